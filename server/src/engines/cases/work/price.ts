import type { Nature, Scheme } from '@houqin/contracts/work'
import { Decimal } from 'decimal.js'
import type { WorkSheet } from './work-sheet.ts'

/** Pure: quantity times price, to the cent, half up. */
export const amountOf = (quantity: string, price: string): string =>
  new Decimal(quantity).times(price).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)

/** Pure: a sum of exact amounts. */
export const sumOf = (amounts: readonly string[]): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toFixed(2)

/** Pure: standard hours of an operation, as often as it was done. */
export const standardOf = ({ quantity, standard_hours: hours }: { quantity: string; standard_hours: string }): string =>
  amountOf(quantity, hours)

interface Asked {
  scheme: Scheme
  labour: string
  materials: readonly { supply: 'house' | 'client'; amount: string }[]
}

/**
 * Pure: what a requester pays. Material of their own costs nothing; under the scheme of counters and tenants our
 * material is all they pay (柜组自备材料的免费，我方供料的不收取人工费用).
 */
export function priceOf({ scheme, labour, materials }: Asked): string {
  const ours = materials.filter(({ supply }) => supply === 'house').map(({ amount }) => amount)
  return sumOf(scheme === 'material' ? ours : [labour, ...ours])
}

/** Pure: what is due, what is settled by payment or waiver, and what is left. Only chargeable work is due. */
export function balanceOf(nature: Nature, { quote, charges }: Pick<WorkSheet, 'quote' | 'charges'>) {
  const isDue = nature === 'chargeable' && quote?.state === 'agreed'
  const due = new Decimal(isDue ? quote.total : 0)
  const settled = new Decimal(sumOf(charges.map(({ amount }) => amount)))
  return {
    due: due.toFixed(2),
    settled: settled.toFixed(2),
    outstanding: Decimal.max(due.minus(settled), 0).toFixed(2),
  }
}
