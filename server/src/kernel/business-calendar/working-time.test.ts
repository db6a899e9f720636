import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingTime, workingTimeBetween, type Span, type WorkingCalendar } from './working-time.ts'
import { instantOf, weekdayOf } from './zoned-time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const office: Span[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
]

const calendar = (
  timeZone = 'Asia/Shanghai',
  {
    rest = [],
    work = [],
    known = () => true,
  }: { rest?: string[]; work?: string[]; known?: (year: number) => boolean } = {},
): WorkingCalendar => ({
  timeZone,
  spansOf: (day) => {
    if (rest.includes(day)) return []
    return work.includes(day) || weekdayOf(day) < 5 ? office : []
  },
  isKnown: known,
})

/** The National Day of 2026: off from 1 to 7 October, made up for on Sunday 20 September and Saturday 10 October. */
const october = calendar('Asia/Shanghai', {
  rest: ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`),
  work: ['2026-09-20', '2026-10-10'],
})

const sums: [title: string, calendar: WorkingCalendar, from: string, hours: number, expected: string][] = [
  ['within the morning', october, '2026-11-23T08:30+08:00', 2, '2026-11-23T10:30+08:00'],
  ['over the noon break', october, '2026-11-23T11:00+08:00', 2, '2026-11-23T15:00+08:00'],
  ['to the very end of the day', october, '2026-11-23T08:00+08:00', 8, '2026-11-23T18:00+08:00'],
  ['from the evening into the next morning', october, '2026-11-23T20:00+08:00', 1, '2026-11-24T09:00+08:00'],
  ['over a weekend', october, '2026-11-27T17:00+08:00', 2, '2026-11-30T09:00+08:00'],
  ['over the National Day week', october, '2026-09-30T17:00+08:00', 2, '2026-10-08T09:00+08:00'],
  ['on a Saturday that is worked to make up', october, '2026-10-09T17:00+08:00', 2, '2026-10-10T09:00+08:00'],
  ['on a Sunday that is worked to make up', october, '2026-09-20T09:00+08:00', 1, '2026-09-20T10:00+08:00'],
  ['three working days', october, '2026-11-23T09:00+08:00', 24, '2026-11-26T09:00+08:00'],
  [
    'where clocks go back in the night',
    calendar('America/New_York'),
    '2026-10-30T17:00-04:00',
    2,
    '2026-11-02T09:00-05:00',
  ],
  [
    'where clocks go forward in the night',
    calendar('America/New_York'),
    '2026-03-06T17:00-05:00',
    2,
    '2026-03-09T09:00-04:00',
  ],
]
for (const [title, given, from, hours, expected] of sums) {
  test(`${hours} hours of work are added ${title}`, () => {
    const { at, isGuessed } = addWorkingTime(given, new Date(from), hours * HOUR)
    assert.equal(at.toISOString(), new Date(expected).toISOString())
    assert.equal(isGuessed, false)
    assert.equal(workingTimeBetween(given, new Date(from), at), hours * HOUR)
  })
}

test('a deadline that reaches into a year not published says that it was reckoned by weekdays', () => {
  const known = calendar('Asia/Shanghai', { known: (year) => year <= 2026 })
  assert.equal(addWorkingTime(known, new Date('2026-12-30T09:00+08:00'), 8 * HOUR).isGuessed, false)
  assert.equal(addWorkingTime(known, new Date('2026-12-31T17:00+08:00'), 2 * HOUR).isGuessed, true)
})

test('a calendar without working time is refused, not waited for', () => {
  const never: WorkingCalendar = { timeZone: 'UTC', spansOf: () => [], isKnown: () => true }
  assert.throws(() => addWorkingTime(never, new Date('2026-01-01'), HOUR), /no working time/)
})

const clockChanges: [title: string, day: string, minute: number, expected: string][] = [
  ['a minute that clocks skip is the moment of the change', '2026-03-08', 150, '2026-03-08T07:00:00.000Z'],
  ['the minute after the change follows it', '2026-03-08', 180, '2026-03-08T07:00:00.000Z'],
  ['a minute that comes twice is its first coming', '2026-11-01', 90, '2026-11-01T05:30:00.000Z'],
  ['24:00 is the next beginning', '2026-11-01', 1440, '2026-11-02T05:00:00.000Z'],
]
for (const [title, day, minute, expected] of clockChanges) {
  test(title, () => assert.equal(new Date(instantOf(day, minute, 'America/New_York')).toISOString(), expected))
}

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'] as const
const anyCalendar = fc
  .record({ zone: fc.constantFrom(...zones), seed: fc.integer({ min: 1, max: 97 }) })
  .map(({ zone, seed }): WorkingCalendar => ({
    timeZone: zone,
    isKnown: () => true,
    spansOf: (day) => {
      const draw = (Number(day.slice(5, 7)) * 31 + Number(day.slice(8)) * 7 + seed) % 5
      if (draw === 0) return []
      return draw === 1 ? [{ from: 0, to: 1440 }] : office
    },
  }))
const anyMoment = fc
  .integer({ min: Date.UTC(2025, 0, 1) / MINUTE, max: Date.UTC(2027, 11, 31) / MINUTE })
  .map((minutes) => new Date(minutes * MINUTE))
const anyTime = fc.integer({ min: 1, max: 120 * 60 }).map((minutes) => minutes * MINUTE)
const anyTimes = fc.tuple(anyTime, anyTime)
const runs = { numRuns: 60 }

test('law: the working time up to the moment found is the time that was added, forward and back', () => {
  fc.assert(
    fc.property(anyCalendar, anyMoment, anyTime, (given, from, time) => {
      assert.equal(workingTimeBetween(given, from, addWorkingTime(given, from, time).at), time)
      assert.equal(workingTimeBetween(given, addWorkingTime(given, from, -time).at, from), time)
    }),
    runs,
  )
})

test('law: two additions come to the same as their sum', () => {
  fc.assert(
    fc.property(anyCalendar, anyMoment, anyTimes, (given, from, [first, second]) => {
      const halfway = addWorkingTime(given, from, first).at
      assert.equal(
        addWorkingTime(given, halfway, second).at.getTime(),
        addWorkingTime(given, from, first + second).at.getTime(),
      )
    }),
    runs,
  )
})

test('law: who reports later is never due earlier', () => {
  fc.assert(
    fc.property(anyCalendar, anyMoment, anyTimes, (given, from, [wait, time]) => {
      const later = new Date(from.getTime() + wait)
      assert.ok(addWorkingTime(given, from, time).at <= addWorkingTime(given, later, time).at)
    }),
    runs,
  )
})

test('law: working time is never more than the time on the clock, and is split anywhere without loss', () => {
  fc.assert(
    fc.property(anyCalendar, anyMoment, anyTimes, (given, from, [first, second]) => {
      const middle = new Date(from.getTime() + first)
      const to = new Date(middle.getTime() + second)
      const whole = workingTimeBetween(given, from, to)
      assert.ok(whole <= to.getTime() - from.getTime())
      assert.equal(workingTimeBetween(given, from, middle) + workingTimeBetween(given, middle, to), whole)
    }),
    runs,
  )
})
