import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { boundedCount, likeText, readCursor } from '../cursor.ts'
import { conflict, notFound } from '../errors.ts'
import type { PlaceKind } from './add-place.ts'

export interface PlaceRow {
  id: string
  parentId: string | null
  code: string
  name: string
  path: string
  kind: PlaceKind
  unit: { id: string; name: string } | null
  childCount: number
  version: number
}

export interface PlaceFilter {
  q?: string | undefined
  parent?: string | undefined
  kind?: PlaceKind | undefined
  cursor?: string | undefined
  limit: number
}

const columns = sql`
  p.id, p.parent_id as "parentId", p.code, p.name, p.path, p.kind, p.version,
  (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = p.unit_id) as unit,
  (select count(*)::int from place c where c.parent_id = p.id) as "childCount"`

/** Places by path; searching goes by code, name, initials and any part of the path. */
export async function selectPlaces(ctx: Ctx, filter: PlaceFilter): Promise<{ rows: PlaceRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const like = likeText((filter.q ?? '').toLowerCase())
  const isRoot = filter.parent === 'root'
  const parentId = isRoot ? null : (filter.parent ?? null)
  const from = sql`from place p where
    (${filter.q ?? null}::text is null or p.code ilike ${like} or p.path ilike ${like} or p.initials like ${like}
      or exists (select 1 from place_alias a where a.place_id = p.id and a.alias ilike ${like}))
    and (not ${isRoot}::boolean or p.parent_id is null)
    and (${parentId}::uuid is null or p.parent_id = ${parentId}::uuid)
    and (${filter.kind ?? null}::text is null or p.kind = ${filter.kind ?? null}::text)`
  const { rows } = await sql<PlaceRow>`
    select ${columns} ${from}
      and (${after?.[0] ?? null}::text is null or (p.path, p.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by p.path, p.id limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function findPlace(ctx: Ctx, by: { id: string } | { code: string }): Promise<PlaceRow | undefined> {
  const where = 'id' in by ? sql`p.id = ${by.id}` : sql`p.code = ${by.code}`
  const { rows } = await sql<PlaceRow>`select ${columns} from place p where ${where}`.execute(ctx.db)
  return rows[0]
}

/** From the site down to the parent. */
export async function selectAncestors(ctx: Ctx, id: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive up as (
      select p.id, p.name, p.parent_id, 0 as height from place p where p.id = ${id}
      union all select p.id, p.name, p.parent_id, up.height + 1 from place p join up on up.parent_id = p.id
    )
    select id, name from up where height > 0 order by height desc`.execute(ctx.db)
  return rows
}

/** Locks a place and holds its version against the one a screen showed. @throws place.unknown, record.stale */
export async function lockPlace(ctx: Ctx, id: string, version: number) {
  const place = await ctx.db.selectFrom('place').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!place) throw notFound('place.unknown')
  if (place.version !== version) throw conflict('record.stale')
  return place
}
