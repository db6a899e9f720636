import { isDeepStrictEqual } from 'node:util'
import { goalTargetBody, type GoalTargetBody } from '@houqin/contracts/goals'
import { v7 as uuidv7 } from 'uuid'
import { notify } from '../../../engines/messages/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { replaceLetters } from '../letters/make-letters.ts'
import { actingPerson } from '../reach.ts'
import { assertTarget } from './assert-target.ts'
import { assertLeader } from './decide-plan.ts'
import { lockPlan, touchPlan } from './plan-row.ts'
import { postPlan } from './plan-facts.ts'
import { sumOfMonths } from './plan-faults.ts'
import { bodyOf, getTarget } from './target-row.ts'
import { insertTarget, updateTarget } from './write-targets.ts'

interface Proposal {
  /** Null: a new one. */
  targetId: string | null
  /** Null: it is cancelled. */
  target: GoalTargetBody | null
  reason: string
}

/** Proposes a change of an issued plan. @throws goal-plan.not-issued, goal-target.cancelled, goal-amendment.open */
export async function proposeAmendment(ctx: Ctx, planId: string, proposal: Proposal): Promise<void> {
  const plan = await lockPlan(ctx, planId)
  if (plan.state !== 'issued') throw conflict('goal-plan.not-issued')
  const before = await targetBefore(ctx, planId, proposal)
  if (proposal.target !== null)
    await assertTarget(ctx, plan, { body: proposal.target, ...(proposal.targetId ? { id: proposal.targetId } : {}) })
  if (proposal.target) assertMonths(proposal.target)
  if (isDeepStrictEqual(before, proposal.target)) throw badField('target', 'goal-amendment.nothing')
  const id = uuidv7()
  await ctx.db
    .insertInto('goal_amendment')
    .values({
      id,
      plan_id: planId,
      target_id: proposal.targetId,
      kind: before === null ? 'add' : proposal.target === null ? 'cancel' : 'change',
      before: before && JSON.stringify(before),
      after: proposal.target && JSON.stringify(proposal.target),
      reason: proposal.reason,
      state: 'open',
      proposed_by: actingPerson(ctx),
      proposed_at: ctx.now,
    })
    .execute()
  const subject = { kind: 'goal-plan', id: planId }
  const name = (proposal.target ?? before)?.name ?? ''
  notify(ctx, { kind: 'goal.amendment', subject, params: { title: plan.title, name }, to: [plan.leader_id] })
  audit(ctx, { action: 'goal-amendment.propose', subject, detail: { name, reason: proposal.reason } })
}

/** @throws goal.months-unequal */
function assertMonths(target: GoalTargetBody): void {
  if (target.kind === 'work' || target.mode !== 'total') return
  if (sumOfMonths(target.months)?.equals(target.value) !== true) throw badField('months', 'goal.months-unequal')
}

/** A target has one open amendment at most. */
async function targetBefore(ctx: Ctx, planId: string, { targetId, target }: Proposal): Promise<GoalTargetBody | null> {
  if (targetId === null) {
    if (target === null) throw badField('target', 'goal-amendment.nothing')
    return null
  }
  const row = await getTarget(ctx, targetId)
  if (row.planId !== planId) throw notFound('goal-target.unknown')
  if (row.cancelledOn !== null) throw conflict('goal-target.cancelled')
  const open = await ctx.db
    .selectFrom('goal_amendment')
    .select('id')
    .where('target_id', '=', targetId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) throw conflict('goal-amendment.open')
  return bodyOf(row)
}

/**
 * Approves or refuses. What is approved holds for all follow-ups not yet submitted, and letters of the units it touches
 * are signed anew. @throws goal-amendment.decided, goal-amendment.own, goal-plan.not-leader
 */
export async function decideAmendment(
  ctx: Ctx,
  id: string,
  { approved, remark }: { approved: boolean; remark: string },
): Promise<{ planId: string }> {
  const found = await ctx.db.selectFrom('goal_amendment').select('plan_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('goal-amendment.unknown')
  const plan = await lockPlan(ctx, found.plan_id)
  const amendment = await ctx.db.selectFrom('goal_amendment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const by = actingPerson(ctx)
  if (amendment.state !== 'open') throw conflict('goal-amendment.decided')
  if (by === amendment.proposed_by) throw new AppError('goal-amendment.own', 403)
  await assertLeader(ctx, plan)
  if (!approved && remark === '') throw badField('remark', 'goal.remark-missing')
  await ctx.db
    .updateTable('goal_amendment')
    .set({ state: approved ? 'approved' : 'refused', decided_by: by, decided_at: ctx.now, remark })
    .where('id', '=', id)
    .execute()
  if (approved) await applyAmendment(ctx, plan.id, amendment)
  const subject = { kind: 'goal-plan', id: plan.id }
  const kind = approved ? 'goal.amendment-approved' : 'goal.amendment-refused'
  notify(ctx, { kind, subject, params: { title: plan.title, remark }, to: [amendment.proposed_by] })
  const action = approved ? 'goal-amendment.approve' : 'goal-amendment.refuse'
  audit(ctx, { action, subject, detail: { amendment: id, remark } })
  return { planId: plan.id }
}

interface Amendment {
  target_id: string | null
  before: unknown
  after: unknown
}

async function applyAmendment(ctx: Ctx, planId: string, { target_id: targetId, ...words }: Amendment): Promise<void> {
  const before = words.before === null ? null : goalTargetBody.parse(words.before)
  const after = words.after === null ? null : goalTargetBody.parse(words.after)
  if (targetId === null && after) await insertTarget(ctx, planId, after)
  else if (targetId !== null && after) await updateTarget(ctx, targetId, after)
  else if (targetId !== null)
    await ctx.db
      .updateTable('goal_target')
      .set(({ eb }) => ({ cancelled_on: ctx.today, version: eb('version', '+', 1) }))
      .where((eb) => eb.or([eb('id', '=', targetId), eb('parent_id', '=', targetId)]))
      .where('cancelled_on', 'is', null)
      .execute()
  await touchPlan(ctx, planId)
  await postPlan(ctx, planId)
  await replaceLetters(ctx, planId, [...new Set([before?.unitId, after?.unitId].filter((one) => one !== undefined))])
}
