import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faults } from '../faults/index.ts'
import { planYear } from './plan-year.ts'
import { DAY, monthOf } from './school-calendar.ts'

const now = Date.parse('2026-11-23T07:30:00Z')
const year = planYear({ now, scale: 1 })

test('the same moment gives the same year', () => {
  assert.deepEqual(planYear({ now, scale: 1 }), year)
})

test('a year is about 1,200 repairs, and the scale multiplies them', () => {
  assert.ok(year.length > 1_150 && year.length < 1_250, String(year.length))
  assert.ok(Math.abs(planYear({ now, scale: 2 }).length - 2 * year.length) < 20)
  assert.ok(year.every(({ report }) => report.at > now - 366 * DAY && report.at < now))
})

test('whatever is said to a repair follows in time', () => {
  for (const { report, steps } of year) {
    const times = [report.at, ...steps.map(({ at }) => at)]
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
      report.title,
    )
  }
})

test('radiators are reported in winter and air conditioning in summer', () => {
  const monthsOf = (kind: string) =>
    new Set(year.filter(({ report }) => report.category === kind).map(({ report }) => monthOf(report.at)))
  assert.deepEqual(
    [...monthsOf('air-heating')].filter((month) => month > 3 && month < 9),
    [],
  )
  const summer = year.filter(
    ({ report }) => report.category === 'air-cooling' && [5, 6, 7, 8].includes(monthOf(report.at)),
  )
  assert.ok(summer.length > 40, String(summer.length))
})

test('between 25 and 45 repairs are in hand today, in a text variety of many words', () => {
  const verbs = year.map(({ steps }) => steps.at(-1)?.words.verb ?? 'submit')
  const inHand = verbs.filter((verb) =>
    ['submit', 'offer', 'assign', 'accept', 'start', 'pause', 'resume', 'return', 'reopen'].includes(verb),
  )
  assert.ok(inHand.length >= 25 && inHand.length <= 45, String(inHand.length))
  assert.ok(new Set(faults.flatMap(({ title, says, done }) => [title, ...says, ...done])).size > 250)
})
