import { z } from 'zod'
import { id, instant, line, ref, text, version, type Words } from './shared/values.ts'

/**
 * The closed loop (闭环), declared once: the states of everything somebody must answer, the verbs that lead from one
 * to the next, and who may say them. Server, buttons, tags, exports and tests read this table.
 */

/** Who has the next step: the dispatch desk 调度, the one it is assigned to, the one who raised it, nobody. */
export type Holder = 'desk' | 'assignee' | 'reporter' | null
/** `wait` nobody works on it yet · `work` in hand · `stop` the clock stands · `ask` an answer is awaited · `end` over. */
export type Tone = 'wait' | 'work' | 'stop' | 'ask' | 'end'

interface StateDefinition {
  label: Words
  tone: Tone
  holder: Holder
}

export const caseStates = {
  submitted: { label: { zh: '待派单', en: 'To dispatch' }, tone: 'wait', holder: 'desk' },
  assigned: { label: { zh: '待接单', en: 'To accept' }, tone: 'wait', holder: 'assignee' },
  accepted: { label: { zh: '已接单', en: 'Accepted' }, tone: 'work', holder: 'assignee' },
  working: { label: { zh: '处理中', en: 'In progress' }, tone: 'work', holder: 'assignee' },
  paused: { label: { zh: '挂起', en: 'On hold' }, tone: 'stop', holder: 'assignee' },
  done: { label: { zh: '待验收', en: 'To confirm' }, tone: 'ask', holder: 'reporter' },
  confirmed: { label: { zh: '已验收', en: 'Confirmed' }, tone: 'ask', holder: 'desk' },
  closed: { label: { zh: '已关闭', en: 'Closed' }, tone: 'end', holder: null },
  returned: { label: { zh: '已退回', en: 'Returned' }, tone: 'wait', holder: 'desk' },
  reopened: { label: { zh: '重新打开', en: 'Reopened' }, tone: 'wait', holder: 'desk' },
  rejected: { label: { zh: '不予受理', en: 'Rejected' }, tone: 'end', holder: null },
  cancelled: { label: { zh: '已撤回', en: 'Cancelled' }, tone: 'end', holder: null },
} as const satisfies Record<string, StateDefinition>

export type CaseState = keyof typeof caseStates
export const caseState = z.enum(Object.keys(caseStates) as [CaseState, ...CaseState[]])

/** Who may say a verb, besides holding the permission where one is named. */
type Sayer =
  /** whoever holds the kind's permission of the verb's name, within its scope */
  | 'permitted'
  /** the person it is assigned to, or a member of the team while no person is named */
  | 'assignee'
  /** the one who raised it (account or receipt link), or whoever holds the permission, within its scope */
  | 'reporter'

interface VerbDefinition {
  label: Words
  /** How the timeline tells it. */
  told: Words
  from: readonly CaseState[]
  /** `same`: the state stays. */
  to: CaseState | 'same'
  by: Sayer
  reason: 'required' | 'optional' | 'none'
}

export const caseVerbs = {
  assign: {
    label: { zh: '派单', en: 'Assign' },
    told: { zh: '派单', en: 'assigned it' },
    from: ['submitted', 'returned', 'reopened', 'assigned', 'accepted', 'working', 'paused'],
    to: 'assigned',
    by: 'permitted',
    reason: 'optional',
  },
  accept: {
    label: { zh: '接单', en: 'Accept' },
    told: { zh: '接单', en: 'accepted it' },
    from: ['assigned'],
    to: 'accepted',
    by: 'assignee',
    reason: 'none',
  },
  start: {
    label: { zh: '到场开工', en: 'Start work' },
    told: { zh: '到场开工', en: 'started work' },
    from: ['accepted'],
    to: 'working',
    by: 'assignee',
    reason: 'none',
  },
  pause: {
    label: { zh: '挂起', en: 'Put on hold' },
    told: { zh: '挂起', en: 'put it on hold' },
    from: ['accepted', 'working'],
    to: 'paused',
    by: 'assignee',
    reason: 'required',
  },
  resume: {
    label: { zh: '恢复', en: 'Resume' },
    told: { zh: '恢复处理', en: 'resumed it' },
    from: ['paused'],
    to: 'working',
    by: 'assignee',
    reason: 'none',
  },
  finish: {
    label: { zh: '完工', en: 'Finish' },
    told: { zh: '完工', en: 'finished it' },
    from: ['accepted', 'working'],
    to: 'done',
    by: 'assignee',
    reason: 'none',
  },
  return: {
    label: { zh: '退单', en: 'Return' },
    told: { zh: '退回调度', en: 'returned it to the desk' },
    from: ['assigned', 'accepted', 'working', 'paused'],
    to: 'returned',
    by: 'assignee',
    reason: 'required',
  },
  reject: {
    label: { zh: '不予受理', en: 'Reject' },
    told: { zh: '不予受理', en: 'rejected it' },
    from: ['submitted', 'returned', 'reopened'],
    to: 'rejected',
    by: 'permitted',
    reason: 'required',
  },
  cancel: {
    label: { zh: '撤回', en: 'Cancel' },
    told: { zh: '撤回', en: 'cancelled it' },
    from: ['submitted', 'assigned', 'accepted', 'returned', 'reopened'],
    to: 'cancelled',
    by: 'reporter',
    reason: 'required',
  },
  confirm: {
    label: { zh: '验收', en: 'Confirm' },
    told: { zh: '验收通过', en: 'confirmed it' },
    from: ['done'],
    to: 'confirmed',
    by: 'reporter',
    reason: 'none',
  },
  reopen: {
    label: { zh: '返修', en: 'Reopen' },
    told: { zh: '要求返修', en: 'reopened it' },
    from: ['done', 'confirmed', 'closed'],
    to: 'reopened',
    by: 'reporter',
    reason: 'required',
  },
  rate: {
    label: { zh: '评价', en: 'Rate' },
    told: { zh: '评价', en: 'rated it' },
    from: ['confirmed', 'closed'],
    to: 'same',
    by: 'reporter',
    reason: 'none',
  },
  close: {
    label: { zh: '关闭', en: 'Close' },
    told: { zh: '关闭', en: 'closed it' },
    from: ['confirmed'],
    to: 'closed',
    by: 'permitted',
    reason: 'none',
  },
} as const satisfies Record<string, VerbDefinition>

