import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { day, decimal, id, instant, ref, text, version } from '../shared/values.ts'
import { indicatorLook } from './targets.ts'
import { causeKind, comparison, followUpState, goalKind, goalMode, goalSlice, outcome } from './words.ts'

export const followUpRow = z.object({
  id,
  plan: ref,
  unit: ref,
  month: z.string(),
  person: ref,
  dueOn: day,
  state: followUpState,
  late: z.boolean(),
  met: z.number().int(),
  missed: z.number().int(),
  unmeasurable: z.number().int(),
  submittedAt: instant.nullable(),
  version,
})

/** A figure as it stood: of the days it is judged by. */
const standing = z.object({
  exact: decimal.nullable(),
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
  records: z.number().int(),
  outcome,
})

export const followLine = z.object({
  targetId: id,
  name: z.string(),
  item: z.string(),
  kind: goalKind,
  weight: decimal,
  indicator: indicatorLook.nullable(),
  slice: goalSlice.nullable(),
  mode: goalMode.nullable(),
  comparison: comparison.nullable(),
  /** What the month is held against: of a sum, all months up to this one. */
  planned: decimal.nullable(),
  /** Of the month alone. */
  monthPlanned: decimal.nullable(),
  monthExact: decimal.nullable(),
  dueOn: day.nullable(),
  from: day,
  to: day,
  /** As submitted; before that, as known now. */
  figure: standing,
  /** As known now, where it is no longer what was submitted. */
  nowKnown: standing.nullable(),
  /** Where the facts are counted. */
  query: z.object({ from: day, to: day, team: id.optional(), unit: id.optional() }),
  /** What was planned to be done, from the plan. */
  planMeasures: z.string(),
  /** Promised in the month before, where it was missed. */
  formerMeasures: z.string(),
  doneOn: day.nullable(),
  causeKind: causeKind.nullable(),
  cause: z.string(),
  measures: z.string(),
  note: z.string(),
})
export type FollowLine = z.infer<typeof followLine>

export const followUp = followUpRow.extend({
  requirement: z.string(),
  submittedBy: ref.nullable(),
  reviewedBy: ref.nullable(),
  reviewedAt: instant.nullable(),
  remark: z.string(),
  lines: z.array(followLine),
  can: z.object({ submit: z.boolean(), review: z.boolean() }),
})
export type FollowUp = z.infer<typeof followUp>

export const listFollowUps = endpoint({
  method: 'GET',
  path: '/goal-follow-ups',
  summary: 'Monthly follow-ups, the latest month first',
  access: { permission: 'goal-follow-up.list' },
  query: pageQuery.extend({
    planId: id.optional(),
    unitId: id.optional(),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    /** `mine`: to be filled in by me · `review`: waiting for me · `late`: past their day. */
    view: z.enum(['all', 'mine', 'review', 'late']).default('all'),
  }),
  response: pageOf(followUpRow),
})

export const getFollowUp = endpoint({
  method: 'GET',
  path: '/goal-follow-ups/{id}',
  summary: 'A follow-up with the figures of its targets: as submitted, and as known now where they differ',
  access: { permission: 'goal-follow-up.list' },
  params: z.object({ id }),
  response: followUp,
  errors: ['goal-follow-up.unknown'],
})

export const submitFollowUp = endpoint({
  method: 'POST',
  path: '/goal-follow-ups/{id}/submit',
  summary: 'Submit a follow-up: its figures are kept as they stand; what is missed needs cause and measures',
  access: { permission: 'goal-follow-up.submit' },
  params: z.object({ id }),
  body: z.object({
    version,
    lines: z
      .array(
        z.object({
          targetId: id,
          doneOn: day.nullable().default(null),
          causeKind: causeKind.nullable().default(null),
          cause: text(500).default(''),
          measures: text(500).default(''),
          note: text(500).default(''),
        }),
      )
      .max(200),
  }),
  response: followUp,
  errors: [
    'goal-follow-up.unknown',
    'goal-follow-up.not-open',
    'goal-follow-up.cause-missing',
    'goal-follow-up.done-early',
    'record.stale',
  ],
})

export const reviewFollowUp = endpoint({
  method: 'POST',
  path: '/goal-follow-ups/{id}/review',
  summary: 'Accept a follow-up or send it back with a remark; never by who submitted it',
  access: { permission: 'goal-follow-up.review' },
  params: z.object({ id }),
  body: z.object({ version, accepted: z.boolean(), remark: text(500).default('') }),
  response: followUp,
  errors: [
    'goal-follow-up.unknown',
    'goal-follow-up.not-submitted',
    'goal-follow-up.own',
    'goal.remark-missing',
    'record.stale',
  ],
})
