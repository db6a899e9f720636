import { sql, type RawBuilder } from 'kysely'
import type { Dimension, Figure } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { listed, standingMeasures, type MeasureFormula } from './bookkeeping.ts'
import { relationOf } from './relation.ts'
import { axisOf, filterOf, limitOf, periodOf, type SliceQuery } from './slice.ts'

export type Part = { key: string; name: string }
export type FigureRow = Figure & { parts: Partial<Record<Dimension, Part>> }

interface Selection {
  formula: MeasureFormula
  query: SliceQuery
  by: readonly Dimension[]
}

type Row = {
  exact: string | null
  numerator: string | null
  denominator: string | null
  records: number
} & Record<string, unknown>

/**
 * Figures of a formula by dimensions; without any, the one of the whole. Sums by part first, then the formula over them:
 * a ratio of the whole is a ratio of sums, and parts of a sum add up to it.
 */
export async function selectFigures(ctx: Ctx, selection: Selection): Promise<FigureRow[]> {
  const { formula, by } = selection
  const isOfRecords = formula.kind === 'median' || formula.kind === 'percentile'
  const shape = shapeOf(ctx, selection)
  const cells = isOfRecords ? ofRecords(ctx, selection, shape) : ofSums(ctx, selection, shape)
  const { columns, names } = shape
  const order = sql.join(columns.map((_one, index) => sql.raw(`n${index} nulls last, k${index}`)))
  const { rows } = await sql<Row>`
    with cells as (${cells}), figures as (
      select ${columns.length > 0 ? sql`${sql.join(columns)},` : sql``} ${valuesOf(formula)}
      from cells ${columns.length > 0 ? sql`group by ${sql.join(columns)}` : sql``}
    )
    select ${names.length > 0 ? sql`${sql.join(names)},` : sql``} numerator::text, denominator::text, records, trim_scale(round(exact, 12))::text as exact
    from figures ${columns.length > 0 ? sql`where records <> 0 or numerator <> 0 or denominator <> 0 order by ${order}` : sql``}`.execute(
    ctx.db,
  )
  return rows.map((row) => ({ parts: partsOf(row, by, ctx), ...toFigure(row) }))
}

interface Shape {
  keys: RawBuilder<unknown>[]
  columns: RawBuilder<unknown>[]
  names: RawBuilder<unknown>[]
  joins: RawBuilder<unknown>
  /** A balance by time is what stood at the end of each step: all facts up to that day. */
  points: RawBuilder<unknown> | null
}

function shapeOf(ctx: Ctx, { formula, query, by }: Selection): Shape {
  const step = (['day', 'month', 'quarter', 'year'] as const).find((one) => by.includes(one))
  const standing = standingMeasures(formula)
  const points = standing.length > 0 && step !== undefined ? pointsOf(query, { step, standing }) : null
  const axes = by.map((dimension) =>
    axisOf(dimension, { on: points ? sql`point.day` : sql`f."on"`, language: ctx.language }),
  )
  return {
    keys: axes.map((axis, index) => sql`${axis.key} as ${sql.id(`k${index}`)}`),
    columns: axes.map((_axis, index) => sql.id(`k${index}`)),
    names: axes.map(
      (axis, index) => sql`${sql.id(`k${index}`)}, ${axis.name(sql.id(`k${index}`))} as ${sql.id(`n${index}`)}`,
    ),
    joins: sql.join(
      axes.flatMap(({ join }) => (join ? [join] : [])),
      sql` `,
    ),
    points,
  }
}

function pointsOf(
  { from, to }: SliceQuery,
  { step, standing }: { step: 'day' | 'month' | 'quarter' | 'year'; standing: readonly string[] },
): RawBuilder<unknown> {
  const length = sql.lit(step === 'quarter' ? '3 months' : `1 ${step}`)
  return sql`join lateral (
    select d::date as first, least((d + ${length}::interval - interval '1 day')::date, ${to}::date) as day
    from generate_series(date_trunc(${step}, ${from}::date), ${to}::date, ${length}::interval) as d
  ) as point on f."on" <= point.day and (f.measure = any(${standing}::text[]) or f."on" >= point.first)`
}

