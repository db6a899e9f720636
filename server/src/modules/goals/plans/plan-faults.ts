import { Decimal } from 'decimal.js'
import type { Params } from '../../../kernel/errors.ts'
import type { TargetRow } from './target-row.ts'

export interface Fault {
  code: string
  params: Params
  unitId: string | null
  targetId: string | null
}

interface Draft {
  items: readonly { id: string; title: string }[]
  units: readonly { unit: { id: string; name: string }; person: { id: string } | null }[]
  targets: readonly TargetRow[]
}

const sum = (amounts: readonly (string | null)[]): Decimal =>
  amounts.reduce((total, amount) => total.plus(amount ?? 0), new Decimal(0))

/** Pure: what keeps a draft from being submitted. */
export function planFaults({ items, units, targets }: Draft): Fault[] {
  const standing = targets.filter(({ cancelledOn }) => cancelledOn === null)
  const empty = items.filter(({ id }) => standing.every(({ itemId }) => itemId !== id))
  return [
    ...(standing.length === 0 ? [fault('goal.fault.no-target', {})] : []),
    ...(standing.length === 0 ? [] : empty.map(({ title }) => fault('goal.fault.item-empty', { item: title }))),
    ...units.flatMap(({ unit, person }) => unitFaults({ unit, person }, standing)),
    ...standing.flatMap((target) => [...monthFaults(target), ...partFaults(target, standing)]),
  ]
}

const fault = (code: string, params: Params, at: { unitId?: string; targetId?: string } = {}): Fault => ({
  code,
  params,
  unitId: at.unitId ?? null,
  targetId: at.targetId ?? null,
})

function unitFaults({ unit, person }: Draft['units'][number], targets: readonly TargetRow[]): Fault[] {
  const own = targets.filter((target) => target.unit.id === unit.id)
  const weight = sum(own.map((target) => target.weight))
  const at = { unitId: unit.id }
  return [
    ...(person === null ? [fault('goal.fault.person-missing', { unit: unit.name }, at)] : []),
    ...(own.length === 0 ? [fault('goal.fault.unit-empty', { unit: unit.name }, at)] : []),
    ...(own.length > 0 && !weight.equals(100)
      ? [fault('goal.fault.weight-off', { unit: unit.name, weight: weight.toFixed() }, at)]
      : []),
  ]
}

/** What the months of a sum add up to; null where one of them is not given. */
export const sumOfMonths = (months: TargetRow['months']): Decimal | null =>
  months === null || months.some((one) => one === null) ? null : sum(months)

/** Months of a sum add up to its year. */
function monthFaults({ id, name, unit, mode, value, months }: TargetRow): Fault[] {
  if (mode !== 'total') return []
  const params = { name, unit: unit.name, value: value ?? '0' }
  const at = { unitId: unit.id, targetId: id }
  const total = sumOfMonths(months)
  if (total === null) return [fault('goal.fault.months-missing', params, at)]
  return total.equals(value ?? 0) ? [] : [fault('goal.fault.months-unequal', { ...params, sum: total.toFixed() }, at)]
}

/** Parts of a sum add up to the whole, over the year and in every month. */
function partFaults(whole: TargetRow, targets: readonly TargetRow[]): Fault[] {
  const parts = targets.filter(({ parentId }) => parentId === whole.id)
  if (parts.length === 0 || whole.mode !== 'total') return []
  const at = { unitId: whole.unit.id, targetId: whole.id }
  const { name } = whole
  const total = sum(parts.map(({ value }) => value))
  if (!total.equals(whole.value ?? 0))
    return [fault('goal.fault.parts-unequal', { name, value: whole.value ?? '0', sum: total.toFixed() }, at)]
  const month = Array.from({ length: 12 }, (_, index) => index).find(
    (index) => !sum(parts.map(({ months }) => months?.[index] ?? null)).equals(whole.months?.[index] ?? 0),
  )
  return month === undefined ? [] : [fault('goal.fault.parts-month-unequal', { name, month: month + 1 }, at)]
}
