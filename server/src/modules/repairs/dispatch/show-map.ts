import { sql } from 'kysely'
import { seesList } from '../../../engines/cases/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { findPlace } from '../../../kernel/places/index.ts'

interface Counted {
  id: string
  name: string
  open: number
  late: number
}

interface MapRow extends Counted {
  kind: string
  waiting: number
  hasMore: boolean
  below: Counted[]
}

/** Open repairs of the places below one, and of what lies below those; the sites where no place is named. */
export async function showMap(ctx: Ctx, placeId: string | undefined) {
  const place = placeId ? await findPlace(ctx, { id: placeId }) : undefined
  const { rows } = await sql<MapRow>`
    with recursive top as (
      select id, name, kind from place where kind <> 'imported' and
        case when ${placeId ?? null}::uuid is null then parent_id is null else parent_id = ${placeId ?? null}::uuid end
    ), down as (
      select id as top, null::uuid as second, id from top
      union all select d.top, coalesce(d.second, p.id), p.id from place p join down d on p.parent_id = d.id
    ), open as (
      select d.top, d.second, r.state in ('submitted', 'offered', 'returned', 'reopened') as waiting,
        coalesce(r.due_at < ${ctx.now} and r.paused_at is null, false) as late
      from case_record r join down d on d.id = r.place_id
      where r.kind = 'repair' and r.done_at is null and r.dropped_at is null and r.parent_id is null and ${seesList(ctx.actor, 'repair')}
    )
    select t.id, t.name, t.kind, (select count(*)::int from open where top = t.id) as open,
      (select count(*)::int from open where top = t.id and late) as late,
      (select count(*)::int from open where top = t.id and waiting) as waiting,
      exists (select 1 from place c where c.parent_id = t.id) as "hasMore",
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name,
        'open', (select count(*) from open where second = c.id), 'late', (select count(*) from open where second = c.id and late))
        order by c.name) from place c where c.parent_id = t.id and c.kind in ('building', 'floor', 'room')), '[]') as below
    from top t order by 4 desc, t.name`.execute(ctx.db)
  return {
    place: place ? { id: place.id, name: place.name, path: place.path, parentId: place.parentId } : null,
    items: rows,
  }
}
