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
