import { incidentStates } from '@houqin/contracts/incidents'
import type { Terms } from '../../kernel/i18n/terms.ts'

export const incidentTerms: Terms = {
  ...Object.fromEntries(
    Object.entries(incidentStates).map(([state, { zh, en }]) => [`incident.state.${state}`, [zh, en] as const]),
  ),
  'incident.unknown': ['没有这起事件，或您无权查看。', 'There is no such incident, or you may not see it.'],
  'incident.stale': ['这起事件刚被他人办理，请刷新后再办。', 'Somebody else has just worked on it; refresh first.'],
  'incident.wrong-state': ['事件“{state}”，不能这样办。', 'It stands at “{state}”; this cannot be done.'],
  'incident.ahead': ['发生时间不能晚于现在。', 'It cannot have happened after now.'],
  'incident.own-analysis': ['分析人不能自己结案。', 'Whoever analysed it does not close it.'],
  'incident.month-not-over': ['这个月还没过完，不能零报告。', 'This month is not over yet.'],
  'incident.month-has-some': ['这个月有 {n} 起事件，不能零报告。', 'There were {n} incidents in this month.'],
  'incident.month-declared': ['这个月已经零报告。', 'This month has been declared already.'],
  'message.name.incident.reported': ['报告了意外事件', 'An incident is reported'],
  'message.text.incident.reported': ['意外事件 {number}：{title}', 'Incident {number}: {title}'],
}
