import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, decimal, id, instant, line, ref, text, version } from '../shared/values.ts'
import { goalTarget, goalTargetBody } from './targets.ts'
import { amendmentKind, amendmentState, followUpState, goalPlanState, outcome } from './words.ts'

export const goalPlanRow = z.object({
  id,
  number: z.string(),
  year: z.number().int(),
  unit: ref,
  title: z.string(),
  state: goalPlanState,
  leader: ref,
  items: z.number().int(),
  /** Those that are not split further, and not cancelled. */
  targets: z.number().int(),
  version,
})

/** Why a draft cannot be submitted yet. The code is a term. */
export const goalFault = z.object({
  code: z.string(),
  text: z.string(),
  unitId: id.nullable(),
  targetId: id.nullable(),
})

export const goalAmendment = z.object({
  id,
  kind: amendmentKind,
  targetId: id.nullable(),
  name: z.string(),
  unit: ref,
  /** What changes: field, before, after, as it is read. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  reason: z.string(),
  state: amendmentState,
  proposedBy: ref,
  proposedAt: instant,
  decidedBy: ref.nullable(),
  decidedAt: instant.nullable(),
  remark: z.string(),
  can: z.object({ decide: z.boolean() }),
})
export type GoalAmendment = z.infer<typeof goalAmendment>

export const goalPlan = goalPlanRow.extend({
  mainLine: z.string(),
  letterText: z.string(),
  draftedBy: ref,
  submittedBy: ref.nullable(),
  submittedAt: instant.nullable(),
  decidedBy: ref.nullable(),
  decidedAt: instant.nullable(),
  issuedAt: instant.nullable(),
  concludedAt: instant.nullable(),
  remark: z.string(),
  units: z.array(
    z.object({
      unit: ref,
      person: ref.nullable(),
      requirement: z.string(),
      /** Sum of the weights of its targets. */
      weight: decimal,
      targets: z.number().int(),
      /** Points of 100, once the plan is concluded. */
      score: decimal.nullable(),
    }),
  ),
  itemList: z.array(z.object({ id, title: z.string(), version })),
  targetList: z.array(goalTarget),
  faults: z.array(goalFault),
  amendments: z.array(goalAmendment),
  can: z.object({
    draft: z.boolean(),
    submit: z.boolean(),
    decide: z.boolean(),
    amend: z.boolean(),
    conclude: z.boolean(),
    makeLetters: z.boolean(),
  }),
})
export type GoalPlan = z.infer<typeof goalPlan>

export const listGoalPlans = endpoint({
  method: 'GET',
  path: '/goal-plans',
  summary: 'Yearly plans, newest first',
  access: { permission: 'goal-plan.list' },
  query: z.object({ year: z.coerce.number().int().optional() }),
  response: z.object({ items: z.array(goalPlanRow) }),
})

export const getGoalPlan = endpoint({
  method: 'GET',
  path: '/goal-plans/{id}',
  summary: 'A plan with its units, work items, targets, faults and amendments',
  access: { permission: 'goal-plan.list' },
  params: z.object({ id }),
  response: goalPlan,
  errors: ['goal-plan.unknown'],
})

const head = { title: line(80), mainLine: line(60).or(z.literal('')).default(''), leaderId: id }

export const createGoalPlan = endpoint({
  method: 'POST',
  path: '/goal-plans',
  summary: 'Begin the plan of a year for a unit and all below it; a former plan can be taken as its beginning',
  access: { permission: 'goal-plan.draft' },
  body: z.object({ ...head, year: z.number().int().min(2000).max(2999), unitId: id, copyOf: id.optional() }),
  response: goalPlan,
  status: 201,
  errors: ['unit.unknown', 'goal-plan.year-taken', 'goal-plan.unknown', 'goal.person-unfit'],
})

export const changeGoalPlan = endpoint({
  method: 'PUT',
  path: '/goal-plans/{id}',
  summary: 'Change title, main line, leader and the text of the letters of a draft',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ ...head, version, letterText: text(4000) }),
  response: goalPlan,
  errors: ['goal-plan.unknown', 'goal-plan.not-draft', 'record.stale', 'goal.person-unfit'],
})

