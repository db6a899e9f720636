import { sql } from 'kysely'
import type { EscalationLevel } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface Superior {
  id: string
  name: string
}

/**
 * Who stands at a level above a case: the head of its team, the head of the nearest unit above that has one, and the
 * head above that. Where the tree ends earlier, its highest head; null where there is none at all.
 */
export async function findSuperior(ctx: Ctx, unitId: string | null, level: EscalationLevel): Promise<Superior | null> {
  if (!unitId) return null
  const { rows } = await sql<Superior & { depth: number }>`
    with recursive up as (
      select id, parent_id, 0 as depth from unit where id = ${unitId}::uuid
      union all select u.id, u.parent_id, up.depth + 1 from unit u join up on u.id = up.parent_id
    )
    select distinct on (up.depth) p.id, p.name, up.depth from up join membership m on m.unit_id = up.id
    join person p on p.id = m.person_id
    where m.is_head and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
    order by up.depth, m.is_primary desc, m.from_on`.execute(ctx.db)
  const team = rows.find(({ depth }) => depth === 0)
  const above = rows.filter(({ depth }) => depth > 0)
  const [unit, charge] = above
  const chosen = { team: team ?? unit, unit: unit ?? team, charge: charge ?? unit ?? team }[level]
  return chosen ? { id: chosen.id, name: chosen.name } : null
}
