import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { crewIndex, nextMove } from './areas/rotate-crews.ts'
import { planTurns } from './roster/plan-turns.ts'
import { standingOf } from './skills/standing-of.ts'

const days = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    new Date(Date.parse('2026-11-23') + at * 86_400_000).toISOString().slice(0, 10),
  )
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)

test('three people take turns on two shifts', () => {
  const turns = planTurns(days(3), ['day', 'night'], { personIds: ['a', 'b', 'c'], isTaken: () => false })
  assert.deepEqual(
    turns.map(({ personId }) => personId),
    ['a', 'b', 'c', 'a', 'b', 'c'],
  )
})

test('nobody stands two shifts of one day, and nobody stands two more than anybody', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 60 }),
      (shifts, more, span) => {
        const personIds = names('p', shifts + more)
        const turns = planTurns(days(span), names('s', shifts), { personIds, isTaken: () => false })
        for (const [, ofDay] of Map.groupBy(turns, ({ on }) => on))
          assert.equal(new Set(ofDay.map(({ personId }) => personId)).size, ofDay.length)
        const counts = personIds.map((id) => turns.filter(({ personId }) => personId === id).length)
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1)
        assert.equal(turns.length, shifts * span)
      },
    ),
  )
})

test('what is planned already stays, and planning twice plans nothing more', () => {
  const rota = { personIds: ['a', 'b'], isTaken: (on: string) => on === '2026-11-24' }
  assert.deepEqual(
    planTurns(days(3), ['day'], rota).map(({ on }) => on),
    ['2026-11-23', '2026-11-25'],
  )
})

test('crews move on all at once, and no area is ever without a crew or with two', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 2000 }),
      (count, everyDays, later) => {
        const on = new Date(Date.parse('2026-01-01') + later * 86_400_000).toISOString().slice(0, 10)
        const rotation = { count, everyDays, fromOn: '2026-01-01' }
        const crews = Array.from({ length: count }, (_, area) => crewIndex(area, rotation, on))
        assert.deepEqual(new Set(crews), new Set(crews.keys()))
        assert.ok(nextMove(rotation, on) > on)
      },
    ),
  )
})

test('crews stand where they begin before the first day, and one further after each interval', () => {
  const rotation = { count: 3, everyDays: 30, fromOn: '2026-11-01' }
  assert.deepEqual(
    ['2026-10-01', '2026-11-01', '2026-11-30', '2026-12-01'].map((on) => crewIndex(1, rotation, on)),
    [1, 1, 1, 0],
  )
  assert.equal(nextMove(rotation, '2026-11-30'), '2026-12-01')
})

test('a trade that calls for a certificate has one that is valid, due, expired or missing', () => {
  const of = (trade: 'electric' | 'carpentry', certificateNo: string | null, validTo: string | null) =>
    standingOf({ trade, certificateNo, validTo }, '2026-11-23', 60)
  assert.deepEqual(
    [
      of('electric', null, null),
      of('electric', 'T1', '2026-11-22'),
      of('electric', 'T1', '2026-11-23'),
      of('electric', 'T1', '2027-01-22'),
      of('electric', 'T1', '2027-01-23'),
      of('carpentry', null, null),
    ],
    ['missing', 'expired', 'soon', 'soon', 'valid', 'valid'],
  )
})
