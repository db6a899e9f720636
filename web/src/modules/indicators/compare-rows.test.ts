import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareRows } from './compare-rows.ts'
import type { SplitRow } from './split-rows.ts'

const row = (dimension: 'team' | 'month', key: string, value: number | null) =>
  ({ parts: { [dimension]: { key, name: key } }, value }) as unknown as SplitRow

test('parts of two periods meet by what they are; one that is missing in a period is no nought', () => {
  const now = [row('team', 'a', 2), row('team', 'b', 5)]
  const before = [row('team', 'b', 4), row('team', 'c', 9)]
  assert.deepEqual(
    compareRows(now, before, 'team').map(({ key, now: one, before: other }) => [key, one, other]),
    [
      ['b', 5, 4],
      ['a', 2, null],
      ['c', null, 9],
    ],
  )
})

test('months of two periods meet by their place, however long each is', () => {
  const now = [row('month', '2026-10', 1), row('month', '2026-11', 2)]
  const before = [row('month', '2025-03', 3)]
  assert.deepEqual(
    compareRows(now, before, 'month').map(({ name, beforeName, now: one, before: other }) => [
      name,
      beforeName,
      one,
      other,
    ]),
    [
      ['2026-10', '2025-03', 1, 3],
      ['2026-11', '—', 2, null],
    ],
  )
})
