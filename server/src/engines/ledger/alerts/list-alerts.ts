import { sql } from 'kysely'
import type { IndicatorAlert } from '@houqin/contracts/indicator-watch'
import { periodOf } from '@houqin/contracts/periods'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor, toPage } from '../../../kernel/cursor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { indicatorsOf, readDefined } from '../bookkeeping.ts'
import { presentIndicators } from '../settings/present-indicators.ts'

interface AlertRow {
  id: string
  code: string
  period: string
  bound: 'lower' | 'upper'
  bound_value: string
  from_on: string
  to_on: string
  exact: string
  numerator: string | null
  denominator: string | null
  records: number
  raised_at: Date
  seen_at: Date | null
}

/** The alerts of the reader's own indicators, newest first. One whose indicator is no longer declared is left out. */
export async function listAlerts(
  ctx: Ctx,
  query: { unseen?: 'true' | undefined; cursor?: string | undefined; limit: number },
) {
  await readDefined(ctx)
  const declared = new Map(indicatorsOf(ctx).map((one) => [one.code, one]))
  const from = sql`from indicator_alert where owner_id = ${personIdOf(ctx.actor)}::uuid and code = any(${[...declared.keys()]}::text[])
    and (${query.unseen ?? null}::text is null or seen_at is null)`
  const after = readCursor(query.cursor)
  const { rows } = await sql<AlertRow>`
    select id, code, period, bound, bound_value::text, from_on, to_on, exact::text, numerator::text, denominator::text, records, raised_at, seen_at
    ${from} and (${after?.[0] ?? null}::timestamptz is null or (raised_at, id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by raised_at desc, id desc limit ${query.limit + 1}`.execute(ctx.db)
  const count = await boundedCount(from).execute(ctx.db)
  const shown = await presentIndicators(
    ctx,
    [...new Set(rows.map(({ code }) => code))].flatMap((code) => declared.get(code) ?? []),
  )
  const indicators = new Map(shown.map((one) => [one.code, one]))
  return toPage(rows, {
    limit: query.limit,
    count: count.rows[0]?.count ?? 0,
    cursor: (row) => [row.raised_at.toISOString(), row.id],
    present: (row) => present(row, indicators),
  })
}

function present(row: AlertRow, indicators: ReadonlyMap<string, IndicatorAlert['indicator']>): IndicatorAlert {
  const indicator = indicators.get(row.code)
  if (!indicator) throw new Error(`The indicator ${row.code} is not declared`)
  const { code, name, unit, unitName, decimals, rounding } = indicator
  return {
    id: row.id,
    indicator: { code, name, unit, unitName, decimals, rounding },
    period: periodOf(row.period)?.name ?? { zh: row.period, en: row.period },
    from: row.from_on,
    to: row.to_on,
    bound: row.bound,
    boundValue: row.bound_value,
    exact: row.exact,
    numerator: row.numerator,
    denominator: row.denominator,
    records: Number(row.records),
    raisedAt: row.raised_at.toISOString(),
    seenAt: row.seen_at?.toISOString() ?? null,
  }
}

/** @throws indicator-alert.unknown */
export async function seeAlert(ctx: Ctx, id: string): Promise<Record<string, never>> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('indicator_alert')
    .set((row) => ({ seen_at: row.fn.coalesce('seen_at', sql<Date>`${ctx.now}::timestamptz`) }))
    .where('id', '=', id)
    .where('owner_id', '=', personIdOf(ctx.actor))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound('indicator-alert.unknown')
  return {}
}
