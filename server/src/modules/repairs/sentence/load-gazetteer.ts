import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Gazetteer, KnownCategory, KnownPlace } from './gazetteer.ts'

const OWN_REPORTS = 20
const RECENT_DAYS = 30

/** Places with their nicknames, the fault catalogue, and what speaks for one of them: own reports and open faults. */
export async function loadGazetteer(ctx: Ctx): Promise<Gazetteer> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const places = await sql<KnownPlace>`
    select p.id, p.parent_id as "parentId", p.name, p.kind, p.path,
      coalesce((select array_agg(alias) from place_alias a where a.place_id = p.id), '{}') as aliases
    from place p where p.kind <> 'imported'`.execute(ctx.db)
  const categories = await sql<KnownCategory>`
    select id, parent_id as "parentId", name from category where kind = 'repair' and code not like 'imported-%'
    order by position, name`.execute(ctx.db)
  const own = await sql<{ place: string }>`
    select place_id as place from case_record where kind = 'repair' and reporter_id = ${personId}::uuid and place_id is not null
    order by reported_at desc limit ${OWN_REPORTS}`.execute(ctx.db)
  const recent = await sql<{ place: string; category: string | null }>`
    select distinct place_id as place, category_id as category from case_record
    where kind = 'repair' and place_id is not null and state not in ('closed', 'confirmed', 'rejected', 'cancelled')
      and reported_at > ${new Date(ctx.now.getTime() - RECENT_DAYS * 86_400_000)}`.execute(ctx.db)
  return {
    places: places.rows,
    categories: categories.rows,
    habits: {
      ownPlaces: new Set(own.rows.map(({ place }) => place)),
      recentFaults: new Set(recent.rows.flatMap(({ place, category }) => [place, `${place} ${category}`])),
    },
  }
}
