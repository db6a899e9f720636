import { Decimal } from 'decimal.js'
import type { Indicator } from '../bookkeeping.ts'
import { units } from '../units.ts'

/** A figure or its bound with its unit, in both languages: `92.1%`, `35 件`; cut as the indicator says. */
export function printed({ unit, decimals, rounding, unitName }: Indicator, exact: string): { zh: string; en: string } {
  const way = rounding === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP
  const value = new Decimal(exact)
    .times(unit === 'ratio' ? 100 : 1)
    .toDecimalPlaces(decimals, way)
    .toString()
  if (unit === 'ratio') return { zh: `${value}%`, en: `${value}%` }
  const [zh, en] = unitName ?? units[unit]
  return { zh: `${value} ${zh}`.trim(), en: `${value} ${en}`.trim() }
}
