import { Decimal } from 'decimal.js'
import type { Figure } from '@houqin/contracts/indicators'
import type { PrintedFigure } from '@houqin/contracts/reports'
import type { Indicator } from '../ledger/index.ts'

export const NOTHING = '—'

/** A figure as text: counts grouped by thousands, shares in per cent, all with the indicator's decimals, rounded half up or cut off as it says. */
export function figureText(indicator: Indicator, exact: string | null): string {
  if (exact === null) return NOTHING
  const { unit, decimals } = indicator
  const shown = cutTo(new Decimal(exact).times(unit === 'ratio' ? 100 : 1), indicator)
  return `${grouped(shown, decimals)}${unit === 'ratio' ? '%' : ''}`
}

export function printFigure(indicator: Indicator, query: PrintedFigure['query'], figure: Figure): PrintedFigure {
  const { exact, numerator, denominator, records } = figure
  return {
    text: figureText(indicator, exact),
    indicator: indicator.code,
    query,
    exact,
    numerator,
    denominator,
    records,
  }
}

/** What an indicator is where no facts are: counts are none, what would be divided by nothing is unknown. */
export function emptyFigure({ formula }: Indicator): Figure {
  const isSum = formula.kind === 'count' || formula.kind === 'sum' || formula.kind === 'balance'
  return {
    value: isSum ? 0 : null,
    exact: isSum ? '0' : null,
    numerator: formula.kind === 'median' ? null : '0',
    denominator: isSum ? null : '0',
    records: 0,
  }
}

/** A number cut to its decimals: half up, or the rest left away. */
export const cutTo = (number: Decimal, { decimals, rounding }: Pick<Indicator, 'decimals' | 'rounding'>): Decimal =>
  number.toDecimalPlaces(decimals, rounding === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP)

export function grouped(number: Decimal, decimals: number): string {
  const [whole = '0', fraction] = number.toFixed(decimals, Decimal.ROUND_HALF_UP).split('.')
  const separated = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? separated : `${separated}.${fraction}`
}
