import { sql, type RawBuilder } from 'kysely'
import type { Dimension } from '@houqin/contracts/indicators'
import type { MeasureFormula } from './bookkeeping.ts'
import { columnOf, dimensionColumns, grainWith, type DimensionColumn } from './grains.ts'
import type { SliceQuery } from './slice.ts'

interface Reading {
  query: SliceQuery
  by: readonly Dimension[]
  formula: Pick<MeasureFormula, 'kind'>
  /** Only some units may be seen: both the serving and the client unit of every fact are looked at. */
  limited: boolean
}

const columns = sql.raw(dimensionColumns.join(', '))
/** Not below the mark. Two bounds, because a single one with a value unknown to the planner would read every fact. */
const unrolled = sql`txid >= (select rolled_below from rollup_mark) and txid <= '18446744073709551615'::xid8`

/**
 * What a figure is added up from, as rows of measure, day, dimensions, amount and weight: the daily sums and the facts
 * that are not in them yet, in one statement and so of one moment; or the facts themselves, where no daily sum keeps the
 * dimensions asked for or the days are drawn in another zone.
 */
export function relationOf(reading: Reading): RawBuilder<unknown> {
  const { query } = reading
  const grain = query.timeZone === undefined && query.exactly !== 'facts' ? grainFor(reading) : undefined
  const known = grain === undefined ? facts(query) : daily(grain)
  return query.view === 'published' ? sql`${known} union all ${adjustments(query)}` : known
}

const daily = (grain: string): RawBuilder<unknown> => sql`
  select measure, "on", amount, weight, ${columns} from fact_rollup where grain = ${grain}
  union all
  select measure, "on", amount, weight, ${columns} from fact where ${unrolled}`

const facts = (query: SliceQuery): RawBuilder<unknown> => sql`
  select measure, ${dayOf(query)} as "on", amount, weight, ${columns} from fact`

/** What was booked later than on its day is taken from that day and counted where it was booked. */
const adjustments = (query: SliceQuery): RawBuilder<unknown> => sql`
  select measure, ${dayOf(query)} as "on", -amount, -weight, ${columns} from fact where closing_id is not null
  union all
  select measure, booked_on as "on", amount, weight, ${columns} from fact where closing_id is not null`

/** The organisation's day of a fact, or the day in the zone that was asked for. */
const dayOf = ({ timeZone }: SliceQuery): RawBuilder<unknown> =>
  timeZone === undefined ? sql`"on"` : sql`(at at time zone ${timeZone})::date`

function grainFor({ query, by, formula, limited }: Reading): string | undefined {
  if (formula.kind === 'median' || formula.kind === 'percentile') return undefined
  const filtered = (['category', 'place', 'unit', 'team', 'person'] as const).filter(
    (name) => query[name] !== undefined,
  )
  const needed = new Set<DimensionColumn>([...by, ...filtered].flatMap((name) => columnOf[name] ?? []))
  if (limited) for (const column of ['client_unit_id', 'serving_unit_id'] as const) needed.add(column)
  return grainWith([...needed])
}
