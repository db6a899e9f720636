import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Recurrence } from '@houqin/contracts/plans'
import fc from 'fast-check'
import { dayAfter, weekdayOf } from '../../kernel/business-calendar/zoned-time.ts'
import { daysOf, everComes, occurrences, type HouseDays, type Recurring } from './occurrences.ts'

const house: HouseDays = {
  isWorkday: (day) => weekdayOf(day) < 5,
  isIn: (season, day) =>
    season === 'heating' ? day.slice(5) >= '11-15' || day.slice(5) <= '03-15' : day.slice(5, 7) !== '08',
}
const every = (over: Partial<Recurrence>): Recurrence => ({ frequency: 'daily', interval: 1, weekdays: [], ...over })

const days: [string, Recurrence, string, string, string[]][] = [
  ['every day', every({}), '2026-02-27', '2026-03-02', ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']],
  ['every other day', every({ interval: 2 }), '2026-02-27', '2026-03-03', ['2026-02-27', '2026-03-01', '2026-03-03']],
  [
    'Monday and Thursday',
    every({ frequency: 'weekly', weekdays: [0, 3] }),
    '2026-11-23',
    '2026-12-03',
    ['2026-11-23', '2026-11-26', '2026-11-30', '2026-12-03'],
  ],
  [
    'the 31st: months without one are left out',
    every({ frequency: 'monthly', monthDay: 31 }),
    '2026-01-01',
    '2026-06-30',
    ['2026-01-31', '2026-03-31', '2026-05-31'],
  ],
  [
    'the last day of the month',
    every({ frequency: 'monthly', monthDay: -1 }),
    '2026-01-01',
    '2026-03-31',
    ['2026-01-31', '2026-02-28', '2026-03-31'],
  ],
  ['31 February', every({ frequency: 'yearly', month: 2, monthDay: 31 }), '2026-01-01', '2034-01-01', []],
  [
    '29 February',
    every({ frequency: 'yearly', month: 2, monthDay: 29 }),
    '2026-01-01',
    '2034-01-01',
    ['2028-02-29', '2032-02-29'],
  ],
]
for (const [title, recurrence, from, to, expected] of days)
  test(`days of a plan: ${title}`, () => assert.deepEqual(daysOf({ recurrence, from }, to), expected))

test('a recurrence that never comes is known as one', () => {
  const on = (monthDay: number) =>
    everComes({ recurrence: every({ frequency: 'yearly', month: 2, monthDay }), from: '2026-01-01' })
  assert.deepEqual([on(31), on(30), on(29), on(28)], [false, false, true, true])
})

const plan = (over: Partial<Recurring>): Recurring => ({
  recurrence: every({}),
  policy: 'every',
  times: ['08:00', '14:00'],
  from: '2026-11-20',
  to: null,
  ...over,
})
const policies: [Recurring['policy'], string[]][] = [
  ['every', ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']],
  ['workdays', ['2026-11-20', '2026-11-23']],
  // Saturday and Sunday move to Monday, which has a round of its own: it is walked once
  ['shift', ['2026-11-20', '2026-11-23']],
  ['heating', ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']],
]
for (const [policy, expected] of policies)
  test(`a plan by the calendar: ${policy}`, () => {
    const found = occurrences(plan({ policy, times: ['08:00'] }), { from: '2026-11-20', to: '2026-11-23' }, house)
    assert.deepEqual(
      found.map(({ on }) => on),
      expected,
    )
  })

const recurrences = fc.record({
  frequency: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
  interval: fc.integer({ min: 1, max: 4 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  monthDay: fc.constantFrom(-1, 1, 15, 28, 30, 31),
})
const policyOf = fc.constantFrom('every' as const, 'workdays' as const, 'term' as const, 'heating' as const)

test('however a span is cut, the same occurrences come, each once, with the same turns', () => {
  fc.assert(
    fc.property(recurrences, policyOf, fc.integer({ min: 0, max: 200 }), (recurrence, policy, cut) => {
      const of = (from: string, to: string) =>
        occurrences(plan({ recurrence, policy, from: '2026-01-01' }), { from, to }, house)
      const middle = dayAfter('2026-01-01', cut)
      const whole = of('2026-01-01', '2026-08-31')
      assert.deepEqual([...of('2026-01-01', middle), ...of(dayAfter(middle), '2026-08-31')], whole)
      assert.equal(new Set(whole.map(({ on, slot }) => `${on} ${slot}`)).size, whole.length)
    }),
  )
})