export type CaseVerb = keyof typeof caseVerbs
export const caseVerb = z.enum(Object.keys(caseVerbs) as [CaseVerb, ...CaseVerb[]])

/** Everything that may stand on a timeline: the verbs, how a record came to be, and what is added beside them. */
export const caseEvents = {
  submit: { zh: '报修', en: 'reported it' },
  import: { zh: '由文件导入', en: 'imported it from a file' },
  photo: { zh: '添加照片', en: 'added a photo' },
  ...(Object.fromEntries(Object.entries(caseVerbs).map(([verb, { told }]) => [verb, told])) as Record<CaseVerb, Words>),
} as const satisfies Record<string, Words>
export type CaseEvent = keyof typeof caseEvents
export const caseEvent = z.enum(Object.keys(caseEvents) as [CaseEvent, ...CaseEvent[]])

/** Why the clock may stand (挂起原因). */
export const pauseReasons = {
  parts: { zh: '待料', en: 'Waiting for parts' },
  user: { zh: '待预约', en: 'Waiting for the user' },
  money: { zh: '待经费', en: 'Waiting for funds' },
  outside: { zh: '待外修', en: 'Waiting for outside repair' },
} as const satisfies Record<string, Words>
export type PauseReason = keyof typeof pauseReasons
export const pauseReason = z.enum(Object.keys(pauseReasons) as [PauseReason, ...PauseReason[]])

export const urgencies = {
  normal: { zh: '一般', en: 'Normal' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '突发', en: 'Emergency' },
} as const satisfies Record<string, Words>
export type Urgency = keyof typeof urgencies
export const urgency = z.enum(Object.keys(urgencies) as [Urgency, ...Urgency[]])

/** Remarks about a record that its reader must know of. */
export const caseFlags = {
  'closed-before-opened': { zh: '办结早于报修，不计时长', en: 'Closed before it was opened; left out of durations' },
} as const satisfies Record<string, Words>
export type CaseFlag = keyof typeof caseFlags
export const caseFlag = z.enum(Object.keys(caseFlags) as [keyof typeof caseFlags, ...(keyof typeof caseFlags)[]])

export const timelineEntry = z.object({
  id,
  event: caseEvent,
  at: instant,
  /** Null where the system did it (automatic confirmation) or the one who did it has no account. */
  person: ref.nullable(),
  personLabel: z.string(),
  state: caseState,
  reason: z.string().nullable(),
  /** What else the event says, already in the reader's language: `派给 水电班 李强`. */
  detail: z.string().nullable(),
})

export const attachment = z.object({
  id,
  phase: z.enum(['before', 'after']),
  fileId: id,
  name: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  addedAt: instant,
  /** Addresses of the picture and of its thumbnail, for the one who asked. */
  url: z.string(),
  thumbnailUrl: z.string(),
})

export const rating = z.object({
  stars: z.number().int().min(1).max(5),
  comment: z.string().nullable(),
  at: instant,
  /** Given by the system because nobody answered in time: shown as such, kept out of satisfaction figures. */
  byDefault: z.boolean(),
})

export const category = z.object({
  id,
  parentId: id.nullable(),
  code: z.string(),
  name: z.string(),
  /** Name of the tile's icon on the public page; null: not offered there. */
  icon: z.string().nullable(),
  /** The team it goes to by default. */
  team: ref.nullable(),
  /** Hours allowed from report to finish; null: none set. */
  resolveHours: z.number().nullable(),
})

/** Bodies of the verbs. Each carries the version that the screen shows. */
const base = z.object({ version })
export const verbBodies = {
  assign: base.extend({ teamId: id.optional(), personId: id.optional(), reason: text(500).optional() }),
  accept: base,
  start: base,
  pause: base.extend({ reason: line(500), cause: pauseReason }),
  resume: base,
  finish: base.extend({ result: line(1000), photoIds: z.array(id).max(9).default([]) }),
  return: base.extend({ reason: line(500) }),
  reject: base.extend({ reason: line(500) }),
  cancel: base.extend({ reason: line(500) }),
  confirm: base,
  reopen: base.extend({ reason: line(500) }),
  rate: base.extend({ stars: z.number().int().min(1).max(5), comment: text(500).optional() }),
  close: base,
} as const satisfies Record<CaseVerb, z.ZodType>
export type VerbBody<V extends CaseVerb> = z.output<(typeof verbBodies)[V]>
