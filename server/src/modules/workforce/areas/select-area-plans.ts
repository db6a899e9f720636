import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { crewIndex, nextMove } from './rotate-crews.ts'

interface Named {
  id: string
  name: string
}

interface PlanRow {
  team: Named
  everyDays: number
  fromOn: string
  version: number
  areas: { id: string; name: string; places: (Named & { path: string })[]; crew: Named[] }[]
}

/** Areas of the teams with the crews of today. */
export async function selectAreaPlans(ctx: Ctx, units: readonly string[] | null) {
  const { rows } = await sql<PlanRow>`
    select jsonb_build_object('id', u.id, 'name', u.name) as team, ap.every_days as "everyDays", ap.from_on as "fromOn", ap.version,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name,
        'places', (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'path', p.path) order by p.path)
          from area_place l join place p on p.id = l.place_id where l.area_id = a.id),
        'crew', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by m.position)
          from area_member m join person p on p.id = m.person_id where m.area_id = a.id), '[]')) order by a.position)
        from area a where a.unit_id = ap.unit_id) as areas
    from area_plan ap join unit u on u.id = ap.unit_id
    where ${units}::uuid[] is null or u.id = any(${units}::uuid[]) order by u.code`.execute(ctx.db)
  return rows.map((plan) => ({
    ...plan,
    movesOn: nextMove(plan, ctx.today),
    areas: plan.areas.map((area, at) => ({
      ...area,
      crewToday: plan.areas[crewIndex(at, { ...plan, count: plan.areas.length }, ctx.today)]?.crew ?? [],
    })),
  }))
}
