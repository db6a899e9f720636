import { caseVerbs } from '@houqin/contracts/cases'
import { hazardEvents, hazardGrades, hazardStates, hazardVerbs } from '@houqin/contracts/hazards/words'
import type { Terms } from '../../kernel/i18n/terms.ts'

type Said = Record<string, { zh: string; en: string }>

const of = (prefix: string, said: Said): Terms =>
  Object.fromEntries(Object.entries(said).map(([code, { zh, en }]) => [`hazard.${prefix}.${code}`, [zh, en] as const]))

const labels = (verbs: Record<string, { label: { zh: string; en: string } }>): Said =>
  Object.fromEntries(Object.entries(verbs).map(([verb, { label }]) => [verb, label]))

export const hazardTerms: Terms = {
  ...of('state', hazardStates),
  ...of('event', hazardEvents),
  ...of('verb', { ...labels(caseVerbs), ...labels(hazardVerbs) }),
  ...of('grade', hazardGrades),
  'search.hazard': ['隐患', 'Hazards'],
  'hazard.unknown': ['没有这条隐患，或您无权查看。', 'There is no such hazard, or you may not see it.'],
  'hazard.basis-missing': [
    '重大隐患须写明判定依据（《安全生产事故隐患排查治理暂行规定》第三条）。',
    'A major hazard names the basis of its grade (Order 16, art. 3).',
  ],
  'hazard.day-past': ['整改期限不能早于今天。', 'It cannot be due before today.'],
  'hazard.plan-missing': [
    '重大隐患须先落实措施、资金、责任、时限、预案（五落实，《安全生产事故隐患排查治理暂行规定》第十五条），再报整改完成。',
    'A major hazard has its measures, funds, person, deadline and emergency plan laid down before it is mended (Order 16, art. 15).',
  ],
  'hazard.not-mended-by-you': [
    '即查即改由后勤人员登记；请上报隐患，由责任班组整改。',
    'Only the staff mend on the spot; report it, and the team in charge will.',
  ],
  'hazard.not-found-by-you': ['巡查、检查发现由后勤人员登记。', 'Only the staff report what checks have found.'],
  'hazard.extension-open': ['已有一份延期申请等待答复。', 'More time has been asked for already; wait for the answer.'],
  'hazard.not-later': ['延期日期须晚于现在的期限。', 'The day must be later than the present deadline.'],
  'hazard.no-extension': ['没有等待答复的延期申请。', 'Nobody is asking for more time.'],
  'hazard.own-extension': ['申请人不能审批自己的延期。', 'Whoever asks for more time does not give it.'],
  'hazard.reason-missing': ['不同意延期，请写明理由。', 'Say why no more time is given.'],
  'hazard.reported-up': ['这条隐患已经上报。', 'It has been reported upward already.'],
}
