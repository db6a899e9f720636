import { z } from 'zod'
import { deadlineClock, escalationStep, urgency } from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { id, instant, line, ref, words } from './shared/values.ts'

const kind = z.enum(['repair'])
const minutes = z.number().int().min(1).max(525_600)

/** How long a case of a category and urgency may take 时限. */
export const deadline = z.object({
  /** Null: the default that came with the product. */
  id: id.nullable(),
  /** Null: every category without a row of its own. */
  category: ref.nullable(),
  urgency,
  respondMinutes: minutes.nullable(),
  resolveMinutes: minutes,
  clock: deadlineClock,
  basis: words,
  changedAt: instant.nullable(),
  version: z.number().int(),
})
export type Deadline = z.infer<typeof deadline>

export const escalationChain = z.object({
  steps: z.array(escalationStep),
  basis: words,
  actor: z.string().nullable(),
  changedAt: instant.nullable(),
  version: z.number().int(),
})
export type EscalationChain = z.infer<typeof escalationChain>

const deadlines = z.object({
  items: z.array(deadline),
  chain: escalationChain,
  /** Minutes of an ordinary working day, to say hours as days. */
  workdayMinutes: z.number().int(),
})
export type Deadlines = z.infer<typeof deadlines>

export const listDeadlines = endpoint({
  method: 'GET',
  path: '/deadlines/{kind}',
  summary: 'Time limits by category and urgency, and who is told when they are missed',
  access: { signedIn: 'whoever reports may know how long it may take' },
  params: z.object({ kind }),
  response: deadlines,
})

export const setDeadline = endpoint({
  method: 'PUT',
  path: '/deadlines/{kind}',
  summary: 'Set the limit of an urgency, for one category or for all that have none of their own',
  access: { permission: 'rule.change' },
  params: z.object({ kind }),
  body: z.object({
    categoryId: id.nullable(),
    urgency,
    respondMinutes: minutes.nullable(),
    resolveMinutes: minutes,
    clock: deadlineClock,
    basis: line(200),
    /** 0 where there is no row yet. */
    version: z.number().int(),
  }),
  response: deadlines,
  errors: ['category.unknown', 'deadline.stale', 'deadline.response-later'],
})

export const dropDeadline = endpoint({
  method: 'DELETE',
  path: '/deadlines/{kind}/{id}',
  summary: 'Take a limit of one’s own back; what is more general holds again',
  access: { permission: 'rule.change' },
  params: z.object({ kind, id }),
  response: deadlines,
  errors: ['deadline.unknown'],
})

export const setEscalationChain = endpoint({
  method: 'PUT',
  path: '/escalation-chains/{kind}',
  summary: 'Set who is told at which share of the time allowed; the former chain stays in the history',
  access: { permission: 'rule.change' },
  params: z.object({ kind }),
  body: z.object({ steps: z.array(escalationStep).max(8), basis: line(200), version: z.number().int() }),
  response: deadlines,
  errors: ['deadline.stale', 'deadline.step-twice'],
})
