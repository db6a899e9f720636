import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../../kernel/errors.ts'
import { assertUnit } from '../../../kernel/people/index.ts'
import { assertPresent } from './assert-target.ts'
import { lockDraft, touchPlan } from './plan-row.ts'

/** Adds a work item to a draft, behind the others. */
export async function createItem(ctx: Ctx, planId: string, { title }: { title: string }): Promise<{ id: string }> {
  await lockDraft(ctx, planId)
  const id = uuidv7()
  await sql`
    insert into goal_item (id, plan_id, title, position)
    select ${id}, ${planId}, ${title}, coalesce(max(position), 0) + 1 from goal_item where plan_id = ${planId}`.execute(
    ctx.db,
  )
  await touchPlan(ctx, planId)
  audit(ctx, { action: 'goal-item.create', subject: { kind: 'goal-plan', id: planId }, detail: { title } })
  return { id }
}

/** @throws goal-item.unknown, goal-plan.not-draft, record.stale */
export async function changeItem(ctx: Ctx, id: string, change: { version: number; title: string }) {
  const item = await lockItem(ctx, id)
  if (item.version !== change.version) throw conflict('record.stale')
  await ctx.db
    .updateTable('goal_item')
    .set({ title: change.title, version: item.version + 1 })
    .where('id', '=', id)
    .execute()
  await touchPlan(ctx, item.plan_id)
  const detail = { before: item.title, after: change.title }
  audit(ctx, { action: 'goal-item.change', subject: { kind: 'goal-plan', id: item.plan_id }, detail })
  return {}
}

/** @throws goal-item.unknown, goal-item.in-use, goal-plan.not-draft */
export async function removeItem(ctx: Ctx, id: string) {
  const item = await lockItem(ctx, id)
  const used = await ctx.db.selectFrom('goal_target').select('id').where('item_id', '=', id).executeTakeFirst()
  if (used) throw conflict('goal-item.in-use')
  await ctx.db.deleteFrom('goal_item').where('id', '=', id).execute()
  await touchPlan(ctx, item.plan_id)
  audit(ctx, {
    action: 'goal-item.remove',
    subject: { kind: 'goal-plan', id: item.plan_id },
    detail: { title: item.title },
  })
  return {}
}

async function lockItem(ctx: Ctx, id: string) {
  const find = () => ctx.db.selectFrom('goal_item').selectAll().where('id', '=', id).executeTakeFirst()
  const known = await find()
  if (!known) throw notFound('goal-item.unknown')
  await lockDraft(ctx, known.plan_id)
  const item = await find()
  if (!item) throw notFound('goal-item.unknown')
  return item
}

/** Puts a unit into a draft, or says anew who answers for it. @throws goal.unit-outside, goal.person-unfit */
export async function setUnit(
  ctx: Ctx,
  { id, unitId }: { id: string; unitId: string },
  body: { personId: string | null; requirement: string },
) {
  const plan = await lockDraft(ctx, id)
  await assertUnit(ctx, unitId)
  await assertBelow(ctx, unitId, plan.unit_id)
  await assertPresent(ctx, 'personId', body.personId)
  const row = { person_id: body.personId, requirement: body.requirement }
  await ctx.db
    .insertInto('goal_unit')
    .values({ plan_id: id, unit_id: unitId, ...row })
    .onConflict((on) => on.columns(['plan_id', 'unit_id']).doUpdateSet(row))
    .execute()
  await touchPlan(ctx, id)
  audit(ctx, { action: 'goal-unit.set', subject: { kind: 'goal-plan', id }, detail: { unitId, ...body } })
  return {}
}

/** A plan is for its unit and all below it. */
async function assertBelow(ctx: Ctx, unitId: string, rootId: string): Promise<void> {
  const { rows } = await sql`
    with recursive up as (
      select id, parent_id from unit where id = ${unitId}
      union select u.id, u.parent_id from unit u join up on u.id = up.parent_id
    ) select 1 from up where id = ${rootId}`.execute(ctx.db)
  if (rows.length === 0) throw badField('unitId', 'goal.unit-outside')
}

/** @throws goal.unit-in-use, goal-plan.not-draft */
export async function removeUnit(ctx: Ctx, { id, unitId }: { id: string; unitId: string }) {
  await lockDraft(ctx, id)
  const used = await ctx.db
    .selectFrom('goal_target')
    .select('id')
    .where('plan_id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (used) throw conflict('goal.unit-in-use')
  await ctx.db.deleteFrom('goal_unit').where('plan_id', '=', id).where('unit_id', '=', unitId).execute()
  await touchPlan(ctx, id)
  audit(ctx, { action: 'goal-unit.remove', subject: { kind: 'goal-plan', id }, detail: { unitId } })
  return {}
}
