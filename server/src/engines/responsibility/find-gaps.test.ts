import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDoubles, findGaps } from './find-gaps.ts'
import { fillsWeek, isOnDuty, minuteOfWeek, spansOf } from './match-time.ts'

const always = { weekdays: null, fromTime: null, toTime: null }
const areas = [
  { id: 'site', parentId: null },
  { id: 'north', parentId: 'site' },
  { id: 'south', parentId: 'site' },
  { id: 'south-1', parentId: 'south' },
  { id: 'south-2', parentId: 'south' },
]
const entry = (id: string, placeId: string, changes: object = {}) => ({
  id,
  placeId,
  categoryId: null as string | null,
  fromOn: '2026-01-01',
  toOn: null as string | null,
  ...always,
  ...changes,
})

test('an area is covered by its own entry or one above; the topmost uncovered area is named', () => {
  assert.deepEqual(findGaps(areas, ['water'], [entry('a', 'site')]), [])
  assert.deepEqual(findGaps(areas, ['water'], []), [{ placeId: 'site', categoryId: 'water', kind: 'uncovered' }])
  assert.deepEqual(
    findGaps(areas, ['water', 'power'], [entry('a', 'site', { categoryId: 'power' }), entry('b', 'south-1')]),
    [
      { placeId: 'north', categoryId: 'water', kind: 'uncovered' },
      { placeId: 'south-2', categoryId: 'water', kind: 'uncovered' },
    ],
  )
})

test('day and night duty together fill the week; the day alone leaves hours uncovered', () => {
  const day = entry('d', 'site', { fromTime: '08:00', toTime: '20:00' })
  const night = entry('n', 'site', { fromTime: '20:00', toTime: '08:00' })
  assert.deepEqual(findGaps(areas, ['water'], [day]), [{ placeId: 'site', categoryId: 'water', kind: 'hours' }])
  assert.deepEqual(findGaps(areas, ['water'], [day, night]), [])
  assert.deepEqual(findDoubles([day, night]), [])
  assert.deepEqual(findDoubles([day, entry('e', 'site')]), [], 'hours of their own stand before all hours')
  assert.equal(findDoubles([day, entry('f', 'site', { fromTime: '19:00', toTime: '21:00' })]).length, 1)
  assert.equal(
    findDoubles([entry('g', 'site', { toOn: '2026-02-01' }), entry('h', 'site', { fromOn: '2026-02-02' })]).length,
    0,
  )
})

test('a minute of the week is read by the organisation’s clock', () => {
  assert.equal(minuteOfWeek(new Date('2026-11-22T16:30:00Z'), 'Asia/Shanghai'), 30)
  assert.equal(minuteOfWeek(new Date('2026-11-22T16:30:00Z'), 'UTC'), 6 * 1440 + 16 * 60 + 30)
  assert.equal(isOnDuty({ weekdays: [7], fromTime: '20:00', toTime: '08:00' }, 30), true)
  assert.equal(isOnDuty({ weekdays: [1], fromTime: '20:00', toTime: '08:00' }, 30), false)
})

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const duty = fc.record({
  weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
  fromTime: time,
  toTime: time,
})

test('duties fill the week exactly when somebody is on duty at every minute of it', () => {
  fc.assert(
    fc.property(fc.array(duty, { maxLength: 4 }), (duties) => {
      const edges = duties.flatMap(spansOf).flat()
      const minutes = [...new Set([0, ...edges, ...edges.map((edge) => edge - 1)])].filter(
        (one) => one >= 0 && one < 10_080,
      )
      assert.equal(
        fillsWeek(duties),
        minutes.every((minute) => duties.some((one) => isOnDuty(one, minute))),
      )
    }),
  )
})
