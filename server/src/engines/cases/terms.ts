import { caseEvents, caseStates, caseVerbs } from '@houqin/contracts/cases'
import { returnCallOutcomes, returnCallReasons } from '@houqin/contracts/return-calls'
import type { Terms } from '../../kernel/i18n/terms.ts'

/** States, verbs and events come with their words in the contract; here they become terms of the server. */
const declared = Object.fromEntries([
  ...Object.entries(caseStates).map(([state, { label }]) => [`case.state.${state}`, [label.zh, label.en]]),
  ...Object.entries(caseVerbs).map(([verb, { label }]) => [`case.verb.${verb}`, [label.zh, label.en]]),
  ...Object.entries(caseEvents).map(([event, told]) => [`case.event.${event}`, [told.zh, told.en]]),
  ...Object.entries(returnCallReasons).map(([reason, { zh, en }]) => [`return-call.reason.${reason}`, [zh, en]]),
  ...Object.entries(returnCallOutcomes).map(([outcome, { zh, en }]) => [`return-call.outcome.${outcome}`, [zh, en]]),
]) as Terms

export const caseTerms: Terms = {
  ...declared,
  'case.stale': [
    '这张单已由{actor}在 {time} {event}，刷新后可查看进度。',
    '{actor} {event} at {time}. Refresh to see where it stands.',
  ],
  'case.wrong-state': ['这张单现在是“{state}”，不能{verb}。', 'It is now “{state}”; “{verb}” is not possible.'],
  'case.not-yours': ['这一步不由您办理。', 'This step is not yours to take.'],
  'case.own-work': [
    '维修人不能验收或评价自己完成的维修（维护与监督分开）。',
    'Who did the repair may not confirm or rate it (work and supervision are kept apart).',
  ],
  'case.already-rated': ['已经评价过了，每单只评价一次。', 'It has been rated; each case is rated once.'],
  'case.already-joined': ['您已在 {number} 上登记过“我也遇到”。', 'You are already on {number}.'],
  'case.own-report': ['{number} 就是您报的，不必再登记。', '{number} is your own report.'],
  'case.assignee-required': ['请选择班组或人员。', 'Choose a team or a person.'],
  'case.person-not-in-team': ['此人不在所选班组。', 'This person does not belong to the team chosen.'],
  'category.unknown': ['没有这个故障类别。', 'There is no such category.'],
  'case.holder.team': ['班组', 'The team'],
  'case.detail.escalated': ['{level} {name}（时限的 {share}）', '{level} {name} (at {share} of the time allowed)'],
  'deadline.unknown': ['没有这条时限。', 'There is no such limit.'],
  'deadline.stale': ['时限刚有人改过，刷新后再改。', 'Somebody has just changed the limits; refresh first.'],
  'deadline.response-later': [
    '响应时限不能长于办结时限。',
    'The response cannot be allowed longer than the completion.',
  ],
  'deadline.step-twice': ['同一时点、同一层级只能设一次。', 'The same level at the same share can be named only once.'],
  'case.holder.desk': ['调度', 'Dispatch desk'],
  'case.holder.checker': ['复查人', 'Whoever re-checks'],
  'case.detail.until': ['至 {until}', 'until {until}'],
  'case.actor.system': ['系统', 'the system'],
  'case.actor.reporter': ['报修人', 'the reporter'],
  'case.detail.to': ['派给 {to}', 'to {to}'],
  'case.detail.stars': ['{stars} 星', '{stars} stars'],
  'case.detail.default-stars': [
    '逾期未评，系统默认 {stars} 星，不计入满意率',
    'default {stars} stars, not counted in satisfaction',
  ],
  'return-call.unknown': ['没有这条回访，或您无权查看。', 'There is no such return call, or you may not see it.'],
  'return-call.ended': ['这条回访已经结束。', 'This return call has ended.'],
  'return-call.stale': ['这条回访刚有人记录过，刷新后再办。', 'Somebody has just recorded this call; refresh first.'],
  'case.detail.photos': ['照片 {count} 张', '{count} photos'],
  'case.part': [
    '这是一张分单，验收、评价、返修和再拆分都在主单上办理。',
    'This is a part; confirm, rate, reopen or split the whole.',
  ],
  'case.parts-open': ['分单都完工后，主单自动完工。', 'The whole is finished by itself when its parts are.'],
  'case.passing-on': ['已经申请转派，请等对方班组答复。', 'Another team has been asked already; wait for its answer.'],
  'case.not-asked': ['没有等待答复的转派申请。', 'No team is being asked to take it over.'],
  'case.disputed': ['转派多次被拒，由主任裁定归属。', 'It was refused too often; the head decides whose it is.'],
  'case.not-disputed': ['这张单没有归属争议。', 'There is no dispute about it.'],
  'case.same-team': ['这张单已经在这个班组。', 'This team has it already.'],
  'case.merge-target': [
    '只能并入另一张未办结、您看得到的主单。',
    'It can only be merged into another open case that you may see.',
  ],
  'case.detail.towards': ['转往 {to}', 'to {to}'],
  'case.detail.refusals': ['第 {count} 次被拒', 'refusal no. {count}'],
  'case.detail.parts': ['分给 {parts}', 'to {parts}'],
  'case.detail.into': ['并入 {number}', 'into {number}'],
  'case.detail.double': ['{number} {reporter}', '{number} {reporter}'],
  'case.detail.answer': ['主单 {number} {event}', '{number}: {event}'],
  'case.detail.rule': ['按派单规则“{rule}”', 'by the rule “{rule}”'],
}
