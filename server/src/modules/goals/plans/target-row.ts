import type { Comparison, GoalKind, GoalMode, GoalSlice, GoalTargetBody } from '@houqin/contracts/goals'
import { Decimal } from 'decimal.js'
import { sql, type RawBuilder } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { named } from '../reach.ts'

interface Named {
  id: string
  name: string
}

/** A target as stored; amounts are exact decimals. */
export interface TargetRow {
  id: string
  planId: string
  year: number
  itemId: string
  item: string
  parentId: string | null
  unit: Named
  person: Named | null
  kind: GoalKind
  name: string
  indicator: string | null
  slice: GoalSlice | null
  comparison: Comparison | null
  mode: GoalMode | null
  value: string | null
  months: (string | null)[] | null
  dueOn: string | null
  weight: string
  measures: string
  method: string
  cancelledOn: string | null
  result: { outcome: 'met' | 'missed' | 'unmeasurable'; exact: string | null } | null
  version: number
}

/** `95.00` and `95` are one amount. */
export const plain = (amount: string): string => new Decimal(amount).toFixed()
const plainOrNull = (amount: string | null): string | null => (amount === null ? null : plain(amount))

/** Targets by any condition over `goal_target t`, in the order of the plan: parts behind their whole. */
export async function selectTargets(ctx: Ctx, where: RawBuilder<unknown>): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select t.id, t.plan_id as "planId", p.year, t.item_id as "itemId", i.title as item, t.parent_id as "parentId",
      ${named('unit', 't.unit_id')} as unit, ${named('person', 't.person_id')} as person, t.kind, t.name, t.indicator, t.slice,
      t.comparison, t.mode, t.value::text, t.months::text[] as months, t.due_on as "dueOn", t.weight::text, t.measures, t.method,
      t.cancelled_on as "cancelledOn", t.version,
      (select jsonb_build_object('outcome', r.outcome, 'exact', r.exact::text) from goal_result r where r.target_id = t.id) as result
    from goal_target t join goal_plan p on p.id = t.plan_id join goal_item i on i.id = t.item_id
    left join goal_target whole on whole.id = t.parent_id
    where ${where}
    order by i.position, i.id, coalesce(whole.position, t.position), coalesce(whole.id, t.id), t.parent_id is not null, t.position, t.id`.execute(
    ctx.db,
  )
  return rows.map((row) => ({
    ...row,
    value: plainOrNull(row.value),
    weight: plain(row.weight),
    months: row.months?.map(plainOrNull) ?? null,
  }))
}

/** @throws goal-target.unknown */
export async function getTarget(ctx: Ctx, id: string): Promise<TargetRow> {
  const [target] = await selectTargets(ctx, sql`t.id = ${id}`)
  if (!target) throw notFound('goal-target.unknown')
  return target
}

/** Columns of a target as entered. */
export const columnsOf = (body: GoalTargetBody) => ({
  item_id: body.itemId,
  unit_id: body.unitId,
  person_id: body.personId,
  kind: body.kind,
  name: body.name,
  weight: body.weight,
  measures: body.measures,
  method: body.method,
  parent_id: body.kind === 'figure' ? body.parentId : null,
  indicator: body.kind === 'figure' ? body.indicator : null,
  slice: body.kind === 'figure' ? body.slice : null,
  comparison: body.kind === 'figure' ? body.comparison : null,
  mode: body.kind === 'figure' ? body.mode : null,
  value: body.kind === 'figure' ? body.value : null,
  months: body.kind === 'figure' && body.months !== null ? sql<string[]>`${body.months}::numeric[]` : null,
  due_on: body.kind === 'work' ? body.dueOn : null,
})

/** What is entered, as it stands in a target. */
export function bodyOf(target: TargetRow): GoalTargetBody {
  const { itemId, name, weight, measures, method } = target
  const common = { itemId, unitId: target.unit.id, personId: target.person?.id ?? null, name, weight, measures, method }
  if (target.kind === 'work') return { ...common, kind: 'work', dueOn: target.dueOn ?? '' }
  return {
    ...common,
    kind: 'figure',
    parentId: target.parentId,
    indicator: target.indicator ?? '',
    slice: target.slice ?? 'all',
    comparison: target.comparison ?? 'ge',
    mode: target.mode ?? 'year',
    value: target.value ?? '0',
    months: target.months,
  }
}
