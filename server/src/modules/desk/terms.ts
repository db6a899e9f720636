import type { Terms } from '../../kernel/i18n/terms.ts'

export const deskTerms = {
  'search.complaint': ['投诉', 'Complaints'],
  'call.unknown': ['没有这条来电记录。', 'There is no such call.'],
  'call.stale': ['这条来电刚被他人改动，请刷新后再办。', 'Somebody else has just changed this call; refresh first.'],
  'call.is-complaint': ['{number} 已经是投诉。', '{number} is a complaint already.'],
  'call.recorded': [
    '{number} 已附录音，录音作为凭证不能替换。',
    '{number} has its recording; evidence is not exchanged.',
  ],
  'call.place-missing': ['报修要有地点。', 'A repair needs its place.'],
  'call.case-unknown': ['没有这张单。', 'There is no such case.'],
  'complaint.unknown': ['没有这件投诉，或您无权查看。', 'There is no such complaint, or you may not see it.'],
  'return-draw.nobody': [
    '这段时间没有可回访的办结事项。',
    'Nothing was finished in these days whose reporter can be called back.',
  ],
  'return-draw.period-reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
} as const satisfies Terms
