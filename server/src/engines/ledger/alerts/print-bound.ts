import { Decimal } from 'decimal.js'
import type { Indicator } from '../bookkeeping.ts'
import { units } from '../units.ts'

/** A figure or its bound with its unit: `92.1%`, `35 件`; cut as the indicator says. */
export function printed({ unit, decimals, rounding, unitName }: Indicator, exact: string): string {
  const way = rounding === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP
  if (unit === 'ratio') return `${new Decimal(exact).times(100).toDecimalPlaces(decimals, way).toString()}%`
  return `${new Decimal(exact).toDecimalPlaces(decimals, way).toString()} ${(unitName ?? units[unit])[0]}`.trim()
}
