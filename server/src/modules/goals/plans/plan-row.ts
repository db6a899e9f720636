import type { GoalPlanState } from '@houqin/contracts/goals'
import { sql, type RawBuilder } from 'kysely'
import { scopeOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { isoOf, isReached, named } from '../reach.ts'

interface Named {
  id: string
  name: string
}

export interface PlanRow {
  id: string
  number: string
  year: number
  unit: Named
  title: string
  state: GoalPlanState
  leader: Named
  mainLine: string
  letterText: string
  draftedBy: Named
  submittedBy: Named | null
  submittedAt: string | null
  decidedBy: Named | null
  decidedAt: string | null
  issuedAt: string | null
  concludedAt: string | null
  remark: string
  items: number
  targets: number
  version: number
}

/** Drafts are for those who draft and approve; what is issued, for the units that take part. */
function isSeen(ctx: Ctx): RawBuilder<boolean> {
  const plans = (['goal-plan.draft', 'goal-plan.approve'] as const).some((one) => scopeOf(ctx.actor, one) !== undefined)
  const reached = isReached(ctx, 'goal-plan.list', { unit: sql`gu.unit_id`, own: sql`false` })
  return sql<boolean>`(${plans}::boolean or p.state in ('issued', 'concluded'))
    and (${plans}::boolean or exists (select 1 from goal_unit gu where gu.plan_id = p.id and ${reached}))`
}

/** Plans by any condition over `goal_plan p`, newest year first. */
export async function selectPlans(ctx: Ctx, where: RawBuilder<unknown>): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select p.id, p.number, p.year, ${named('unit', 'p.unit_id')} as unit, p.title, p.state, ${named('person', 'p.leader_id')} as leader,
      p.main_line as "mainLine", p.letter_text as "letterText", ${named('person', 'p.drafted_by')} as "draftedBy",
      ${named('person', 'p.submitted_by')} as "submittedBy", ${isoOf('p.submitted_at')} as "submittedAt",
      ${named('person', 'p.decided_by')} as "decidedBy", ${isoOf('p.decided_at')} as "decidedAt",
      ${isoOf('p.issued_at')} as "issuedAt", ${isoOf('p.concluded_at')} as "concludedAt", p.remark, p.version,
      (select count(*)::int from goal_item i where i.plan_id = p.id) as items,
      (select count(*)::int from goal_target t where t.plan_id = p.id and t.cancelled_on is null
        and not exists (select 1 from goal_target part where part.parent_id = t.id and part.cancelled_on is null)) as targets
    from goal_plan p where ${where} and ${isSeen(ctx)}
    order by p.year desc, p.state = 'void', p.number desc`.execute(ctx.db)
  return rows
}

/** @throws goal-plan.unknown */
export async function getPlanRow(ctx: Ctx, id: string): Promise<PlanRow> {
  const [plan] = await selectPlans(ctx, sql`p.id = ${id}`)
  if (!plan) throw notFound('goal-plan.unknown')
  return plan
}

/** The plan, locked. @throws goal-plan.unknown */
export async function lockPlan(ctx: Ctx, id: string) {
  const plan = await ctx.db.selectFrom('goal_plan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!plan) throw notFound('goal-plan.unknown')
  return plan
}

/** A plan that may still be written in, as last seen. @throws goal-plan.not-draft, record.stale */
export async function lockDraft(ctx: Ctx, id: string, version?: number) {
  const plan = await lockPlan(ctx, id)
  if (version !== undefined && plan.version !== version) throw conflict('record.stale')
  if (plan.state !== 'draft') throw conflict('goal-plan.not-draft')
  return plan
}

/** Whoever approves approves what they saw: every change of a draft counts. */
export async function touchPlan(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .updateTable('goal_plan')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