export const submitGoalPlan = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/submit',
  summary: 'Send a draft without faults to its leader for approval',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: goalPlan,
  errors: ['goal-plan.unknown', 'goal-plan.not-draft', 'goal-plan.faulty', 'record.stale'],
})

export const decideGoalPlan = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/decide',
  summary: 'Approve and issue a plan, or send it back with a remark; never by who submitted it',
  access: { permission: 'goal-plan.approve' },
  params: z.object({ id }),
  body: z.object({ version, approved: z.boolean(), remark: text(500).default('') }),
  response: goalPlan,
  errors: [
    'goal-plan.unknown',
    'goal-plan.not-submitted',
    'goal-plan.own',
    'goal-plan.not-leader',
    'goal.remark-missing',
    'record.stale',
  ],
})

export const voidGoalPlan = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/void',
  summary: 'Give up a draft; it stays readable',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ version, reason: line(200) }),
  response: goalPlan,
  errors: ['goal-plan.unknown', 'goal-plan.not-draft', 'record.stale'],
})

export const concludeGoalPlan = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/conclude',
  summary: 'Year-end evaluation: what every target came to, and the points of every unit',
  access: { permission: 'goal-plan.approve' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: goalPlan,
  errors: [
    'goal-plan.unknown',
    'goal-plan.not-issued',
    'goal-plan.year-running',
    'goal-plan.follow-ups-open',
    'record.stale',
  ],
})

export const proposeGoalAmendment = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/amendments',
  summary: 'Propose to add a target to an issued plan, or to change or cancel one; with the reason',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ targetId: id.nullable(), target: goalTargetBody.nullable(), reason: line(300) }),
  response: goalPlan,
  status: 201,
  errors: [
    'goal-plan.unknown',
    'goal-plan.not-issued',
    'goal-item.unknown',
    'goal-target.unknown',
    'goal-target.cancelled',
    'goal-amendment.open',
    'goal-amendment.nothing',
    'goal.unit-not-in-plan',
    'goal.person-unfit',
    'goal.mode-unfit',
    'goal.months-unequal',
    'goal.day-outside-year',
    'goal.parent-unfit',
    'indicator.unknown',
  ],
})

export const decideGoalAmendment = endpoint({
  method: 'POST',
  path: '/goal-amendments/{id}/decide',
  summary: 'Approve an amendment or refuse it; never by who proposed it. Letters that it touches are made anew',
  access: { permission: 'goal-plan.approve' },
  params: z.object({ id }),
  body: z.object({ approved: z.boolean(), remark: text(300).default('') }),
  response: goalPlan,
  errors: [
    'goal-amendment.unknown',
    'goal-amendment.decided',
    'goal-amendment.own',
    'goal-plan.not-leader',
    'goal.remark-missing',
  ],
})

const cell = z.object({
  month: z.string(),
  /** Null: not yet due. */
  followUpId: id.nullable(),
  state: followUpState.nullable(),
  late: z.boolean(),
  met: z.number().int(),
  missed: z.number().int(),
  unmeasurable: z.number().int(),
})
export type MatrixCell = z.infer<typeof cell>

export const getGoalMatrix = endpoint({
  method: 'GET',
  path: '/goal-plans/{id}/matrix',
  summary: 'How every unit and every target stood in every month, as submitted',
  access: { permission: 'goal-plan.list' },
  params: z.object({ id }),
  response: z.object({
    months: z.array(z.string()),
    today: day,
    rows: z.array(
      z.object({
        unit: ref,
        person: ref.nullable(),
        cells: z.array(cell),
        targets: z.array(
          goalTarget.extend({
            cells: z.array(
              z.object({
                month: z.string(),
                outcome: outcome.nullable(),
                exact: decimal.nullable(),
                planned: decimal.nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  errors: ['goal-plan.unknown'],
})
export type GoalMatrix = z.infer<typeof getGoalMatrix.response>
