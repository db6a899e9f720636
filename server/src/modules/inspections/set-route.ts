import type { RouteBody } from '@houqin/contracts/inspections'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { setPlan } from '../../engines/plans/index.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../kernel/errors.ts'

export const ROUTE = 'inspection-route'

/** Lays out a route. @throws place.unknown, inspection-route.draw-too-many, and those of `setPlan` */
export async function createRoute(ctx: Ctx, body: RouteBody): Promise<{ id: string }> {
  const id = uuidv7()
  await ctx.db
    .insertInto('inspection_route')
    .values({ id, ...columnsOf(body) })
    .execute()
  await putTogether(ctx, id, body)
  audit(ctx, { action: 'inspection-route.create', subject: { kind: 'route', id }, detail: { name: body.name } })
  return { id }
}

/** Changes a route; rounds that have begun keep their points. @throws inspection-route.unknown, inspection-route.stale, and those of `createRoute` */
export async function changeRoute(ctx: Ctx, id: string, { version, ...body }: RouteBody & { version: number }) {
  const route = await ctx.db
    .selectFrom('inspection_route')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!route) throw notFound('inspection-route.unknown')
  if (route.version !== version) throw conflict('inspection-route.stale')
  await ctx.db
    .updateTable('inspection_route')
    .set({ ...columnsOf(body), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await putTogether(ctx, id, body)
  audit(ctx, { action: 'inspection-route.change', subject: { kind: 'route', id }, detail: { name: body.name } })
}

const columnsOf = ({ name, kind, level, scope, method, standard, draw, isActive }: RouteBody) => ({
  name,
  kind,
  level,
  scope,
  method,
  standard,
  draw,
  is_active: isActive,
})

async function putTogether(ctx: Ctx, id: string, body: RouteBody): Promise<void> {
  if (body.draw !== null && body.draw > body.points.length) throw badField('draw', 'inspection-route.draw-too-many')
  await assertPlaces(ctx, body)
  await setPoints(ctx, id, body.points)
  await setPlan(ctx, { kind: ROUTE, id }, body.isActive ? body.plan : null)
}

async function assertPlaces(ctx: Ctx, { points }: RouteBody): Promise<void> {
  const ids = [...new Set(points.map(({ placeId }) => placeId))]
  const known = await ctx.db.selectFrom('place').select('id').where('id', 'in', ids).execute()
  if (known.length < ids.length) throw badField('points', 'place.unknown')
}

/** What is known already stays the same point; what is left out is taken off. */
async function setPoints(ctx: Ctx, routeId: string, points: RouteBody['points']): Promise<void> {
  const rows = points.map((point, position) => ({
    id: point.id ?? uuidv7(),
    position,
    place_id: point.placeId,
    name: point.name,
    items: point.items,
    needs_scan: point.needsScan,
    needs_photo: point.needsPhoto,
  }))
  await sql`
    update route_point set removed_at = ${ctx.now}::timestamptz where route_id = ${routeId} and removed_at is null
      and id <> all(${sql.val(rows.map((row) => row.id))}::uuid[])`.execute(ctx.db)
  await sql`
    insert into route_point (id, route_id, position, place_id, name, items, needs_scan, needs_photo)
    select id, ${routeId}::uuid, position, place_id, name, array(select jsonb_array_elements_text(items)), needs_scan, needs_photo
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(id uuid, position int, place_id uuid, name text, items jsonb,
      needs_scan boolean, needs_photo boolean)
    on conflict (id) do update set position = excluded.position, place_id = excluded.place_id, name = excluded.name,
      items = excluded.items, needs_scan = excluded.needs_scan, needs_photo = excluded.needs_photo, removed_at = null
      where route_point.route_id = ${routeId}::uuid`.execute(ctx.db)
}
