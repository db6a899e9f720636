import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Formats } from '../kernel/format.ts'

type Measured = Pick<IndicatorDefinition, 'unit' | 'decimals' | 'rounding'>

/** A value of an indicator as it is read, without its unit: `1,284`, `93.46%`, `4.62`; `—` where there is none. */
export function figureText({ unit, decimals, rounding }: Measured, exact: number | null, format: Formats): string {
  if (exact === null) return '—'
  const value = rounding === 'truncate' ? truncated(exact, unit === 'ratio' ? decimals + 2 : decimals) : exact
  return unit === 'ratio' ? format.percent(value, decimals) : format.number(value, decimals)
}

/** The digits of a decimal up to so many places; what is cut from the text cannot be moved by the binary fraction. */
function truncated(value: number, places: number): number {
  const [whole = '0', fraction = ''] = value.toFixed(12).split('.')
  return Number(`${whole}.${fraction.slice(0, places)}`)
}
