import { sql } from 'kysely'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict } from '../../../kernel/errors.ts'
import { yearOutcome, type MonthLine } from '../follow-ups/judge.ts'
import { actingPerson } from '../reach.ts'
import { assertLeader } from './decide-plan.ts'
import { lockPlan } from './plan-row.ts'
import { postPlan } from './plan-facts.ts'
import { selectTargets } from './target-row.ts'

/**
 * Year-end evaluation: what every target came to, from the follow-ups as reviewed. @throws goal-plan.not-issued,
 * goal-plan.year-running, goal-plan.follow-ups-open, record.stale
 */
export async function concludePlan(ctx: Ctx, id: string, version: number): Promise<void> {
  const plan = await lockPlan(ctx, id)
  if (plan.version !== version) throw conflict('record.stale')
  if (plan.state !== 'issued') throw conflict('goal-plan.not-issued')
  await assertLeader(ctx, plan)
  if (ctx.today <= `${plan.year}-12-31`) throw conflict('goal-plan.year-running')
  await assertAllReviewed(ctx, id)
  for (const target of await selectTargets(ctx, sql`t.plan_id = ${id} and t.cancelled_on is null`)) {
    const { outcome, exact, records, missed } = yearOutcome(target, await selectLines(ctx, target.id))
    await ctx.db
      .insertInto('goal_result')
      .values({ target_id: target.id, outcome, exact, records, missed_months: missed })
      .execute()
  }
  await ctx.db
    .updateTable('goal_plan')
    .set({ state: 'concluded', concluded_by: actingPerson(ctx), concluded_at: ctx.now, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await postPlan(ctx, id)
  audit(ctx, { action: 'goal-plan.conclude', subject: { kind: 'goal-plan', id }, detail: {} })
}

/** Every unit with targets has twelve follow-ups, all reviewed. */
async function assertAllReviewed(ctx: Ctx, planId: string): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(12 - coalesce(done.n, 0)), 0)::int as n
    from (select distinct unit_id from goal_target where plan_id = ${planId} and cancelled_on is null) as unit
    left join lateral (select count(*)::int as n from goal_follow_up f
      where f.plan_id = ${planId} and f.unit_id = unit.unit_id and f.state = 'accepted') as done on true`.execute(
    ctx.db,
  )
  const open = rows[0]?.n ?? 0
  if (open > 0) throw new AppError('goal-plan.follow-ups-open', 409, { params: { n: open } })
}

async function selectLines(ctx: Ctx, targetId: string): Promise<MonthLine[]> {
  const { rows } = await sql<MonthLine>`
    select l.outcome, l.exact::text, l.records, l.done_on as "doneOn" from goal_follow_line l
    join goal_follow_up f on f.id = l.follow_up_id where l.target_id = ${targetId} order by f.month`.execute(ctx.db)
  return rows
}
