import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCell, sliceOfCell, writeCell } from './figure-address.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

test('a part counts what names it itself, while other filters keep all below them', () => {
  const part = sliceOfCell({ ...year, place: 'building' }, { category: 'taps', month: '2026-03' }, 'count')
  assert.deepEqual(part, { ...year, place: 'building', category: 'taps', alone: ['category'], month: '2026-03' })
})

test('a balance stands at the end of a month, with all that came before', () => {
  assert.deepEqual(sliceOfCell(year, { month: '2026-03' }, 'balance'), { from: '2026-01-01', to: '2026-03-31' })
})

test('a site is opened by its branch, unless a place inside it is chosen already', () => {
  assert.deepEqual(sliceOfCell(year, { site: 'north' }, 'count'), { ...year, place: 'north' })
  assert.deepEqual(sliceOfCell({ ...year, place: 'room' }, { site: 'north' }, 'count'), { ...year, place: 'room' })
})

test('the open part is read from the address as it was written', () => {
  assert.deepEqual(readCell(writeCell({ month: '2026-03', team: 'none' })), { month: '2026-03', team: 'none' })
  assert.equal(readCell(''), undefined)
  assert.deepEqual(readCell('colour:red'), {})
})
