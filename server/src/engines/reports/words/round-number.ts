import { Decimal } from 'decimal.js'

/** How far a number may stay below the round one it is called 近, as a share of the round one. */
export interface WordBounds {
  near: number
  /** How far a number may lie from the round one it is called 左右. */
  about: number
}

/** Up to here numbers are said exactly: nobody says "nearly 9". */
const SMALL = 10

const tens = (power: number): Decimal => new Decimal(10).pow(power)

/** Power of ten of the first digit: 2 for 612. */
const powerOf = (value: Decimal): number => value.e

/** Pure. The largest number of `digits` significant digits that is not above the value: 600 for 612, 60 for 63. */
export function roundBelow(value: Decimal, digits: number): Decimal {
  const step = tens(powerOf(value) - digits + 1)
  return value.dividedBy(step).floor().times(step)
}

/**
 * Pure. The round number that a value just misses, the roundest first: whole tens, hundreds …, halves of them, then two
 * digits. Null where none lies within the bound, or the value is itself round.
 */
export function roundAbove(value: Decimal, bound: number): Decimal | null {
  if (value.lt(SMALL)) return null
  const power = powerOf(value)
  const steps = [tens(power), tens(power).dividedBy(2), tens(power - 1)]
  for (const step of steps) {
    const above = value.dividedBy(step).ceil().times(step)
    if (above.eq(value)) return null
    if (above.minus(value).dividedBy(above).lte(bound)) return above
  }
  return null
}

/** Pure. The nearest number of two significant digits within the bound; null where the value is itself that number. */
export function roundNearest(value: Decimal, bound: number): Decimal | null {
  if (value.lt(SMALL)) return null
  const step = tens(powerOf(value) - 1)
  const nearest = value.dividedBy(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step)
  if (nearest.eq(value)) return null
  return nearest.minus(value).abs().dividedBy(nearest).lte(bound) ? nearest : null
}
