import { sql } from 'kysely'
import type { Figure } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import {
  indicatorsOf,
  isOverIndicator,
  readDefined,
  rolesOf,
  standingMeasures,
  type Indicator,
  type MeasureFormula,
} from './bookkeeping.ts'
import { claimed, registersInUse } from './claim-nought.ts'
import { figuresOf, getIndicator, nothing, standing } from './compute-figure.ts'
import { relationOf } from './relation.ts'
import { withSettings } from './settings/with-setting.ts'
import { assertPeriod, assertPersons, filterOf, limitOf, type SliceQuery } from './slice.ts'

export interface WholeFigure {
  indicator: Indicator
  total: Figure
}

type Summed = Indicator & { formula: Exclude<MeasureFormula, { kind: 'median' | 'percentile' }> }

const isSummed = (indicator: Indicator): indicator is Summed =>
  !isOverIndicator(indicator.formula) && indicator.formula.kind !== 'median' && indicator.formula.kind !== 'percentile'

/** Whether an indicator of this code is known whose figure adds up, so that many of them are computed at once. */
export const isSum = (ctx: Ctx, code: string): boolean =>
  indicatorsOf(ctx).some((one) => one.code === code && isSummed(one))

/**
 * The whole figures of many indicators for one period and slice: what they add up is read once, for all of them. Each is
 * the same, to the last digit, as asked for alone. @throws indicator.unknown, indicator.period-reversed
 */
export async function computeFigures(
  ctx: Ctx,
  codes: readonly string[],
  query: SliceQuery,
): Promise<Map<string, WholeFigure>> {
  await readDefined(ctx)
  assertPeriod(query)
  assertPersons(ctx.actor, { by: [], person: query.person })
  const declared = [...new Set(codes)].map((code) => getIndicator(ctx, code))
  const indicators = await withSettings(ctx, declared)
  const sums = await selectTotals(ctx, indicators.filter(isSummed), query)
  const computed: { indicator: Indicator; figures: [Figure] }[] = []
  for (const indicator of indicators) {
    const total = isSummed(indicator) ? (sums.get(indicator.code) ?? nothing) : await alone(ctx, indicator, query)
    computed.push({ indicator, figures: [total] })
  }
  const inUse = await registersInUse(ctx, computed, query)
  return new Map(
    computed.map((one) => {
      const total = claimed(one, { query, inUse })(one.figures[0])
      return [one.indicator.code, { indicator: one.indicator, total }]
    }),
  )
}

/** What is no sum is computed from its records, one by one. */
async function alone(ctx: Ctx, indicator: Indicator, query: SliceQuery): Promise<Figure> {
  const [row] = await figuresOf(ctx, indicator, { ...query, by: [] })
  if (row === undefined) return nothing
  const { parts: _none, ...figure } = row
  return figure
}

interface TotalRow {
  code: string
  numerator: string
  denominator: string | null
  records: number
  exact: string | null
}

/** The parts of each formula: which measure in which role, and whether up to the last day. */
const partsOf = (indicators: readonly Summed[]) =>
  indicators.flatMap(({ code, formula }) => {
    const upToLast = new Set(standingMeasures(formula))
    const divides = formula.kind === 'ratio' || formula.kind === 'average'
    return rolesOf(formula).map(({ measure, role }) => ({
      code,
      measure,
      role,
      standing: upToLast.has(measure),
      divisor: String(formula.divisor ?? 1),
      divides,
    }))
  })

/** One statement: the sums of every measure named, then each formula over them. */
async function selectTotals(ctx: Ctx, indicators: readonly Summed[], query: SliceQuery): Promise<Map<string, Figure>> {
  if (indicators.length === 0) return new Map()
  const parts = partsOf(indicators)
  const limit = limitOf(ctx.actor)
  const relation = relationOf({ query, by: [], formula: { kind: 'sum' }, limited: limit !== null })
  const filter = sql`${filterOf(query, sql`f."on"`)} and ${limit ?? sql`true`}`
  const measures = (isStanding: boolean) => [
    ...new Set(parts.filter((one) => one.standing === isStanding).map(({ measure }) => measure)),
  ]
  const sumsOf = (isStanding: boolean) => sql`
    select f.measure, ${sql.lit(isStanding)} as standing, sum(f.amount) as a, sum(f.weight) as w from (${relation}) as f
    where f.measure = any(${measures(isStanding)}::text[]) and f."on" <= ${query.to}::date
      and ${isStanding ? sql`true` : sql`f."on" >= ${query.from}::date`} and ${filter}
    group by f.measure`
  const { rows } = await sql<TotalRow>`
    with sums as materialized (${sumsOf(false)} union all ${sumsOf(true)}),
    part as (
      select * from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
        as p(code text, measure text, role text, standing boolean, divisor numeric, divides boolean)
    ), added as (
      select p.code, p.divisor, p.divides,
        coalesce(sum(s.a) filter (where p.role in ('value', 'numerator')), 0) - coalesce(sum(s.a) filter (where p.role = 'minus'), 0) as a,
        coalesce(sum(s.a) filter (where p.role = 'denominator'), 0) as b,
        coalesce(sum(s.w) filter (where p.role <> 'denominator'), 0) as wa,
        coalesce(sum(s.w) filter (where p.role = 'denominator'), 0) as wb
      from part p left join sums s on s.measure = p.measure and s.standing = p.standing
      group by p.code, p.divisor, p.divides
    )
    select code, trim_scale(a)::text as numerator, case when divides then trim_scale(b)::text end as denominator,
      (case when divides then coalesce(nullif(wb, 0), wa) else wa end)::bigint as records,
      trim_scale(round(case when divides then a / divisor / nullif(b, 0) else a / divisor end, 12))::text as exact
    from added`.execute(ctx.db)
  const formulas = new Map(indicators.map(({ code, formula }) => [code, formula]))
  return new Map(
    rows.map(({ code, exact, numerator, denominator, records }) => {
      const value = exact === null ? null : Number(exact)
      const figure = { value, exact, numerator, denominator, records: Number(records) }
      const formula = formulas.get(code)
      return [code, formula ? standing(ctx, formula)(figure) : figure]
    }),
  )
}
