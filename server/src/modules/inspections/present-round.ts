import type { Round, RoundPoint, RoundRow, roundViews } from '@houqin/contracts/inspections'
import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, readCursor, toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { takesStill, type TaskRecord } from '../../engines/plans/index.ts'
import { mayWalk } from './check-round.ts'
import { seesRounds } from './policy.ts'
import { seedOf, selectRoundPoints, type PointRow } from './round-points.ts'
import { ROUTE } from './set-route.ts'

type Named = { id: string; name: string }
type Row = TaskRecord & {
  state: RoundRow['state']
  route: Named
  kind: RoundRow['kind']
  level: RoundRow['level']
  draw: number | null
  assignee: Named | null
  unit: Named | null
  points: number
  checked: number
  problems: number
  sort_key: string
}

const named = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`
const from = sql`from plan_task t join inspection_route r on r.id = t.subject_id
  left join person a on a.id = coalesce(t.assignee_id, t.ended_by) left join unit u on u.id = t.unit_id`
const columns = sql`t.*, t.opens_at::text as sort_key, r.kind, r.level, r.draw, jsonb_build_object('id', r.id, 'name', r.name) as route,
  ${named('a')} as assignee, ${named('u')} as unit,
  coalesce(nullif((select count(*)::int from round_point p where p.task_id = t.id), 0), r.draw,
    (select count(*)::int from route_point p where p.route_id = r.id and p.removed_at is null)) as points,
  (select count(*)::int from round_check c where c.task_id = t.id) as checked,
  (select count(*)::int from round_check c where c.task_id = t.id and c.result = 'problem') as problems`

const presentRow = (row: Row): RoundRow => ({
  id: row.id,
  route: row.route,
  kind: row.kind,
  level: row.level,
  on: row.on_day,
  isScheduled: row.plan_id !== null,
  state: row.state,
  opensAt: row.opens_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  closesAt: row.closes_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  assignee: row.assignee,
  unit: row.unit,
  points: row.points,
  checked: row.checked,
  problems: row.problems,
  version: row.version,
})

interface Filter {
  view: (typeof roundViews)[number]
  routeId?: string | undefined
  mine?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

function viewOf(ctx: Ctx, view: Filter['view']): RawBuilder<unknown> {
  switch (view) {
    case 'today':
      return sql`(t.on_day = ${ctx.today}::date or (t.state = 'open' and t.opens_at <= ${ctx.now}::timestamptz))`
    case 'open':
      return sql`t.state = 'open'`
    case 'missed':
      return sql`t.state = 'missed'`
    case 'problems':
      return sql`exists (select from round_check c where c.task_id = t.id and c.result = 'problem')`
    case 'all':
      return sql`t.opens_at <= ${ctx.now}::timestamptz`
  }
}

function isMine(ctx: Ctx): RawBuilder<unknown> {
  const units = ctx.actor.kind === 'person' ? ctx.actor.unitIds : []
  return sql`(t.assignee_id = ${personIdOf(ctx.actor)}::uuid or (t.assignee_id is null and ${isOneOf(sql`t.unit_id`, units)}))`
}

/** What is open comes in the order of the day, what is over the latest first. */
export async function listRounds(ctx: Ctx, { view, routeId, mine, cursor, limit }: Filter) {
  const after = readCursor(cursor)
  const forward = view === 'open' || view === 'today'
  const where = sql.join(
    [
      sql`t.subject_kind = ${ROUTE}`,
      seesRounds(ctx.actor),
      viewOf(ctx, view),
      ...(routeId ? [sql`t.subject_id = ${routeId}::uuid`] : []),
      ...(mine ? [isMine(ctx)] : []),
    ],
    sql` and `,
  )
  const next = after
    ? sql`and (t.opens_at, t.id) ${forward ? sql`>` : sql`<`} (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql``
  const way = forward ? sql`asc` : sql`desc`
  const { rows } = await sql<Row>`
    select ${columns} ${from} where ${where} ${next} order by t.opens_at ${way}, t.id ${way} limit ${limit + 1}`.execute(
    ctx.db,
  )
  const counted = await boundedCount(sql`from plan_task t where ${where}`).execute(ctx.db)
  return toPage(rows, {
    limit,
    count: counted.rows[0]?.count ?? 0,
    cursor: (row) => [row.sort_key, row.id],
    present: presentRow,
  })
}

