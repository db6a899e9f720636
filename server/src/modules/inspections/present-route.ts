import type { Route, RouteRow } from '@houqin/contracts/inspections'
import type { DayPolicy, Recurrence } from '@houqin/contracts/plans'
import { sql } from 'kysely'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { ROUTE } from './set-route.ts'

const unit = sql`case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end`
const next = sql`(select min(t.on_day)::text from plan_task t where t.subject_id = r.id and t.state = 'open' and t.plan_id is not null)`
const joins = sql`from inspection_route r left join plan l on l.subject_kind = ${ROUTE} and l.subject_id = r.id and l.is_active
  left join unit u on u.id = l.unit_id`

export async function listRoutes(ctx: Ctx): Promise<RouteRow[]> {
  const { rows } = await sql<RouteRow>`
    select r.id, r.name, r.kind, r.level, r.is_active as "isActive", r.version, ${unit} as unit, ${next} as "nextOn",
      (select count(*)::int from route_point p where p.route_id = r.id and p.removed_at is null) as points
    ${joins} order by r.is_active desc, r.name`.execute(ctx.db)
  return rows
}

interface Row {
  id: string
  name: string
  kind: Route['kind']
  level: Route['level']
  scope: string
  method: string
  standard: string
  draw: number | null
  is_active: boolean
  version: number
  unit: Route['unit']
  next_on: string | null
  recurrence: Recurrence | null
  policy: DayPolicy
  times: string[]
  window_minutes: number
  grace_minutes: number
  people: { id: string; name: string }[]
  unit_id: string
  from_on: string
  to_on: string | null
}

/** @throws inspection-route.unknown */
export async function presentRoute(ctx: Ctx, id: string): Promise<Route> {
  const {
    rows: [row],
  } = await sql<Row>`
    select r.*, ${unit} as unit, ${next} as next_on, l.recurrence, l.policy, l.times, l.window_minutes, l.grace_minutes,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by at) from unnest(l.people) with ordinality as x(id, at)
        join person p on p.id = x.id), '[]') as people, l.unit_id, l.from_on::text as from_on, l.to_on::text as to_on
    ${joins} where r.id = ${id}`.execute(ctx.db)
  if (!row) throw notFound('inspection-route.unknown')
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    level: row.level,
    scope: row.scope,
    method: row.method,
    standard: row.standard,
    draw: row.draw,
    isActive: row.is_active,
    version: row.version,
    unit: row.unit,
    nextOn: row.next_on,
    plan: planOf(row),
    points: await selectPoints(ctx, id),
    canChange: scopeOf(ctx.actor, 'inspection-route.manage') !== undefined,
  }
}

const planOf = (row: Row): Route['plan'] =>
  row.recurrence && {
    recurrence: row.recurrence,
    policy: row.policy,
    times: row.times,
    window: row.window_minutes,
    grace: row.grace_minutes,
    people: row.people,
    unitId: row.unit_id,
    from: row.from_on,
    ...(row.to_on === null ? {} : { to: row.to_on }),
  }

async function selectPoints(ctx: Ctx, routeId: string): Promise<Route['points']> {
  const { rows } = await sql<Route['points'][number]>`
    select p.id, p.place_id as "placeId", p.name, p.items, p.needs_scan as "needsScan", p.needs_photo as "needsPhoto",
      jsonb_build_object('id', w.id, 'name', w.name, 'path', w.path, 'code', w.code) as place
    from route_point p join place w on w.id = p.place_id
    where p.route_id = ${routeId} and p.removed_at is null order by p.position`.execute(ctx.db)
  return rows
}
