import type { Dimension } from '@houqin/contracts/indicators'
import { isTime, type SplitRow } from './split-rows.ts'

/** One part of a figure in two periods. */
export interface ComparedRow {
  key: string
  /** What both are called; steps of time have a name each. */
  name: string
  thenName: string
  now: number | null
  then: number | null
}

/**
 * Pure: the parts of two periods side by side. Parts are matched by what they are, steps of time by their place: the
 * first month with the first.
 */
export function compareRows(now: readonly SplitRow[], then: readonly SplitRow[], dimension: Dimension): ComparedRow[] {
  const partOf = ({ parts }: SplitRow) => parts[dimension] ?? { key: '', name: '' }
  if (isTime(dimension))
    return Array.from({ length: Math.max(now.length, then.length) }, (_none, index) => {
      const [one, other] = [now[index], then[index]]
      return {
        key: String(index),
        name: one ? partOf(one).name : '—',
        thenName: other ? partOf(other).name : '—',
        now: one?.value ?? null,
        then: other?.value ?? null,
      }
    })
  const former = new Map(then.map((row) => [partOf(row).key, row]))
  const current = new Set(now.map((row) => partOf(row).key))
  const rows = [...now, ...then.filter((row) => !current.has(partOf(row).key))].map((row) => {
    const { key, name } = partOf(row)
    const isNow = current.has(key)
    return { key, name, thenName: name, now: isNow ? row.value : null, then: former.get(key)?.value ?? null }
  })
  return rows.toSorted((a, b) => (b.now ?? -Infinity) - (a.now ?? -Infinity) || (b.then ?? 0) - (a.then ?? 0))
}
