import type { GoalTargetBody } from '@houqin/contracts/goals'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'
import { assertTarget } from './assert-target.ts'
import { lockDraft, touchPlan } from './plan-row.ts'
import { bodyOf, columnsOf, getTarget } from './target-row.ts'

/** Adds a target to a draft. @throws goal-plan.not-draft */
export async function createTarget(ctx: Ctx, planId: string, body: GoalTargetBody): Promise<string> {
  const plan = await lockDraft(ctx, planId)
  await assertTarget(ctx, plan, { body })
  const id = await insertTarget(ctx, planId, body)
  await touchPlan(ctx, planId)
  audit(ctx, { action: 'goal-target.create', subject: { kind: 'goal-plan', id: planId }, detail: { name: body.name } })
  return id
}

export async function insertTarget(ctx: Ctx, planId: string, body: GoalTargetBody): Promise<string> {
  const id = uuidv7()
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from goal_target where plan_id = ${planId}`.execute(ctx.db)
  await ctx.db
    .insertInto('goal_target')
    .values({ id, plan_id: planId, position: rows[0]?.next ?? 1, ...columnsOf(body) })
    .execute()
  return id
}

/** Changes a target of a draft. @throws goal-target.unknown, goal-plan.not-draft, record.stale */
export async function changeTarget(
  ctx: Ctx,
  id: string,
  { version, target: body }: { version: number; target: GoalTargetBody },
): Promise<void> {
  const target = await lockTarget(ctx, id, version)
  await assertTarget(ctx, { id: target.planId, year: target.year }, { body, id })
  await updateTarget(ctx, id, body)
  await touchPlan(ctx, target.planId)
  audit(ctx, {
    action: 'goal-target.change',
    subject: { kind: 'goal-plan', id: target.planId },
    detail: { before: bodyOf(target), after: body },
  })
}

export async function updateTarget(ctx: Ctx, id: string, body: GoalTargetBody): Promise<void> {
  await ctx.db
    .updateTable('goal_target')
    .set(({ eb }) => ({ ...columnsOf(body), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes a target and its parts out of a draft, to which nothing refers yet. @throws goal-plan.not-draft, record.stale */
export async function removeTarget(ctx: Ctx, id: string, version: number): Promise<void> {
  const target = await lockTarget(ctx, id, version)
  await ctx.db
    .deleteFrom('goal_target')
    .where((eb) => eb.or([eb('id', '=', id), eb('parent_id', '=', id)]))
    .execute()
  await touchPlan(ctx, target.planId)
  audit(ctx, {
    action: 'goal-target.remove',
    subject: { kind: 'goal-plan', id: target.planId },
    detail: { name: target.name },
  })
}

/** The plan's lock stands for those of its targets. */
async function lockTarget(ctx: Ctx, id: string, version: number) {
  const { planId } = await getTarget(ctx, id)
  await lockDraft(ctx, planId)
  const target = await getTarget(ctx, id)
  if (target.version !== version) throw conflict('record.stale')
  return target
}
