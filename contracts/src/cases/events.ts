import { z } from 'zod'
import type { Words } from '../shared/values.ts'
import { workEvents } from '../work.ts'
import { caseVerbs, type CaseVerb } from './verbs.ts'

/** Everything that may stand on a timeline: the verbs, how a record came to be, and what is added beside them. */
export const caseEvents = {
  submit: { zh: '报修', en: 'reported it' },
  import: { zh: '由文件导入', en: 'imported it from a file' },
  handover: { zh: '交接', en: 'handed it over' },
  photo: { zh: '添加照片', en: 'added a photo' },
  ...workEvents,
  escalate: { zh: '逐级督办', en: 'escalated it' },
  breach: { zh: '判定超时', en: 'found it past its time' },
  'call-back': { zh: '需要回访', en: 'a return call is due' },
  call: { zh: '回访', en: 'called back' },
  double: { zh: '并入重复报修', en: 'had a double merged in' },
  answer: { zh: '随主单答复', en: 'was answered with the main case' },
  grade: { zh: '定级', en: 'graded it' },
  plan: { zh: '制定整改方案', en: 'laid down how it is mended' },
  'ask-extension': { zh: '申请延期', en: 'asked for more time' },
  extend: { zh: '同意延期', en: 'gave more time' },
  'keep-deadline': { zh: '不同意延期', en: 'gave no more time' },
  'report-up': { zh: '上报', en: 'reported it upward' },
  join: { zh: '也遇到同样问题', en: 'met the same fault' },
  ...(Object.fromEntries(Object.entries(caseVerbs).map(([verb, { told }]) => [verb, told])) as Record<CaseVerb, Words>),
} as const satisfies Record<string, Words>
export type CaseEvent = keyof typeof caseEvents
export const caseEvent = z.enum(Object.keys(caseEvents) as [CaseEvent, ...CaseEvent[]])
