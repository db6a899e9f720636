import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseRecord } from '../../engines/cases/index.ts'
import { indicators, measures, repairFacts } from './facts.ts'

const reported = new Date('2026-03-01T08:00:00Z')
const after = (hours: number) => new Date(reported.getTime() + hours * 3_600_000)

const record = (changes: Partial<CaseRecord>): CaseRecord =>
  ({
    reported_at: reported,
    accepted_at: null,
    done_at: null,
    dropped_at: null,
    rated_at: null,
    stars: null,
    rated_by_default: false,
    client_unit_id: null,
    serving_unit_id: null,
    place_id: null,
    category_id: null,
    assignee_id: null,
    nature: 'free',
    origin: 'reported',
    repeat_of: null,
    backlog_since: null,
    ...changes,
  }) as CaseRecord

const sums = (changes: Partial<CaseRecord>): Record<string, number> => {
  const result: Record<string, number> = {}
  for (const { measure, amount } of repairFacts(record(changes)))
    result[measure] = (result[measure] ?? 0) + Number(amount)
  return result
}

test('a new report is reported and open, and nothing else', () => {
  assert.deepEqual(sums({}), { 'repair.reported': 1, 'repair.open': 1 })
})

const cases: [title: string, changes: Partial<CaseRecord>, expected: Record<string, number>][] = [
  [
    'exactly 24 hours is within 24 hours',
    { done_at: after(24) },
    { 'repair.resolved-24h': 1, 'repair.resolved-72h': 1, 'repair.resolved-168h': 1, 'repair.resolve-seconds': 86_400 },
  ],
  [
    'a minute more is not',
    { done_at: after(24 + 1 / 60) },
    { 'repair.resolved-72h': 1, 'repair.resolved-168h': 1, 'repair.resolve-seconds': 86_460 },
  ],
  [
    'done in the same second counts with a duration of nothing',
    { done_at: reported },
    { 'repair.resolved-24h': 1, 'repair.resolved-72h': 1, 'repair.resolved-168h': 1, 'repair.resolve-seconds': 0 },
  ],
]
for (const [title, changes, expected] of cases) {
  test(title, () => {
    assert.deepEqual(sums(changes), {
      'repair.reported': 1,
      'repair.open': 0,
      'repair.completed': 1,
      'repair.done-free': 1,
      'repair.resolved': 1,
      ...expected,
    })
  })
}

test('closed before it was opened counts as completed at the report, and in no duration', () => {
  const facts = repairFacts(record({ done_at: after(-5) }))
  assert.deepEqual(sums({ done_at: after(-5) }), {
    'repair.reported': 1,
    'repair.open': 0,
    'repair.completed': 1,
    'repair.done-free': 1,
  })
  assert.ok(facts.every(({ at }) => at.getTime() === reported.getTime()))
})

test('a default rating is no satisfaction', () => {
  const done = { done_at: after(1), rated_at: after(200), stars: 5 }
  assert.equal(sums({ ...done, rated_by_default: true })['repair.rated'], undefined)
  assert.equal(sums({ ...done, rated_by_default: true })['repair.default-rated'], 1)
  assert.equal(sums({ ...done, rated_by_default: false })['repair.satisfied'], 1)
})

test('three stars is a rating but not satisfaction', () => {
  const { 'repair.rated': rated, 'repair.satisfied': satisfied } = sums({
    done_at: after(1),
    rated_at: after(2),
    stars: 3,
  })
  assert.deepEqual([rated, satisfied], [1, undefined])
})

test('every indicator stands on declared measures', () => {
  const known = new Set<string>(measures.map(({ code }) => code))
  for (const { code, formula } of indicators) {
    for (const value of Object.values(formula))
      if (String(value).startsWith('repair.')) assert.ok(known.has(String(value)), `${code} uses ${String(value)}`)
  }
})
