import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodOfPreset, presetOf } from '@houqin/contracts/periods'

const today = '2026-01-31'

test('what is not over ends today, what is over ends with its last day', () => {
  const days = (preset: Parameters<typeof periodOfPreset>[0]) => {
    const { from, to } = periodOfPreset(preset, today)
    return [from, to]
  }
  assert.deepEqual(days('last-month'), ['2025-12-01', '2025-12-31'])
  assert.deepEqual(days('this-year'), ['2026-01-01', '2026-01-31'])
  assert.deepEqual(days('this-term'), ['2025-09-01', '2026-01-31'])
  assert.deepEqual(days('this-heating-season'), ['2025-11-15', '2026-01-31'])
  assert.deepEqual(days('this-safety-month'), ['2025-06-01', '2025-06-30'])
})

test('the periods on offer are found again in the address', () => {
  assert.equal(presetOf({ from: '2025-12-01', to: '2025-12-31' }, today), 'last-month')
  assert.equal(presetOf({ from: '2025-12-01', to: '2025-12-30' }, today), 'custom')
})

test('dates that the house has set are those on offer', () => {
  const dates = { '2025-S1': { from: '2025-08-30', to: '2026-01-18' } }
  assert.deepEqual(periodOfPreset('this-term', today, dates), { from: '2025-08-30', to: '2026-01-18' })
})
