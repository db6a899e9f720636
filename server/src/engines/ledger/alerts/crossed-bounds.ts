import { Decimal } from 'decimal.js'
import {
  addDays,
  cutAt,
  periodAt,
  stepPeriod,
  type Period,
  type PeriodDates,
  type PeriodKind,
} from '@houqin/contracts/periods'
import type { Formula } from '../bookkeeping.ts'

export interface Bounds {
  lower: string | null
  upper: string | null
}

/** For so many days after its end a period is still looked at: what happened on its last days is entered then. */
const GRACE_DAYS = 10

export interface Watched {
  period: Period
  /** Its days as far as they have gone. */
  from: string
  to: string
  whole: boolean
}

/** Pure: the periods whose figures are held against the bounds on a day. */
export function watchedPeriods(kind: PeriodKind, today: string, dates: PeriodDates): Watched[] {
  const current = periodAt(kind, today, dates)
  if (!current) return []
  const former = stepPeriod(current, -1, dates)
  const isFresh = former !== null && addDays(former.to, GRACE_DAYS) >= today
  return [...(isFresh ? [former] : []), current].map((period) => {
    const { from, to, whole } = cutAt(period, today)
    return { period, from, to, whole: whole && period.to < today }
  })
}

/** Pure: which bounds a figure lies outside. A sum that still grows is below its lower bound only when its period is over. */
export function crossedBounds(
  exact: string | null,
  { lower, upper }: Bounds,
  { formula, whole }: { formula: Formula; whole: boolean },
): ('lower' | 'upper')[] {
  if (exact === null) return []
  const grows = formula.kind === 'count' || formula.kind === 'sum'
  const value = new Decimal(exact)
  const isLow = lower !== null && value.lessThan(lower) && (whole || !grows)
  const isHigh = upper !== null && value.greaterThan(upper)
  return [...(isLow ? (['lower'] as const) : []), ...(isHigh ? (['upper'] as const) : [])]
}
