import { sql, type RawBuilder } from 'kysely'
import type { Dimension, Figure, FigureQuery } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, notFound } from '../../kernel/errors.ts'
import { indicatorsOf, type Formula, type Indicator } from './bookkeeping.ts'
import { assertPeriod, axisOf, dayColumn, filterOf, periodOf, type SliceQuery } from './slice.ts'

export interface FigureTable {
  indicator: Indicator
  total: Figure
  rows: ({ parts: Partial<Record<Dimension, { key: string; name: string }>> } & Figure)[]
}

/** The indicator of a code. @throws indicator.unknown */
export function getIndicator(ctx: Ctx, code: string): Indicator {
  const indicator = indicatorsOf(ctx).find((one) => one.code === code)
  if (!indicator) throw notFound('indicator.unknown')
  return indicator
}

/**
 * Computes an indicator for a period, whole and by dimensions. Ratios and averages of the whole are ratios of sums,
 * never averages of parts. @throws indicator.unknown, indicator.period-reversed, indicator.too-many-dimensions
 */
export async function computeFigure(
  ctx: Ctx,
  code: string,
  query: SliceQuery & { by?: readonly Dimension[] | undefined },
): Promise<FigureTable> {
  const indicator = getIndicator(ctx, code)
  assertPeriod(query)
  const by = [...new Set(query.by ?? [])]
  if (by.length > 2) throw badField('by', 'indicator.too-many-dimensions')
  assertLength(indicator, { ...query, by })
  const [total = empty] = await selectFigures(ctx, { indicator, query, by: [] })
  const rows = by.length === 0 ? [] : await selectFigures(ctx, { indicator, query, by })
  return {
    indicator,
    total: toFigure(total),
    rows: rows.map((row) => ({ parts: partsOf(row, { by, ctx }), ...toFigure(row) })),
  }
}

/** Longest periods, in days: drawn day by day, and a balance drawn month by month, which looks at every month's end. */
const MOST_BY_DAY = 3_660
const MOST_BY_MONTH = 36_600

function assertLength({ formula }: Indicator, { from, to, by }: FigureQuery & { by: readonly Dimension[] }): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  const isRunning = formula.kind === 'balance' && by.includes('month')
  const most = by.includes('day') ? MOST_BY_DAY : isRunning ? MOST_BY_MONTH : Infinity
  if (days > most) throw badField('from', 'indicator.period-too-long', { days: most })
}

type FigureRow = {
  exact: string | null
  numerator: string | null
  denominator: string | null
  records: number
} & Record<string, unknown>
const empty: FigureRow = { exact: null, numerator: null, denominator: null, records: 0 }

interface Selection {
  indicator: Indicator
  query: SliceQuery
  by: readonly Dimension[]
}

/** First the net amounts of each record, then the formula over them. */
async function selectFigures(ctx: Ctx, { indicator, query, by }: Selection): Promise<FigureRow[]> {
  const { formula } = indicator
  const on = dayColumn(query)
  const isRunning = formula.kind === 'balance' && (by.includes('month') || by.includes('day'))
  const step = by.includes('day') ? 'day' : 'month'
  const pointDay = isRunning ? sql`point.day` : on
  const axes = by.map((dimension) => axisOf(dimension, { on: pointDay, language: ctx.language }))
  const keys = axes.map((axis, index) => sql`${axis.key} as ${sql.id(`k${index}`)}`)
  const names = axes.map(
    (axis, index) => sql`k${sql.raw(String(index))}, ${axis.name(sql.ref(`k${index}`))} as ${sql.id(`n${index}`)}`,
  )
  const columns = axes.map((_axis, index) => sql.id(`k${index}`))
  const { a, b } = measuresIn(formula)
  // A balance by month or day is what stood at the end of each: all facts up to that day.
  const points = sql`cross join lateral (
    select least((d + ${sql.lit(`1 ${step}`)}::interval - interval '1 day')::date, ${query.to}::date) as day
    from generate_series(date_trunc(${step}, ${query.from}::date), ${query.to}::date, ${sql.lit(`1 ${step}`)}::interval) as d) as point`
  const { rows } = await sql<FigureRow>`
    with net as (
      select ${sql.join([...keys, sql`f.source_id`])},
        sum(f.amount) filter (where f.measure = ${a}) as a, sum(f.amount) filter (where f.measure = ${b}) as b
      from fact f ${sql.join(
        axes.flatMap(({ join }) => (join ? [join] : [])),
        sql` `,
      )} ${isRunning ? points : sql``}
      where f.measure in (${a}, ${b}) and ${periodOf(query, formula.kind, on)} and ${filterOf(query, on)}
        ${isRunning ? sql`and ${on} <= point.day` : sql``}
      group by ${sql.join([...columns, sql`f.source_id`])}
    ), figures as (
      select ${columns.length > 0 ? sql`${sql.join(columns)},` : sql``} ${valuesOf(formula)},
        count(distinct source_id) filter (where a <> 0 or b <> 0)::int as records
      from net ${columns.length > 0 ? sql`group by ${sql.join(columns)}` : sql``}
    )
    select ${names.length > 0 ? sql`${sql.join(names)},` : sql``} numerator::text, denominator::text, records, trim_scale(round(exact, 12))::text as exact
    from figures ${names.length > 0 ? sql`where records > 0 order by ${sql.join(names.map((_name, index) => sql`n${sql.raw(String(index))} nulls last, k${sql.raw(String(index))}`))}` : sql``}`.execute(
    ctx.db,
  )
  return rows
}

function measuresIn(formula: Formula): { a: string; b: string } {
  if ('numerator' in formula) return { a: formula.numerator, b: formula.denominator }
  return { a: formula.measure, b: formula.kind === 'median' ? formula.of : formula.measure }
}

function valuesOf(formula: Formula): RawBuilder<unknown> {
  const divisor = sql`${sql.lit(String(formula.divisor ?? 1))}::numeric`
  switch (formula.kind) {
    case 'count':
    case 'sum':
    case 'balance':
      return sql`trim_scale(coalesce(sum(a), 0)) as numerator, null::numeric as denominator, coalesce(sum(a), 0) / ${divisor} as exact`
    case 'ratio':
    case 'average':
      return sql`trim_scale(coalesce(sum(a), 0)) as numerator, trim_scale(coalesce(sum(b), 0)) as denominator,
        coalesce(sum(a), 0) / ${divisor} / nullif(sum(b), 0) as exact`
    case 'median':
      return sql`null::numeric as numerator, trim_scale(coalesce(sum(b), 0)) as denominator,
        (percentile_cont(0.5) within group (order by coalesce(a, 0)::float8) filter (where b > 0))::numeric / ${divisor} as exact`
  }
}

const toFigure = ({ exact, numerator, denominator, records }: FigureRow): Figure => ({
  value: exact === null ? null : Number(exact),
  exact,
  numerator,
  denominator,
  records,
})

function partsOf(row: FigureRow, { by, ctx }: { by: readonly Dimension[]; ctx: Ctx }) {
  return Object.fromEntries(
    by.map((dimension, index) => {
      const key = String(row[`k${index}`])
      return [dimension, { key, name: (row[`n${index}`] as string | null) ?? ctx.say('indicator.unnamed') }]
    }),
  )
}
