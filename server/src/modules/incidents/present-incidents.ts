import type { Incident, IncidentRow, IncidentVerb } from '@houqin/contracts/incidents'
import { sql, type RawBuilder } from 'kysely'
import { personIdOf, scopeOf, type Actor } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, readCursor, toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import type { IncidentRecord } from './facts.ts'
import { reportHours } from './rules.ts'

type Named = { id: string; name: string }
type Row = IncidentRecord & {
  place: IncidentRow['place']
  unit: Named | null
  reporter: Named | null
  analyst: Named | null
  closer: Named | null
  sort_key: string
}

const named = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`
const from = sql`from incident i left join place p on p.id = i.place_id left join unit u on u.id = i.unit_id
  left join person r on r.id = i.reported_by left join person a on a.id = i.analysed_by left join person c on c.id = i.closed_by`
const columns = sql`i.*, i.loss::text as loss, i.happened_at::text as sort_key, ${named('u')} as unit, ${named('r')} as reporter,
  ${named('a')} as analyst, ${named('c')} as closer,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'path', p.path) end as place`

/** Incidents that the actor may see, over `incident` named `i`: all, or those they reported. */
export function seesIncident(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === 'system') return sql<boolean>`true`
  const scope = actor.kind === 'person' ? scopeOf(actor, 'incident.list') : undefined
  if (!scope) return sql<boolean>`false`
  return scope === 'all' ? sql<boolean>`true` : sql<boolean>`i.reported_by = ${personIdOf(actor)}::uuid`
}

const presentRow = (row: Row): IncidentRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  class: row.class as IncidentRow['class'],
  grade: row.grade as IncidentRow['grade'],
  state: row.state as IncidentRow['state'],
  happenedAt: row.happened_at.toISOString(),
  place: row.place,
  unit: row.unit,
  deaths: row.deaths,
  seriousInjuries: row.serious_injuries,
  minorInjuries: row.minor_injuries,
  loss: row.loss,
  cause: row.cause as IncidentRow['cause'],
  isResponsible: row.is_responsible,
  version: row.version,
})

interface Filter {
  view: 'open' | 'all'
  class?: string | undefined
  cursor?: string | undefined
  limit: number
}

export async function listIncidents(ctx: Ctx, { view, class: kind, cursor, limit }: Filter) {
  const after = readCursor(cursor)
  const where = sql.join(
    [
      seesIncident(ctx.actor),
      ...(view === 'open' ? [sql`i.state in ('reported', 'analysed')`] : []),
      ...(kind ? [sql`i.class = ${kind}`] : []),
    ],
    sql` and `,
  )
  const next = after ? sql`and (i.happened_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Row>`
    select ${columns} ${from} where ${where} ${next} order by i.happened_at desc, i.id desc limit ${limit + 1}`.execute(
    ctx.db,
  )
  const counted = await boundedCount(sql`from incident i where ${where}`).execute(ctx.db)
  return toPage(rows, {
    limit,
    count: counted.rows[0]?.count ?? 0,
    cursor: (row) => [row.sort_key, row.id],
    present: presentRow,
  })
}

/** @throws incident.unknown */
export async function presentIncident(ctx: Ctx, id: string): Promise<Incident> {
  const {
    rows: [row],
  } = await sql<Row>`select ${columns} ${from} where i.id = ${id} and ${seesIncident(ctx.actor)}`.execute(ctx.db)
  if (!row) throw notFound('incident.unknown')
  const hours = (row.reported_at.getTime() - row.happened_at.getTime()) / 3_600_000
  const allowed = await readRule(ctx, reportHours)
  return {
    ...presentRow(row),
    course: row.course,
    lateByHours: hours > allowed ? Math.round((hours - allowed) * 10) / 10 : null,
    reportedBy: row.reporter,
    reportedAt: row.reported_at.toISOString(),
    causeText: row.cause_text,
    corrective: row.corrective,
    preventive: row.preventive,
    analysedBy: row.analyst,
    analysedAt: row.analysed_at?.toISOString() ?? null,
    verdict: row.verdict,
    closedBy: row.closer,
    closedAt: row.closed_at?.toISOString() ?? null,
    sameCause: await countSameCause(ctx, row),
    can: verbsFor(ctx.actor, row),
  }
}

function verbsFor(actor: Actor, row: Row): IncidentVerb[] {
  const may = (permission: 'incident.analyse' | 'incident.close') => scopeOf(actor, permission) === 'all'
  const isOpen = row.state === 'reported' || row.state === 'analysed'
  return [
    ...(isOpen && may('incident.analyse') ? (['analyse'] as const) : []),
    ...(row.state === 'analysed' && may('incident.close') && row.analysed_by !== personIdOf(actor)
      ? (['close'] as const)
      : []),
    ...(isOpen && may('incident.close') ? (['void'] as const) : []),
  ]
}

async function countSameCause(ctx: Ctx, row: Row): Promise<number> {
  if (!row.cause) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from incident i where i.cause = ${row.cause} and i.state <> 'void' and i.id <> ${row.id}
      and i.happened_at > ${row.happened_at}::timestamptz - interval '1 year' and i.happened_at <= ${row.happened_at}::timestamptz`.execute(
    ctx.db,
  )
  return rows[0]?.n ?? 0
}

/** The months of a year up to now. */
export async function listMonths(ctx: Ctx, year: number) {
  const may = scopeOf(ctx.actor, 'incident.declare') === 'all'
  const { rows } = await sql<{ month: string; incidents: number; noneBy: Named | null; noneAt: Date | null }>`
    select m.month, (select count(*)::int from incident i where i.state <> 'void'
        and to_char(i.happened_at at time zone ${ctx.timeZone}, 'YYYY-MM') = m.month) as incidents,
      ${named('p')} as "noneBy", d.declared_at as "noneAt"
    from (select to_char(day, 'YYYY-MM') as month from generate_series(make_date(${year}, 1, 1), make_date(${year}, 12, 1), '1 month') as day) m
      left join incident_month d on d.month = m.month left join person p on p.id = d.declared_by
    where m.month <= ${ctx.today.slice(0, 7)} order by m.month`.execute(ctx.db)
  return rows.map((row) => ({
    ...row,
    noneAt: row.noneAt?.toISOString() ?? null,
    canDeclare: may && row.incidents === 0 && row.noneAt === null && row.month < ctx.today.slice(0, 7),
  }))
}
