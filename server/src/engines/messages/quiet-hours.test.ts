import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { minutesUntil, minutesUntilHeard } from './quiet-hours.ts'

const night = { from: '22:00', to: '07:00' }

test('mail waits through the night and not through the day', () => {
  for (const [time, minutes] of [
    ['21:59', 0],
    ['22:00', 540],
    ['23:30', 450],
    ['00:00', 420],
    ['06:59', 1],
    ['07:00', 0],
    ['12:00', 0],
  ] as const)
    assert.equal(minutesUntilHeard(time, night), minutes, time)
  assert.equal(minutesUntilHeard('12:30', { from: '12:00', to: '14:00' }), 90)
  assert.equal(minutesUntilHeard('11:59', { from: '12:00', to: '14:00' }), 0)
  assert.equal(minutesUntilHeard('03:00', null), 0)
  assert.equal(minutesUntilHeard('03:00', { from: '08:00', to: '08:00' }), 0)
})

test('the digest of a day comes at the next time of its name', () => {
  assert.equal(minutesUntil('08:09', '08:10'), 1)
  assert.equal(minutesUntil('08:10', '08:10'), 1440)
  assert.equal(minutesUntil('23:00', '08:10'), 550)
})

const minuteOfDay = fc.integer({ min: 0, max: 1439 })
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

test('once the wait is over, it is not quiet any more', () => {
  fc.assert(
    fc.property(minuteOfDay, minuteOfDay, minuteOfDay, (now, from, to) => {
      const quiet = { from: clock(from), to: clock(to) }
      const wait = minutesUntilHeard(clock(now), quiet)
      assert.ok(wait >= 0 && wait < 1440)
      assert.equal(minutesUntilHeard(clock((now + wait) % 1440), quiet), 0)
    }),
  )
})
