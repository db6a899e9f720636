import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { indicatorDefinition } from '../indicators.ts'
import { day, decimal, id, line, ref, text, version } from '../shared/values.ts'
import { comparison, goalKind, goalMode, goalSlice, outcome } from './words.ts'

/** What of an indicator is needed to print its figures. */
export const indicatorLook = indicatorDefinition.pick({
  code: true,
  name: true,
  kind: true,
  unit: true,
  unitName: true,
  direction: true,
  decimals: true,
  rounding: true,
})
export type IndicatorLook = z.infer<typeof indicatorLook>

/** A target 指标 of a unit: a figure held against a value, or a piece of work with its day. */
export const goalTarget = z.object({
  id,
  itemId: id,
  parentId: id.nullable(),
  unit: ref,
  person: ref.nullable(),
  kind: goalKind,
  name: z.string(),
  indicator: indicatorLook.nullable(),
  slice: goalSlice.nullable(),
  comparison: comparison.nullable(),
  mode: goalMode.nullable(),
  /** In the unit of the indicator; of a share, between 0 and 1. */
  value: decimal.nullable(),
  /** Twelve, January first. */
  months: z.array(decimal.nullable()).nullable(),
  dueOn: day.nullable(),
  weight: decimal,
  measures: z.string(),
  method: z.string(),
  cancelledOn: day.nullable(),
  /** What it came to, once the plan is concluded. */
  result: z.object({ outcome, exact: decimal.nullable() }).nullable(),
  version,
})
export type GoalTarget = z.infer<typeof goalTarget>

const amount = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/)
const measures = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u)

const common = {
  itemId: id,
  unitId: id,
  personId: id.nullable(),
  name: line(80),
  weight: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?$/)
    .refine((value) => Number(value) <= 100, { params: { code: 'goal.weight-beyond' } }),
  /** 措施 */
  measures,
  /** 考核办法 */
  method: text(500).default(''),
}

export const goalTargetBody = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('figure'),
    parentId: id.nullable().default(null),
    indicator: z.string().min(1).max(80),
    slice: goalSlice,
    comparison,
    mode: goalMode,
    value: amount,
    months: z.array(amount.nullable()).length(12).nullable().default(null),
  }),
  z.object({ ...common, kind: z.literal('work'), dueOn: day }),
])
export type GoalTargetBody = z.infer<typeof goalTargetBody>

const errors = [
  'goal-plan.unknown',
  'goal-plan.not-draft',
  'goal-item.unknown',
  'goal-target.unknown',
  'goal.unit-not-in-plan',
  'goal.person-unfit',
  'goal.mode-unfit',
  'goal.day-outside-year',
  'goal.parent-unfit',
  'indicator.unknown',
] as const

export const createGoalTarget = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/targets',
  summary: 'Add a target to a draft',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: goalTargetBody,
  response: goalTarget,
  status: 201,
  errors,
})

export const changeGoalTarget = endpoint({
  method: 'PUT',
  path: '/goal-targets/{id}',
  summary: 'Change a target of a draft; refused when somebody else has changed it meanwhile',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ version, target: goalTargetBody }),
  response: goalTarget,
  errors: [...errors, 'record.stale'],
})

export const removeGoalTarget = endpoint({
  method: 'DELETE',
  path: '/goal-targets/{id}',
  summary: 'Take a target out of a draft, with its parts',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  query: z.object({ version: z.coerce.number().int().nonnegative() }),
  response: z.object({}),
  errors: [...errors, 'record.stale'],
})

export const createGoalItem = endpoint({
  method: 'POST',
  path: '/goal-plans/{id}/items',
  summary: 'Add a work item to a draft',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ title: line(80) }),
  response: z.object({ id }),
  status: 201,
  errors: ['goal-plan.unknown', 'goal-plan.not-draft'],
})

export const changeGoalItem = endpoint({
  method: 'PUT',
  path: '/goal-items/{id}',
  summary: 'Rename a work item of a draft',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  body: z.object({ version, title: line(80) }),
  response: z.object({}),
  errors: ['goal-item.unknown', 'goal-plan.not-draft', 'record.stale'],
})

export const removeGoalItem = endpoint({
  method: 'DELETE',
  path: '/goal-items/{id}',
  summary: 'Take an empty work item out of a draft',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id }),
  response: z.object({}),
  errors: ['goal-item.unknown', 'goal-item.in-use', 'goal-plan.not-draft'],
})

export const setGoalUnit = endpoint({
  method: 'PUT',
  path: '/goal-plans/{id}/units/{unitId}',
  summary: 'Put a unit into a draft, with who answers for it and what is demanded of it',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id, unitId: id }),
  body: z.object({ personId: id.nullable(), requirement: text(300).default('') }),
  response: z.object({}),
  errors: ['goal-plan.unknown', 'goal-plan.not-draft', 'unit.unknown', 'goal.unit-outside', 'goal.person-unfit'],
})

export const removeGoalUnit = endpoint({
  method: 'DELETE',
  path: '/goal-plans/{id}/units/{unitId}',
  summary: 'Take a unit without targets out of a draft',
  access: { permission: 'goal-plan.draft' },
  params: z.object({ id, unitId: id }),
  response: z.object({}),
  errors: ['goal-plan.unknown', 'goal-plan.not-draft', 'goal.unit-in-use'],
})
