import { terms } from '../../kernel/terms.ts'

/** The public clock of a repair, and the aspects of its rating. */
export const timeWords = terms({
  title: ['时限', 'Time'],
  next: ['下一步', 'Next'],
  reportedAt: ['报修', 'Reported'],
  respond: ['响应时限', 'Respond by'],
  'respond.kept': ['{time} 响应，按时', 'responded {time}, in time'],
  'respond.missed': ['{time} 响应，超时', 'responded {time}, late'],
  'respond.none': ['{time} 响应', 'responded {time}'],
  due: ['办结时限', 'Complete by'],
  allowed: ['{amount}，按{clock}计', '{amount} of {clock}'],
  'allowed.hours': ['{n} 小时', '{n} h'],
  'allowed.minutes': ['{n} 分钟', '{n} min'],
  finishedAt: ['完工', 'Finished'],
  failed: ['{time} 超过时限，计为超时', 'past its time on {time}: counts as failed'],
  holds: ['挂起', 'On hold'],
  'hold.stops': ['停表', 'clock stands'],
  'hold.runs': ['不停表', 'clock runs'],
  'hold.now': ['{cause} · {from} 起', '{cause} · since {from}'],
  'hold.past': ['{cause} · {from}，{length}', '{cause} · {from}, {length}'],
  escalated: ['已督办', 'Escalated'],
  'escalated.desk': ['调度', 'the desk'],
  separation: ['您不能验收这张单：{basis}。', 'You may not verify this work: {basis}.'],
  aspects: ['分项评价（选填）', 'In detail (optional)'],
  'aspect.stars': ['{aspect} {n} 星', '{aspect}: {n} of 5'],
})
