import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { depreciate, fenOf, yuanOf, type Depreciable, type Regime } from './depreciate.ts'

const PUBLIC: Regime = { startsAfter: 0, residual: 0 }
const ENTERPRISE: Regime = { startsAfter: 1, residual: 5 }

const asset = (over: Partial<Depreciable> = {}): Depreciable => ({
  value: fenOf('7200'),
  months: 72,
  acquiredOn: '2025-03-15',
  endedOn: null,
  ...over,
})

suite('depreciation by the straight line', () => {
  const table: readonly (readonly [string, Depreciable, Regime, string, number, string])[] = [
    ['a public body writes off the month of acquisition', asset(), PUBLIC, '2025-04-01', 1, '100.00'],
    ['within the month of acquisition nothing is closed yet', asset(), PUBLIC, '2025-03-31', 0, '0.00'],
    ['an enterprise starts the month after', asset(), ENTERPRISE, '2025-04-30', 0, '0.00'],
    ['and keeps a residual value', asset(), ENTERPRISE, '2025-05-01', 1, '95.00'],
    ['a year is twelve months', asset(), PUBLIC, '2026-03-20', 12, '1200.00'],
    ['after the last month of life there is no more', asset(), PUBLIC, '2040-01-01', 72, '7200.00'],
    ['an enterprise never writes the residual off', asset(), ENTERPRISE, '2040-01-01', 72, '6840.00'],
    ['what is disposed of stops in that month', asset({ endedOn: '2025-06-09' }), PUBLIC, '2026-01-01', 3, '300.00'],
    [
      'fen that do not divide are closed at the end',
      asset({ value: 100n, months: 3 }),
      PUBLIC,
      '2025-05-01',
      2,
      '0.66',
    ],
  ]
  for (const [what, one, regime, today, months, accumulated] of table)
    test(what, () => {
      const { monthsUsed, accumulated: found, net } = depreciate(one, regime, today)
      assert.deepEqual([monthsUsed, yuanOf(found)], [months, accumulated])
      assert.equal(found + net, one.value)
    })

  const anAsset = fc.record({
    value: fc.bigInt({ min: 0n, max: 10n ** 13n }),
    months: fc.integer({ min: 1, max: 600 }),
    acquiredOn: fc.constantFrom('2020-01-31', '2024-02-29', '2025-12-01'),
    endedOn: fc.constant(null),
  })
  const regime = fc.record({ startsAfter: fc.constantFrom(0, 1), residual: fc.integer({ min: 0, max: 20 }) })

  test('never falls with time, never exceeds the value, and ends at the residual to the fen', () => {
    fc.assert(
      fc.property(anAsset, regime, (one, by) => {
        const days = ['2024-01-01', '2025-07-01', '2026-11-24', '2050-01-01', '2100-01-01']
        const written = days.map((day) => depreciate(one, by, day).accumulated)
        written.reduce((before, after) => (assert.ok(after >= before), after), 0n)
        assert.equal(written.at(-1), one.value - (one.value * BigInt(by.residual)) / 100n)
      }),
    )
  })

  test('an amount of yuan survives its way through fen', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (fen) => assert.equal(fenOf(yuanOf(fen)), fen)))
  })
})
