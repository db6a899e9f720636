import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addDays,
  comparedWith,
  cutAt,
  keysOfYear,
  periodAt,
  periodKinds,
  periodOf,
  recognise,
  stepPeriod,
  yearsLater,
} from '@houqin/contracts/periods'
import fc from 'fast-check'

const days = (key: string) => {
  const period = periodOf(key)
  return period && [period.from, period.to, period.name.zh]
}

test('every period of the house has its days and its name', () => {
  assert.deepEqual(days('2026'), ['2026-01-01', '2026-12-31', '2026年度'])
  assert.deepEqual(days('2026-H2'), ['2026-07-01', '2026-12-31', '2026年下半年'])
  assert.deepEqual(days('2026-Q3'), ['2026-07-01', '2026-09-30', '2026年第三季度'])
  assert.deepEqual(days('2024-02'), ['2024-02-01', '2024-02-29', '2024年2月'])
  assert.deepEqual(days('2026-S'), ['2026-09-01', '2027-08-31', '2026—2027学年'])
  assert.deepEqual(days('2026-S2'), ['2027-02-01', '2027-08-31', '2026—2027学年第二学期'])
  assert.deepEqual(days('2026-W'), ['2026-11-15', '2027-03-15', '2026—2027采暖季'])
  assert.deepEqual(days('2026-A'), ['2026-06-01', '2026-06-30', '2026年安全生产月'])
  for (const key of ['2026-13', '2026-Q5', '2026-X', '26', '', '0000']) assert.equal(periodOf(key), null, key)
})

test('dates that the house has set stand before the usual ones', () => {
  const dates = { '2026-S1': { from: '2026-08-31', to: '2027-01-17' } }
  assert.equal(periodOf('2026-S1', dates)?.from, '2026-08-31')
  assert.equal(periodAt('term', '2026-08-31', dates)?.key, '2026-S1')
  assert.equal(periodAt('term', '2026-08-31')?.key, '2025-S2')
})

const against = (from: string, to: string, which: 'previous' | 'year-ago' = 'previous') => {
  const { name, ...span } = comparedWith({ from, to }, which)
  return [name.zh, span.from, span.to]
}

test('a period is compared with the one before it and with the same a year ago', () => {
  assert.deepEqual(against('2026-01-01', '2026-01-31'), ['上月', '2025-12-01', '2025-12-31'])
  assert.deepEqual(against('2026-02-01', '2026-02-28', 'year-ago'), ['上年同期', '2025-02-01', '2025-02-28'])
  assert.deepEqual(against('2024-02-01', '2024-02-29', 'year-ago'), ['上年同期', '2023-02-01', '2023-02-28'])
  assert.deepEqual(against('2026-04-01', '2026-06-30'), ['上季度', '2026-01-01', '2026-03-31'])
  assert.deepEqual(against('2026-01-01', '2026-06-30'), ['上个半年', '2025-07-01', '2025-12-31'])
  assert.deepEqual(against('2026-01-01', '2026-12-31'), ['上年', '2025-01-01', '2025-12-31'])
  assert.deepEqual(against('2026-02-01', '2026-08-31'), ['上学期', '2025-09-01', '2026-01-31'])
  assert.deepEqual(against('2026-11-15', '2027-03-15'), ['上个采暖季', '2025-11-15', '2026-03-15'])
})

test('what is not over is compared with as many days', () => {
  assert.deepEqual(against('2026-03-01', '2026-03-30'), ['上月同期', '2026-02-01', '2026-02-28'])
  assert.deepEqual(against('2026-01-01', '2026-11-23'), ['上年同期', '2025-01-01', '2025-11-23'])
  assert.deepEqual(against('2026-10-01', '2026-11-23'), ['上季度同期', '2026-07-01', '2026-08-23'])
  assert.deepEqual(against('2026-11-15', '2026-11-23'), ['上个采暖季同期', '2025-11-15', '2025-11-23'])
  assert.deepEqual(against('2026-03-05', '2026-03-11'), ['之前 7 天', '2026-02-26', '2026-03-04'])
  assert.deepEqual(against('2026-05-01', '2026-07-31'), ['之前 3 个月', '2026-02-01', '2026-04-30'])
})

test('a year that has gone to the end of March is still a year where that is known', () => {
  const { from, to } = comparedWith({ from: '2026-01-01', to: '2026-03-31', kind: 'year' }, 'previous')
  assert.deepEqual([from, to], ['2025-01-01', '2025-03-31'])
})

test('a period that is not over is cut at today', () => {
  const year = periodOf('2026')
  assert.ok(year)
  assert.deepEqual(cutAt(year, '2026-11-23').whole, false)
  assert.equal(cutAt(year, '2026-12-31').whole, true)
})

const anyKey = fc
  .record({ kind: fc.constantFrom(...periodKinds), year: fc.integer({ min: 1950, max: 2900 }), at: fc.nat(11) })
  .map(({ kind, year, at }) => {
    const keys = keysOfYear(kind, year)
    return keys[at % keys.length] ?? ''
  })

test('law: a key names its period, a step there and back comes home, and a year is twelve months', () => {
  fc.assert(
    fc.property(anyKey, fc.integer({ min: -30, max: 30 }), (key, step) => {
      const period = periodOf(key)
      assert.ok(period && period.from <= period.to)
      const there = stepPeriod(period, step)
      assert.equal(there && stepPeriod(there, -step)?.key, key)
      assert.equal(yearsLater(period, 1)?.name.zh.includes(String(Number(key.slice(0, 4)) + 1)), true)
      assert.equal(periodAt(period.kind, period.from)?.key, key)
    }),
  )
})

test('law: months, quarters, halves and terms follow one another without gap or overlap', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const period = periodOf(key)
      const next = period && stepPeriod(period, 1)
      assert.ok(period && next)
      if (['month', 'quarter', 'half', 'year', 'term', 'school-year'].includes(period.kind))
        assert.equal(next.from, addDays(period.to, 1))
    }),
  )
})

test('law: a whole period is recognised by its days', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const period = periodOf(key)
      assert.ok(period)
      const { period: found, whole } = recognise({ from: period.from, to: period.to, kind: period.kind })
      assert.deepEqual([found?.key, whole], [key, true])
    }),
  )
})
