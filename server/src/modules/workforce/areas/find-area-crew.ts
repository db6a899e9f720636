import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { selectAreaPlans } from './select-area-plans.ts'

export interface AreaCrew {
  area: { id: string; name: string }
  crew: { id: string; name: string }[]
}

/** The area of a team that a place lies in, the nearest one up the tree, and who is there today. */
export async function findAreaCrew(ctx: Ctx, teamId: string, placeId: string): Promise<AreaCrew | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select p.id, p.parent_id, 0 as height from place p where p.id = ${placeId}
      union all select p.id, p.parent_id, up.height + 1 from place p join up on up.parent_id = p.id
    )
    select a.id from up join area_place l on l.place_id = up.id join area a on a.id = l.area_id
    where a.unit_id = ${teamId} order by up.height limit 1`.execute(ctx.db)
  const found = rows[0]
  if (!found) return undefined
  const [plan] = await selectAreaPlans(ctx, [teamId])
  const area = plan?.areas.find(({ id }) => id === found.id)
  return area && { area: { id: area.id, name: area.name }, crew: area.crewToday }
}
