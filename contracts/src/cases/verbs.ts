import { z } from 'zod'
import type { Words } from '../shared/values.ts'
import type { CaseState } from './states.ts'

/** Who may say a verb, besides holding the permission where one is named. */
type Sayer =
  /** whoever holds the kind's permission of the verb's name, within its scope */
  | 'permitted'
  /** the person it is assigned to, or a member of the team while no person is named */
  | 'assignee'
  /** the one who raised it (account or receipt link), or whoever holds the permission, within its scope */
  | 'reporter'
  /** whoever holds the permission: in all scope anybody, in unit scope the team it is offered to */
  | 'claimer'
  /** the assignee, or whoever holds the permission within its scope */
  | 'holder'
  /** whoever holds the permission and speaks for the team that is asked to take it over */
  | 'receiver'

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

const withDesk = ['submitted', 'returned', 'reopened'] as const
const inHand = ['assigned', 'accepted', 'working', 'paused'] as const
const notBegun = ['submitted', 'offered', 'returned', 'reopened', 'assigned', 'accepted'] as const

/** Other ways to the one who does it than giving it straight to a team: the open pool, the next team, parts, one of two. */
const dispatchVerbs = {
  offer: {
    label: { zh: '放单', en: 'Offer' },
    told: { zh: '放入抢单池', en: 'opened it to be claimed' },
    from: withDesk,
    to: 'offered',
    by: 'permitted',
    reason: 'none',
  },
  recall: {
    label: { zh: '收回', en: 'Take back' },
    told: { zh: '从抢单池收回', en: 'took it back from the pool' },
    from: ['offered'],
    to: 'submitted',
    by: 'permitted',
    reason: 'none',
  },
  claim: {
    label: { zh: '抢单', en: 'Claim' },
    told: { zh: '抢单', en: 'claimed it' },
    from: ['offered'],
    to: 'accepted',
    by: 'claimer',
    reason: 'none',
  },
  transfer: {
    label: { zh: '申请转派', en: 'Pass on' },
    told: { zh: '申请转派', en: 'asked another team to take it' },
    from: inHand,
    to: 'same',
    by: 'holder',
    reason: 'required',
  },
  take: {
    label: { zh: '同意转入', en: 'Take over' },
    told: { zh: '同意转入', en: 'took it over' },
    from: inHand,
    to: 'assigned',
    by: 'receiver',
    reason: 'none',
  },
  decline: {
    label: { zh: '拒绝转入', en: 'Decline' },
    told: { zh: '拒绝转入', en: 'declined to take it' },
    from: inHand,
    to: 'same',
    by: 'receiver',
    reason: 'required',
  },
  decide: {
    label: { zh: '裁定', en: 'Decide' },
    told: { zh: '裁定归属', en: 'decided whose it is' },
    from: inHand,
    to: 'assigned',
    by: 'permitted',
    reason: 'required',
  },
  split: {
    label: { zh: '拆单', en: 'Split' },
    told: { zh: '拆单', en: 'split it in parts' },
    from: notBegun,
    to: 'split',
    by: 'permitted',
    reason: 'none',
  },
  merge: {
    label: { zh: '并单', en: 'Merge' },
    told: { zh: '并单', en: 'merged it' },
    from: notBegun,
    to: 'merged',
    by: 'permitted',
    reason: 'none',
  },
} as const satisfies Record<string, VerbDefinition>

export const caseVerbs = {
  assign: {
    label: { zh: '派单', en: 'Assign' },
    told: { zh: '派单', en: 'assigned it' },
    from: ['submitted', 'offered', 'returned', 'reopened', 'assigned', 'accepted', 'working', 'paused'],
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
    // a case in parts is finished by the system when its last part is
    from: ['accepted', 'working', 'split'],
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
    from: ['submitted', 'offered', 'returned', 'reopened'],
    to: 'rejected',
    by: 'permitted',
    reason: 'required',
  },
  cancel: {
    label: { zh: '撤回', en: 'Cancel' },
    told: { zh: '撤回', en: 'cancelled it' },
    from: ['submitted', 'offered', 'assigned', 'accepted', 'returned', 'reopened'],
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
  ...dispatchVerbs,
} as const satisfies Record<string, VerbDefinition>

export type CaseVerb = keyof typeof caseVerbs
export const caseVerb = z.enum(Object.keys(caseVerbs) as [CaseVerb, ...CaseVerb[]])