function ofSums(ctx: Ctx, { formula, query, by }: Selection, shape: Shape): RawBuilder<unknown> {
  const { plus, minus, base } = measuresOf(formula)
  const limit = limitOf(ctx.actor)
  const sumOf = (column: 'amount' | 'weight', measures: readonly string[]) =>
    sql`coalesce(sum(f.${sql.ref(column)}) filter (where f.measure = any(${measures}::text[])), 0)`
  const all = [...new Set([...plus, ...minus, ...base])]
  return sql`
    select ${shape.keys.length > 0 ? sql`${sql.join(shape.keys)},` : sql``}
      ${sumOf('amount', plus)} - ${sumOf('amount', minus)} as a, ${sumOf('amount', base)} as b,
      ${sumOf('weight', [...plus, ...minus])} as wa, ${sumOf('weight', base)} as wb
    from (${relationOf({ query, by, formula, limited: limit !== null })}) as f ${shape.joins} ${shape.points ?? sql``}
    where f.measure = any(${all}::text[]) and ${periodOf(query, formula, sql`f."on"`)} and ${filterOf(query, sql`f."on"`)}
      and ${limit ?? sql`true`}
    ${shape.columns.length > 0 ? sql`group by ${sql.join(shape.columns)}` : sql``}`
}

/** The net amounts of each record, for what is no sum. */
function ofRecords(ctx: Ctx, { formula, query }: Selection, shape: Shape): RawBuilder<unknown> {
  const { plus, base } = measuresOf(formula)
  const on = dayColumn(query)
  const keys = shape.keys.length > 0 ? sql`${sql.join(shape.keys)},` : sql``
  return sql`
    select ${keys} f.source_id, sum(f.amount) filter (where f.measure = any(${plus}::text[])) as a,
      sum(f.amount) filter (where f.measure = any(${base}::text[])) as b
    from (select fact.*, ${on} as "day" from fact) as source
    cross join lateral (select source.measure, source.day as "on", source.amount, source.source_id, source.client_unit_id,
      source.serving_unit_id, source.place_id, source.category_id, source.person_id) as f ${shape.joins}
    where f.measure = any(${[...plus, ...base]}::text[]) and ${periodOf(query, formula, sql`f."on"`)}
      and ${filterOf(query, sql`f."on"`)} and ${limitOf(ctx.actor) ?? sql`true`}
    group by ${sql.join([...shape.columns, sql`f.source_id`])}`
}

/** The day a fact counts on: its own in the organisation's or another zone; in what is published, that of its booking. */
export function dayColumn({ timeZone, view }: SliceQuery): RawBuilder<unknown> {
  const own = timeZone === undefined ? sql`fact."on"` : sql`(fact.at at time zone ${timeZone})::date`
  return view === 'published' ? sql`case when fact.closing_id is null then ${own} else fact.booked_on end` : own
}

function measuresOf(formula: MeasureFormula): Record<'plus' | 'minus' | 'base', readonly string[]> {
  switch (formula.kind) {
    case 'ratio':
    case 'average':
      return { plus: listed(formula.numerator), minus: [], base: listed(formula.denominator) }
    case 'median':
    case 'percentile':
      return { plus: [formula.measure], minus: [], base: [formula.of] }
    default:
      return { plus: listed(formula.measure), minus: listed(formula.minus), base: [] }
  }
}

function valuesOf(formula: MeasureFormula): RawBuilder<unknown> {
  const divisor = sql`${sql.lit(String(formula.divisor ?? 1))}::numeric`
  switch (formula.kind) {
    case 'count':
    case 'sum':
    case 'balance':
      return sql`trim_scale(coalesce(sum(a), 0)) as numerator, null::numeric as denominator, coalesce(sum(wa), 0)::bigint as records,
        coalesce(sum(a), 0) / ${divisor} as exact`
    case 'ratio':
    case 'average':
      return sql`trim_scale(coalesce(sum(a), 0)) as numerator, trim_scale(coalesce(sum(b), 0)) as denominator,
        coalesce(nullif(sum(wb), 0), sum(wa), 0)::bigint as records, coalesce(sum(a), 0) / ${divisor} / nullif(sum(b), 0) as exact`
    case 'median':
    case 'percentile': {
      const share = sql.lit(formula.kind === 'median' ? 0.5 : formula.percent / 100)
      return sql`null::numeric as numerator, trim_scale(coalesce(sum(b), 0)) as denominator, count(*) filter (where b > 0) as records,
        (percentile_cont(${share}) within group (order by coalesce(a, 0)::float8) filter (where b > 0))::numeric / ${divisor} as exact`
    }
  }
}

const toFigure = ({ exact, numerator, denominator, records }: Row): Figure => ({
  value: exact === null ? null : Number(exact),
  exact,
  numerator,
  denominator,
  records: Number(records),
})

function partsOf(row: Row, by: readonly Dimension[], ctx: Ctx) {
  return Object.fromEntries(
    by.map((dimension, index) => {
      const key = String(row[`k${index}`])
      return [dimension, { key, name: (row[`n${index}`] as string | null) ?? ctx.say('indicator.unnamed') }]
    }),
  )
}
