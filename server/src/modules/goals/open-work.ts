import { sql } from 'kysely'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openWork, type OpenWork } from '../../kernel/people/index.ts'
import { postFollowUp } from './follow-ups/follow-up-facts.ts'
import { handOverLetters } from './letters/make-letters.ts'
import { postPlan } from './plans/plan-facts.ts'

interface Held {
  id: string
  number: string
  title: string
}

/** Running plans in which a person leads or answers for a unit or a target. */
async function plansOf(ctx: Ctx, personId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select p.id, p.number, p.title from goal_plan p
    where p.state in ('draft', 'submitted', 'issued') and (p.leader_id = ${personId}
      or exists (select 1 from goal_unit g where g.plan_id = p.id and g.person_id = ${personId})
      or exists (select 1 from goal_target t where t.plan_id = p.id and t.person_id = ${personId} and t.cancelled_on is null))
    order by p.number`.execute(ctx.db)
  return rows
}

const shown = ({ id, number, title }: Held): OpenWork => ({
  kind: 'goal-plan',
  id,
  number,
  title,
  url: `/goals/plans/${id}`,
})

/** Whoever answers for targets is followed by somebody who does. */
export const goalWork = openWork.declare({
  ofPerson: async (ctx, personId) => (await plansOf(ctx, personId)).map(shown),
  ofUnit: async (ctx, unitId) => {
    const { rows } = await sql<Held>`
      select p.id, p.number, p.title from goal_plan p join goal_unit g on g.plan_id = p.id
      where p.state in ('submitted', 'issued') and g.unit_id = ${unitId}`.execute(ctx.db)
    return rows.map(shown)
  },
  async handOver(ctx, { fromId, toId }) {
    const held = await plansOf(ctx, fromId)
    if (held.length === 0) return
    const plans = held.map(({ id }) => id)
    await sql`update goal_plan set leader_id = ${toId}, version = version + 1
      where leader_id = ${fromId} and id = any(${sql.val(plans)}::uuid[])`.execute(ctx.db)
    await sql`update goal_unit set person_id = ${toId}
      where person_id = ${fromId} and plan_id = any(${sql.val(plans)}::uuid[])`.execute(ctx.db)
    await sql`update goal_target set person_id = ${toId}, version = version + 1
      where person_id = ${fromId} and plan_id = any(${sql.val(plans)}::uuid[])`.execute(ctx.db)
    await sql`update goal_follow_up set person_id = ${toId}, version = version + 1
      where person_id = ${fromId} and state in ('open', 'returned') and plan_id = any(${sql.val(plans)}::uuid[])`.execute(
      ctx.db,
    )
    await handOverLetters(ctx, { fromId, toId })
    await repost(ctx, plans)
    for (const { id } of held)
      audit(ctx, {
        action: 'goal-plan.handover',
        subject: { kind: 'goal-plan', id },
        detail: { from: fromId, to: toId },
      })
  },
})

/** Facts name who answers; those of the plans say so of the successor now. */
async function repost(ctx: Ctx, plans: readonly string[]): Promise<void> {
  for (const id of plans) await postPlan(ctx, id)
  const followUps = await ctx.db
    .selectFrom('goal_follow_up')
    .select('id')
    .where('plan_id', 'in', [...plans])
    .execute()
  for (const { id } of followUps) await postFollowUp(ctx, id)
}
