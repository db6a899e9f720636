import type { Dimension } from '@houqin/contracts/indicators'
import { isTime } from './is-time.ts'
import type { SplitRow } from './split-rows.ts'

/** One part of a figure in two periods. */
export interface ComparedRow {
  key: string
  /** What both are called; steps of time have a name each. */
  name: string
  beforeName: string
  now: number | null
  before: number | null
}

/**
 * Pure: the parts of two periods side by side. Parts are matched by what they are, steps of time by their place: the
 * first month with the first.
 */
export function compareRows(
  now: readonly SplitRow[],
  before: readonly SplitRow[],
  dimension: Dimension,
): ComparedRow[] {
  const partOf = ({ parts }: SplitRow) => parts[dimension] ?? { key: '', name: '' }
  if (isTime(dimension))
    return Array.from({ length: Math.max(now.length, before.length) }, (_none, index) => {
      const [one, other] = [now[index], before[index]]
      return {
        key: String(index),
        name: one ? partOf(one).name : '—',
        beforeName: other ? partOf(other).name : '—',
        now: one?.value ?? null,
        before: other?.value ?? null,
      }
    })
  const former = new Map(before.map((row) => [partOf(row).key, row]))
  const current = new Set(now.map((row) => partOf(row).key))
  const rows = [...now, ...before.filter((row) => !current.has(partOf(row).key))].map((row) => {
    const { key, name } = partOf(row)
    const isNow = current.has(key)
    return { key, name, beforeName: name, now: isNow ? row.value : null, before: former.get(key)?.value ?? null }
  })
  return rows.toSorted((a, b) => (b.now ?? -Infinity) - (a.now ?? -Infinity) || (b.before ?? 0) - (a.before ?? 0))
}
