import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Formats } from '../kernel/format.ts'

type Measured = Pick<IndicatorDefinition, 'unit' | 'decimals'>

/** A value of an indicator as it is read, without its unit: `1,284`, `93.46%`, `4.62`; `—` where there is none. */
export function figureText({ unit, decimals }: Measured, value: number | null, format: Formats): string {
  if (value === null) return '—'
  return unit === 'ratio' ? format.percent(value, decimals) : format.number(value, decimals)
}