/** @throws round.unknown */
export async function presentRound(ctx: Ctx, id: string): Promise<Round> {
  const {
    rows: [row],
  } = await sql<Row>`
    select ${columns} ${from} where t.id = ${id} and t.subject_kind = ${ROUTE} and ${seesRounds(ctx.actor)}`.execute(
    ctx.db,
  )
  if (!row) throw notFound('round.unknown')
  const checks = await selectChecks(ctx, id)
  return {
    ...presentRow(row),
    points: (await selectRoundPoints(ctx, row)).map((point) => presentPoint(point, checks.get(point.id) ?? null)),
    reason: row.reason,
    seed: row.draw === null ? null : seedOf(row),
    can: [
      ...(scopeOf(ctx.actor, 'round.walk') &&
      mayWalk(ctx.actor, row) &&
      row.opens_at <= ctx.now &&
      takesStill(row, ctx.now)
        ? (['walk'] as const)
        : []),
      ...(mayWaive(ctx, row) ? (['waive'] as const) : []),
    ],
  }
}

function mayWaive(ctx: Ctx, row: TaskRecord): boolean {
  const scope = scopeOf(ctx.actor, 'round.waive')
  if (!scope || ctx.actor.kind !== 'person' || (row.state !== 'open' && row.state !== 'missed')) return false
  const units = unitsInScope(ctx.actor, scope)
  return row.assignee_id !== ctx.actor.personId && (units === null || units.includes(row.unit_id ?? ''))
}

const presentPoint = (row: PointRow, check: RoundPoint['check']): RoundPoint => ({
  id: row.id,
  placeId: row.place_id,
  name: row.name,
  items: row.items,
  needsScan: row.needs_scan,
  needsPhoto: row.needs_photo,
  place: { id: row.place_id, name: row.place_name, path: row.place_path, code: row.place_code },
  check,
})

interface CheckRow {
  point_id: string
  result: 'ok' | 'problem' | 'skipped'
  note: string
  failed: string[]
  is_scanned: boolean
  photo_ids: string[]
  by: Named | null
  at: Date
  clock_off: number | null
  contradicted: boolean
  case_kind: string | null
  case_id: string | null
  case_number: string | null
}

async function selectChecks(ctx: Ctx, taskId: string): Promise<Map<string, RoundPoint['check']>> {
  const { rows } = await sql<CheckRow>`
    select c.point_id, c.result, c.note, c.failed, c.is_scanned, c.photo_ids, ${named('p')} as by, c.at, c.clock_off,
      c.contradicted_by is not null as contradicted, c.case_kind, c.case_id, k.number as case_number
    from round_check c left join person p on p.id = c.person_id left join case_record k on k.id = c.case_id
    where c.task_id = ${taskId}`.execute(ctx.db)
  return new Map(rows.map((row) => [row.point_id, presentCheck(row)]))
}

const presentCheck = (row: CheckRow): RoundPoint['check'] => ({
  result: row.result,
  note: row.note,
  failed: row.failed,
  isScanned: row.is_scanned,
  photos: row.photo_ids.map((id) => ({
    id,
    url: `/api/v1/round-photos/${id}`,
    thumbnailUrl: `/api/v1/round-photos/${id}?size=thumbnail`,
  })),
  by: row.by,
  at: row.at.toISOString(),
  clockOff: row.clock_off,
  isContradicted: row.contradicted,
  raised: row.case_id && row.case_number ? { number: row.case_number, url: `/${row.case_kind}s/${row.case_id}` } : null,
})
