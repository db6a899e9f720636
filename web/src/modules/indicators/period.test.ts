import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addMonths, periodBefore, periodOfPreset, presetOf } from './period.ts'

const before = (from: string, to: string) => {
  const { kind, from: first, to: last } = periodBefore({ from, to })
  return [kind, first, last]
}

test('a whole month is compared with the month before, a whole year with the year before', () => {
  assert.deepEqual(before('2026-03-01', '2026-03-31'), ['month', '2026-02-01', '2026-02-28'])
  assert.deepEqual(before('2026-01-01', '2026-01-31'), ['month', '2025-12-01', '2025-12-31'])
  assert.deepEqual(before('2026-01-01', '2026-12-31'), ['year', '2025-01-01', '2025-12-31'])
})

test('a month or year that is not over is compared with the same days before', () => {
  assert.deepEqual(before('2026-11-01', '2026-11-23'), ['month-to-date', '2026-10-01', '2026-10-23'])
  assert.deepEqual(before('2026-03-01', '2026-03-30'), ['month-to-date', '2026-02-01', '2026-02-28'])
  assert.deepEqual(before('2026-01-01', '2026-11-23'), ['year-to-date', '2025-01-01', '2025-11-23'])
  assert.deepEqual(before('2024-01-01', '2024-02-29'), ['year-to-date', '2023-01-01', '2023-02-28'])
})

test('any other period is compared with as many months or days just before', () => {
  assert.deepEqual(before('2026-04-01', '2026-06-30'), ['months', '2026-01-01', '2026-03-31'])
  assert.deepEqual(before('2026-11-10', '2026-11-16'), ['days', '2026-11-03', '2026-11-09'])
  assert.deepEqual(before('2026-01-05', '2026-01-05'), ['days', '2026-01-04', '2026-01-04'])
})

test('the periods on offer are found again in the address', () => {
  const today = '2026-01-31'
  assert.deepEqual(periodOfPreset('last-month', today), { from: '2025-12-01', to: '2025-12-31' })
  assert.equal(presetOf({ from: '2025-12-01', to: '2025-12-31' }, today), 'last-month')
  assert.equal(presetOf({ from: '2025-12-01', to: '2025-12-30' }, today), 'custom')
  assert.equal(addMonths('2026-01', -13), '2024-12')
})
