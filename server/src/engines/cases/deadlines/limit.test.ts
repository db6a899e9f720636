import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Urgency } from '@houqin/contracts/cases'
import fc from 'fast-check'
import type { CaseRecord } from '../case-kind.ts'
import { breach, hold, resume } from './clock.ts'
import { deadlineOf, defaultLimits, type Limit } from './limit.ts'
import { runningTime, workingTime } from './timepiece.ts'

const HOUR = 3_600_000
const time = workingTime({
  timeZone: 'Asia/Shanghai',
  isKnown: () => true,
  spansOf: (day) =>
    [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
      ? []
      : [
          { from: 480, to: 720 },
          { from: 840, to: 1080 },
        ],
})
/** A Friday, an hour before everybody goes home. */
const friday = new Date('2026-11-27T17:00+08:00')

const limits: [title: string, urgency: Urgency, categoryHours: number | null, due: string][] = [
  ['a normal case has three working days', 'normal', null, '2026-12-02T17:00+08:00'],
  ['an urgent case has a day by the clock, Saturday or not', 'urgent', null, '2026-11-28T17:00+08:00'],
  ['an emergency has four hours', 'emergency', null, '2026-11-27T21:00+08:00'],
  ['an emergency in a category of 72 hours has four hours all the same', 'emergency', 72, '2026-11-27T21:00+08:00'],
  ['a category of four hours is that even when it is normal', 'normal', 4, '2026-11-27T21:00+08:00'],
  ['a category of 200 hours does not lengthen what is normal', 'normal', 200, '2026-12-02T17:00+08:00'],
]
for (const [title, urgency, categoryHours, due] of limits) {
  test(title, () => {
    const limit = defaultLimits[urgency]
    const piece = limit.clock === 'working' ? time : runningTime
    assert.equal(
      deadlineOf(friday, { ...limit, categoryHours }, piece).due_at.toISOString(),
      new Date(due).toISOString(),
    )
  })
}

test('law: the hours of a category never lengthen a limit, and a response is never due after the completion', () => {
  const anyLimit = fc.record({
    respondMinutes: fc.constant(60),
    resolveMinutes: fc.integer({ min: 60, max: 10_000 }),
    clock: fc.constant('running' as const),
  })
  fc.assert(
    fc.property(anyLimit, fc.option(fc.integer({ min: 1, max: 400 })), (limit: Limit, categoryHours) => {
      const plain = deadlineOf(friday, { ...limit, categoryHours: null }, runningTime)
      const capped = deadlineOf(friday, { ...limit, categoryHours }, runningTime)
      assert.ok(capped.due_at <= plain.due_at)
      assert.ok((capped.respond_due_at ?? friday) <= capped.due_at)
    }),
  )
})

const record = (due: Date): CaseRecord =>
  ({
    due_at: due,
    paused_at: null,
    clock_stopped: false,
    holds: [],
    flags: [],
    escalate_at: null,
    breached_at: null,
    failed_at: null,
    done_at: null,
    dropped_at: null,
  }) as unknown as CaseRecord

const at = (text: string) => new Date(`2026-11-${text}+08:00`)
const paused = (due: Date, { from, stops }: { from: Date; stops: boolean }): CaseRecord => {
  const one = record(due)
  return { ...one, ...hold(one, from, { cause: 'parts', stops }) }
}

test('what was left of the working time is left after the pause, nights and weekends not counted', () => {
  const one = paused(at('27T10:00'), { from: at('26T16:00'), stops: true })
  // four hours were left: two on the afternoon before, two in the morning
  assert.equal(resume(one, at('30T09:00'), time).due_at?.toISOString(), at('30T15:00').toISOString())
})

test('a pause for a reason that does not stop the clock leaves the deadline where it was', () => {
  const one = paused(at('27T10:00'), { from: at('26T16:00'), stops: false })
  assert.equal(resume(one, at('30T09:00'), time).due_at, undefined)
  assert.equal(breach(one, at('27T10:01')).failed_at?.toISOString(), at('27T10:00').toISOString())
})

test('a clock that stands lets nothing fail', () => {
  const one = paused(at('27T10:00'), { from: at('26T16:00'), stops: true })
  assert.deepEqual(breach(one, at('29T10:00')), {})
})

test('what was late before the pause is late after it by as much', () => {
  const one = paused(at('26T14:00'), { from: at('26T16:00'), stops: true })
  const due = resume(one, at('30T17:00'), runningTime).due_at
  assert.equal(at('30T17:00').getTime() - (due?.getTime() ?? 0), 2 * HOUR)
})
