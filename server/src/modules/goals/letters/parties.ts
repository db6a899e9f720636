import type { LetterLayer } from '@houqin/contracts/goals'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface Pairing {
  unitId: string
  upperId: string
  lowerId: string
}

/**
 * Who signs with whom. Unit layer: who answers for a unit, with who answers for the next unit above that takes part, at
 * the top with the leader of the plan. Member layer: everybody in a unit, with who answers for it.
 */
export async function findPairings(ctx: Ctx, planId: string, layer: LetterLayer): Promise<Pairing[]> {
  return layer === 'unit' ? unitPairings(ctx, planId) : memberPairings(ctx, planId)
}

async function unitPairings(ctx: Ctx, planId: string): Promise<Pairing[]> {
  const { rows } = await sql<Pairing>`
    with recursive up as (
      select g.unit_id, u.parent_id, 1 as step from goal_unit g join unit u on u.id = g.unit_id where g.plan_id = ${planId}
      union all select up.unit_id, u.parent_id, up.step + 1 from up join unit u on u.id = up.parent_id
    ), above as (
      select distinct on (up.unit_id) up.unit_id, g.person_id from up
      join goal_unit own on own.plan_id = ${planId} and own.unit_id = up.unit_id
      join goal_unit g on g.plan_id = ${planId} and g.unit_id = up.parent_id and g.person_id <> own.person_id
      order by up.unit_id, up.step
    )
    select g.unit_id as "unitId", coalesce(above.person_id, p.leader_id) as "upperId", g.person_id as "lowerId"
    from goal_unit g join goal_plan p on p.id = g.plan_id left join above on above.unit_id = g.unit_id join unit u on u.id = g.unit_id
    where g.plan_id = ${planId} and g.person_id is not null and coalesce(above.person_id, p.leader_id) <> g.person_id
    order by u.code`.execute(ctx.db)
  return rows
}

async function memberPairings(ctx: Ctx, planId: string): Promise<Pairing[]> {
  const { rows } = await sql<Pairing>`
    select distinct g.unit_id as "unitId", g.person_id as "upperId", m.person_id as "lowerId"
    from goal_unit g join goal_plan p on p.id = g.plan_id join membership m on m.unit_id = g.unit_id
    join person on person.id = m.person_id
    where g.plan_id = ${planId} and g.person_id is not null and m.person_id not in (g.person_id, p.leader_id)
      and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
      and (person.left_on is null or person.left_on > ${ctx.today}::date)
    order by 1, 3`.execute(ctx.db)
  return rows
}
