import * as cases from '../cases/index.ts'
import type { Words } from '../shared/values.ts'

/** How dangerous: 《安全生产事故隐患排查治理暂行规定》 (Order 16), article 3. */
export const hazardGrades = {
  general: { zh: '一般隐患', en: 'General' },
  major: { zh: '重大隐患', en: 'Major' },
} as const satisfies Record<string, Words>
export type HazardGrade = keyof typeof hazardGrades

/** How it was found 发现途径. */
export const hazardSources = {
  reported: { zh: '师生员工上报', en: 'Reported' },
  round: { zh: '日常巡查', en: 'On a round' },
  spot: { zh: '领导抽查', en: 'Spot check by a leader' },
  special: { zh: '专项检查', en: 'Special check' },
  joint: { zh: '联合检查', en: 'Joint check' },
  external: { zh: '上级检查', en: 'External inspection' },
} as const satisfies Record<string, Words>
export type HazardSource = keyof typeof hazardSources

/** States of a case as the trade calls them of a hazard. */
export const hazardStates = {
  ...(Object.fromEntries(Object.entries(cases.caseStates).map(([state, { label }]) => [state, label])) as Record<
    cases.CaseState,
    Words
  >),
  submitted: { zh: '待定级', en: 'To be graded' },
  assigned: { zh: '待签收', en: 'To be taken up' },
  accepted: { zh: '整改中', en: 'Being mended' },
  done: { zh: '待复查', en: 'To be re-checked' },
  confirmed: { zh: '待销号', en: 'To be struck off' },
  closed: { zh: '已销号', en: 'Struck off' },
  reopened: { zh: '复查未过', en: 'Failed the re-check' },
  rejected: { zh: '不属隐患', en: 'No hazard' },
} as const satisfies Record<cases.CaseState, Words>

/** What may be said of a hazard; a repair knows more verbs. */
export const hazardVerbs = {
  assign: { label: { zh: '定级派办', en: 'Grade and assign' }, told: { zh: '下达整改', en: 'had it mended' } },
  accept: { label: { zh: '签收', en: 'Take up' }, told: { zh: '签收', en: 'took it up' } },
  finish: { label: { zh: '整改完成', en: 'Mended' }, told: { zh: '整改完成', en: 'mended it' } },
  confirm: { label: { zh: '复查通过', en: 'Passes the re-check' }, told: { zh: '复查通过', en: 'passed it' } },
  reopen: { label: { zh: '复查不通过', en: 'Fails the re-check' }, told: { zh: '复查不通过', en: 'did not pass it' } },
  close: { label: { zh: '销号', en: 'Strike off' }, told: { zh: '销号', en: 'struck it off' } },
  return: { label: { zh: '退回', en: 'Return' }, told: { zh: '退回', en: 'returned it' } },
  reject: { label: { zh: '不属隐患', en: 'No hazard' }, told: { zh: '判定不属隐患', en: 'found it no hazard' } },
  cancel: { label: { zh: '撤回', en: 'Take back' }, told: { zh: '撤回', en: 'took it back' } },
} as const satisfies Partial<Record<cases.CaseVerb, { label: Words; told: Words }>>
export type HazardVerb = keyof typeof hazardVerbs

/** What stands on its timeline, in the trade's words. */
export const hazardEvents: Record<cases.CaseEvent, Words> = {
  ...cases.caseEvents,
  ...(Object.fromEntries(Object.entries(hazardVerbs).map(([verb, { told }]) => [verb, told])) as Record<
    HazardVerb,
    Words
  >),
  submit: { zh: '上报隐患', en: 'reported it' },
}

/** What one may do beside the verbs. */
export const hazardDeeds = {
  plan: { zh: '整改方案', en: 'Plan the mending' },
  'ask-extension': { zh: '申请延期', en: 'Ask for more time' },
  'answer-extension': { zh: '答复延期', en: 'Answer on more time' },
  'report-up': { zh: '向上级报告', en: 'Report upward' },
} as const satisfies Record<string, Words>
export type HazardDeed = keyof typeof hazardDeeds
