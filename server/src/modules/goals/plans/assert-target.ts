import type { GoalTargetBody } from '@houqin/contracts/goals'
import { sql } from 'kysely'
import { getIndicator, readDefined } from '../../../engines/ledger/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { selectTargets } from './target-row.ts'

/**
 * What a target names exists and fits together. @throws goal-item.unknown, goal.unit-not-in-plan, goal.person-unfit,
 * goal.mode-unfit, goal.day-outside-year, goal.parent-unfit, indicator.unknown
 */
export async function assertTarget(
  ctx: Ctx,
  plan: { id: string; year: number },
  { body, id }: { body: GoalTargetBody; id?: string },
): Promise<void> {
  const item = await ctx.db
    .selectFrom('goal_item')
    .select('id')
    .where('id', '=', body.itemId)
    .where('plan_id', '=', plan.id)
    .executeTakeFirst()
  if (!item) throw badField('itemId', 'goal-item.unknown')
  const unit = await ctx.db
    .selectFrom('goal_unit')
    .select('unit_id')
    .where('plan_id', '=', plan.id)
    .where('unit_id', '=', body.unitId)
    .executeTakeFirst()
  if (!unit) throw badField('unitId', 'goal.unit-not-in-plan')
  await assertPresent(ctx, 'personId', body.personId)
  if (body.kind === 'work') {
    if (!body.dueOn.startsWith(String(plan.year))) throw badField('dueOn', 'goal.day-outside-year')
    return
  }
  await readDefined(ctx)
  const { formula } = getIndicator(ctx, body.indicator)
  if (body.mode === 'total' && formula.kind !== 'count' && formula.kind !== 'sum')
    throw badField('mode', 'goal.mode-unfit')
  if (body.parentId !== null) await assertParent(ctx, { ...body, parentId: body.parentId }, { plan, id })
}

/** A part measures what its whole measures, and is no whole itself. */
async function assertParent(
  ctx: Ctx,
  body: Extract<GoalTargetBody, { kind: 'figure' }> & { parentId: string },
  { plan, id }: { plan: { id: string }; id?: string | undefined },
): Promise<void> {
  const [whole] = await selectTargets(ctx, sql`t.id = ${body.parentId} and t.plan_id = ${plan.id}`)
  const fits =
    whole !== undefined &&
    whole.id !== id &&
    whole.parentId === null &&
    whole.itemId === body.itemId &&
    whole.indicator === body.indicator &&
    whole.mode === body.mode &&
    whole.comparison === body.comparison
  if (!fits) throw badField('parentId', 'goal.parent-unfit')
  if (id === undefined) return
  const parts = await selectTargets(ctx, sql`t.parent_id = ${id}`)
  if (parts.length > 0) throw badField('parentId', 'goal.parent-unfit')
}

/** Somebody who is here. @throws goal.person-unfit */
export async function assertPresent(ctx: Ctx, field: string, personId: string | null): Promise<void> {
  if (personId === null) return
  const person = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>', ctx.today)]))
    .executeTakeFirst()
  if (!person) throw badField(field, 'goal.person-unfit')
}
