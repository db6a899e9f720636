import { sql } from 'kysely'
import type { Fact as FactContract } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { readCursor, toPage, type Page } from '../../kernel/cursor.ts'
import { rolesOf, sourcesOf } from './bookkeeping.ts'
import { getIndicator } from './compute-figure.ts'
import { assertPeriod, dayColumn, filterOf, periodOf, type SliceQuery } from './slice.ts'

type FactsQuery = SliceQuery & { measure?: string | undefined; cursor?: string | undefined; limit: number }
type Role = 'value' | 'numerator' | 'denominator'

interface FactRow {
  id: number
  measure: string
  at: Date
  on: string
  amount: string
  posted_at: Date
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
  const indicator = getIndicator(ctx, code)
  assertPeriod(query)
  const roles = rolesOf(indicator).filter(({ measure }) => !query.measure || measure === query.measure)
  const on = dayColumn(query)
  const where = sql`f.measure = any(${roles.map(({ measure }) => measure)}::text[])
    and ${periodOf(query, indicator.formula.kind, on)} and ${filterOf(query, on)}`
  const after = readCursor(query.cursor)
  const categoryName = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<FactRow>`
    select f.id, f.measure, f.at, ${on} as "on", trim_scale(f.amount)::text as amount, f.posted_at, f.source_kind, f.source_id,
      (select jsonb_build_object('id', c.id, 'name', ${categoryName}) from category c where c.id = f.category_id) as category,
      (select jsonb_build_object('id', p.id, 'name', p.path) from place p where p.id = f.place_id) as place
    from fact f
    where ${where} and (${after?.[0] ?? null}::timestamptz is null or (f.at, f.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::bigint))
    order by f.at desc, f.id desc limit ${query.limit + 1}`.execute(ctx.db)
  const sums = await sql<{ measure: string; amount: string; facts: number }>`
    select f.measure, trim_scale(sum(f.amount))::text as amount, count(*)::int as facts from fact f where ${where} group by f.measure`.execute(
    ctx.db,
  )
  const records = await describeRecords(ctx, rows)
  const roleOf = (measure: string): Role => roles.find((one) => one.measure === measure)?.role ?? 'value'
  const page = toPage(rows, {
    limit: query.limit,
    count: sums.rows.reduce((sum, row) => sum + row.facts, 0),
    cursor: (row) => [row.at.toISOString(), String(row.id)],
    present: (row): FactContract => ({
      id: String(row.id),
      measure: row.measure,
      role: roleOf(row.measure),
      at: row.at.toISOString(),
      on: row.on,
      amount: row.amount,
      postedAt: row.posted_at.toISOString(),
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

async function describeRecords(ctx: Ctx, rows: readonly FactRow[]): Promise<Map<string, FactContract['record']>> {
  const found = new Map<string, FactContract['record']>()
  for (const source of sourcesOf(ctx)) {
    const ids = [...new Set(rows.filter((row) => row.source_kind === source.kind).map((row) => row.source_id))]
    if (ids.length === 0) continue
    for (const record of await source.describe(ctx, ids)) found.set(record.id, { kind: source.kind, ...record })
  }
  return found
}
