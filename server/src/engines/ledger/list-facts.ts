import { sql } from 'kysely'
import type { Fact as FactContract } from '@houqin/contracts/indicators'
import { periodOf as periodNamed } from '@houqin/contracts/periods'
import type { Ctx } from '../../kernel/ctx.ts'
import { readCursor, toPage, type Page } from '../../kernel/cursor.ts'
import { readDefined, rolesOf, sourcesOf, type MeasureFormula, type Role } from './bookkeeping.ts'
import { getIndicator } from './compute-figure.ts'
import { measureFormula } from './settings/present-indicators.ts'
import { dayColumn } from './select-figures.ts'
import { assertPeriod, assertPersons, filterOf, limitOf, periodOf, type SliceQuery } from './slice.ts'

type FactsQuery = SliceQuery & { measure?: string | undefined; cursor?: string | undefined; limit: number }

interface FactRow {
  id: number
  measure: string
  at: Date
  on: string
  own_day: string
  amount: string
  posted_at: Date
  booked_on: string
  closed_period: string | null
  source_kind: string
  source_id: string
  category: { id: string; name: string } | null
  place: { id: string; name: string } | null
}

/** The facts behind a figure, reversals included, so that they add up to it; with the sums they add up to. */
export async function listFacts(
  ctx: Ctx,
  code: string,
  query: FactsQuery,
): Promise<Page<FactContract> & { sums: { measure: string; role: Role; amount: string; facts: number }[] }> {
  await readDefined(ctx)
  const formula = measureFormula(ctx, getIndicator(ctx, code))
  assertPeriod(query)
  assertPersons(ctx.actor, { by: [], person: query.person })
  const roles = rolesOf(formula).filter(({ measure }) => !query.measure || measure === query.measure)
  const where = whereOf(ctx, { formula, query, roles })
  const [afterOn = null, afterAt = null] = readCursor(query.cursor)?.[0].split(' ') ?? []
  const afterId = readCursor(query.cursor)?.[1] ?? null
  const categoryName = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<FactRow>`
    select f.id, f.measure, f.at, f.day as "on", f."on" as own_day, f.booked_on, trim_scale(f.amount)::text as amount, f.posted_at, f.source_kind, f.source_id,
      (select period from ledger_closing where id = f.closing_id) as closed_period,
      (select jsonb_build_object('id', c.id, 'name', ${categoryName}) from category c where c.id = f.category_id) as category,
      (select jsonb_build_object('id', p.id, 'name', p.path) from place p where p.id = f.place_id) as place
    from ${factsOf(query)}
    where ${where} and (${afterOn}::date is null or (f."on", f.at, f.id) < (${afterOn}::date, ${afterAt}::timestamptz, ${afterId}::bigint))
    order by f."on" desc, f.at desc, f.id desc limit ${query.limit + 1}`.execute(ctx.db)
  const sums = await sql<{ measure: string; amount: string; facts: number }>`
    select f.measure, trim_scale(sum(f.amount))::text as amount, count(*)::int as facts from ${factsOf(query)} where ${where} group by f.measure`.execute(
    ctx.db,
  )
  const records = await describeRecords(ctx, rows)
  const roleOf = (measure: string): Role => roles.find((one) => one.measure === measure)?.role ?? 'value'
  const page = toPage(rows, {
    limit: query.limit,
    count: sums.rows.reduce((sum, row) => sum + row.facts, 0),
    cursor: (row) => [`${row.own_day} ${row.at.toISOString()}`, String(row.id)],
    present: (row): FactContract => ({
      id: String(row.id),
      measure: row.measure,
      role: roleOf(row.measure),
      at: row.at.toISOString(),
      on: row.on,
      amount: row.amount,
      postedAt: row.posted_at.toISOString(),
      adjusts: adjustsOf(row),
      record: records.get(row.source_id) ?? {
        kind: row.source_kind,
        id: row.source_id,
        number: '',
        title: '',
        url: '',
      },
      category: row.category,
      place: row.place,
    }),
  })
  return { ...page, sums: sums.rows.map((row) => ({ ...row, role: roleOf(row.measure) })) }
}

/** Facts as `f`, with the day on which the query counts them. */
export const factsOf = (query: SliceQuery) => sql`(select fact.*, ${dayColumn(query)} as day from fact) as f`

/** The facts of a figure that the actor may see. */
export function whereOf(
  ctx: Ctx,
  { formula, query, roles }: { formula: MeasureFormula; query: SliceQuery; roles: { measure: string }[] },
) {
  return sql`f.measure = any(${roles.map(({ measure }) => measure)}::text[]) and ${periodOf(query, formula, sql`f.day`)}
    and ${filterOf(query, sql`f.day`)} and ${limitOf(ctx.actor) ?? sql`true`}`
}

function adjustsOf({ closed_period: key, booked_on: bookedOn }: FactRow): FactContract['adjusts'] {
  if (key === null) return null
  return { period: periodNamed(key)?.name ?? { zh: key, en: key }, bookedOn }
}

async function describeRecords(ctx: Ctx, rows: readonly FactRow[]): Promise<Map<string, FactContract['record']>> {
  const found = new Map<string, FactContract['record']>()
  for (const source of sourcesOf(ctx)) {
    const ids = [...new Set(rows.filter((row) => row.source_kind === source.kind).map((row) => row.source_id))]
    if (ids.length === 0) continue
    for (const record of await source.describe(ctx, ids)) found.set(record.id, { kind: source.kind, ...record })
  }
  return found
}
