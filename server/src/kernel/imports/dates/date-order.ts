import { readDateText, type DateOrder } from './date-text.ts'
import { isRealDay } from './wall-clock.ts'

/** What the dates of a file say about the order of day and month; gathered over every date column together. */
export interface OrderEvidence {
  /** Dates that can only be read in this order. */
  only: Record<DateOrder, number>
  /** Dates that can be read in more than one. */
  open: number
  /** Times written with AM or PM. */
  halfDays: number
}

export interface OrderDecision {
  /** Null where the file has dates in both orders: then none of them can be trusted. */
  order: DateOrder | null
  /** `given` by the one who imports · `seen` in the dates · `unneeded` · `guessed` from AM/PM or as the commoner way. */
  because: 'given' | 'seen' | 'unneeded' | 'guessed-half-day' | 'guessed' | 'contradictory'
}

/** One order must have this many times the evidence of the others to make those mere slips of the hand. */
const OVERWHELMING = 20
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

export const noEvidence = (): OrderEvidence => ({ only: { dmy: 0, mdy: 0, ymd: 0 }, open: 0, halfDays: 0 })

/** Adds what one cell says. */
export function weigh(evidence: OrderEvidence, cell: string): void {
  const text = readDateText(cell)
  if (text?.kind !== 'date' || !text.bare) return
  const readable = text.orders.filter((order) => isRealDay(...inOrder(text.numbers, order, text.shortYear)))
  if (text.time?.halfDay) evidence.halfDays += 1
  if (readable.length === 1) evidence.only[readable[0] as DateOrder] += 1
  else if (new Set(readable.map((order) => inOrder(text.numbers, order, text.shortYear).join())).size > 1)
    evidence.open += 1
}

/**
 * Decides for the whole file. Where no date has a day above 12, AM and PM point to the American order; else day before
 * month is taken, and the report says that it was a guess.
 */
export function decideOrder(evidence: OrderEvidence, given?: DateOrder): OrderDecision {
  if (given) return { order: given, because: 'given' }
  const ranked = ORDERS.toSorted((a, b) => evidence.only[b] - evidence.only[a])
  const [best = 'dmy', ...others] = ranked
  const against = others.reduce((sum, order) => sum + evidence.only[order], 0)
  if (evidence.only[best] > 0) {
    return evidence.only[best] >= against * OVERWHELMING
      ? { order: best, because: 'seen' }
      : { order: null, because: 'contradictory' }
  }
  if (evidence.open === 0) return { order: 'dmy', because: 'unneeded' }
  return evidence.halfDays > 0 ? { order: 'mdy', because: 'guessed-half-day' } : { order: 'dmy', because: 'guessed' }
}

/** Year, month and day from three numbers. Years of two digits are taken as 1970 to 2069. */
export function inOrder(
  numbers: readonly [number, number, number],
  order: DateOrder,
  shortYear: boolean,
): [number, number, number] {
  const [a, b, c] = numbers
  const full = (year: number) => (shortYear ? year + (year < 70 ? 2000 : 1900) : year)
  if (order === 'ymd') return [full(a), b, c]
  return order === 'dmy' ? [full(c), b, a] : [full(c), a, b]
}
