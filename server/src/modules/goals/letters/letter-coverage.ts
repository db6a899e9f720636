import type { LetterCoverage } from '@houqin/contracts/goals'
import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { getPlanRow } from '../plans/plan-row.ts'
import { isReached, named } from '../reach.ts'

/** How many letters of a plan are signed by both parties, and who has not signed. @throws goal-plan.unknown */
export async function letterCoverage(ctx: Ctx, planId: string): Promise<LetterCoverage> {
  const plan = await getPlanRow(ctx, planId)
  const me = personIdOf(ctx.actor)
  const reached = isReached(ctx, 'goal-letter.list', {
    unit: sql`g.unit_id`,
    own: sql`exists (select 1 from goal_letter o where o.plan_id = g.plan_id and o.unit_id = g.unit_id and o.lower_id = ${me}::uuid)`,
  })
  const { rows } = await sql<LetterCoverage['units'][number]>`
    select ${named('unit', 'g.unit_id')} as unit, count(l.id)::int as due, count(l.id) filter (where l.state = 'signed')::int as signed,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)) from goal_letter o join person p
        on (p.id = o.lower_id and o.lower_signed_at is null) or (p.id = o.upper_id and o.upper_signed_at is null)
        where o.plan_id = g.plan_id and o.unit_id = g.unit_id and o.state = 'open'), '[]') as waiting,
      (select count(distinct m.person_id)::int from membership m where m.unit_id = g.unit_id
        and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date) and m.person_id <> ${plan.leader.id}
        and not exists (select 1 from goal_letter o where o.plan_id = g.plan_id and o.unit_id = g.unit_id
          and o.lower_id = m.person_id and o.state <> 'replaced')) as without
    from goal_unit g join unit u on u.id = g.unit_id
    left join goal_letter l on l.plan_id = g.plan_id and l.unit_id = g.unit_id and l.state <> 'replaced'
    where g.plan_id = ${planId} and ${reached}
    group by g.plan_id, g.unit_id, u.code order by u.code`.execute(ctx.db)
  const due = rows.reduce((sum, row) => sum + row.due, 0)
  const signed = rows.reduce((sum, row) => sum + row.signed, 0)
  const rate = due === 0 ? null : new Decimal(signed).dividedBy(due).toDecimalPlaces(6).toFixed()
  return { due, signed, rate, units: rows }
}
