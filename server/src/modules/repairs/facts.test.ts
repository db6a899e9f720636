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
    respond_due_at: null,
    due_at: null,
    failed_at: null,
    breached_at: null,
    holds: [],
    reopened_at: [],
    ...changes,
  }) as unknown as CaseRecord

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

const due = after(24)
const late = { due_at: due, breached_at: due, failed_at: due }
const times: [title: string, changes: Partial<CaseRecord>, expected: Record<string, number>][] = [
  [
    'done in time counts as such',
    { due_at: due, done_at: after(24) },
    { 'repair.completion-limited': 1, 'repair.completed-in-time': 1 },
  ],
  [
    'what was late has failed even if done, and is no longer overdue',
    { ...late, done_at: after(30) },
    { 'repair.completion-limited': 1, 'repair.failed': 1, 'repair.overdue': 0 },
  ],
  ['what is late and open is overdue', late, { 'repair.failed': 1, 'repair.overdue': 1 }],
  [
    'a repair that failed before it was sent back stays failed though its second round is in time',
    { due_at: after(60), failed_at: due, reopened_at: [after(32)], done_at: after(40) },
    { 'repair.completion-limited': 1, 'repair.failed': 1, 'repair.reopened': 1 },
  ],
  [
    'a response at the very limit is in time',
    { accepted_at: after(1), respond_due_at: after(1) },
    { 'repair.response-limited': 1, 'repair.responded-in-time': 1 },
  ],
  [
    'a response after the limit is not',
    { accepted_at: after(2), respond_due_at: after(1) },
    { 'repair.response-limited': 1 },
  ],
]
for (const [title, changes, expected] of times) {
  test(title, () => {
    const timed = Object.entries(sums(changes)).filter(([measure]) =>
      /limited|in-time|failed|overdue|reopened/.test(measure),
    )
    assert.deepEqual(Object.fromEntries(timed), expected)
  })
}

test('every pause counts while it lasts, by its reason', () => {
  const at = (hours: number) => after(hours).toISOString()
  const held = sums({
    holds: [
      { cause: 'parts', from: at(1), to: at(5), stops: true },
      { cause: 'money', from: at(6), to: null, stops: true },
    ] as never,
  })
  assert.deepEqual([held['repair.on-hold'], held['repair.on-hold-parts'], held['repair.on-hold-money']], [1, 0, 1])
})

test('every indicator stands on declared measures', () => {
  const known = new Set<string>(measures.map(({ code }) => code))
  for (const { code, formula } of indicators) {
    for (const value of Object.values(formula))
      if (String(value).startsWith('repair.')) assert.ok(known.has(String(value)), `${code} uses ${String(value)}`)
  }
})
