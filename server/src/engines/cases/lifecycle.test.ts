import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseStates, caseVerbs, type CaseState, type CaseVerb } from '@houqin/contracts/cases'
import fc from 'fast-check'
import type { CaseRecord } from './case-kind.ts'
import { runningTime } from './deadlines/timepiece.ts'
import { endStates, isAllowed, momentsAfter, stateAfter } from './lifecycle.ts'

const verbs = Object.keys(caseVerbs) as CaseVerb[]
const start = new Date('2026-03-01T00:00:00Z')

/** A record as far as the lifecycle reads it. */
const fresh = (): CaseRecord =>
  ({
    state: 'submitted',
    reported_at: start,
    accepted_at: null,
    done_at: null,
    dropped_at: null,
    confirmed_at: null,
    closed_at: null,
    paused_at: null,
    due_at: new Date('2026-03-04T00:00:00Z'),
    allowed_minutes: 72 * 60,
    clock_stopped: false,
    holds: [],
    reopened_at: [],
    flags: [],
    breached_at: null,
    failed_at: null,
    escalate_at: null,
  }) as unknown as CaseRecord

const say = (record: CaseRecord, verb: CaseVerb, now: Date): CaseRecord => ({
  ...record,
  ...momentsAfter(record, verb, { now, time: runningTime, hold: { cause: 'parts', stops: true } }),
  state: stateAfter(record.state as CaseState, verb),
})

/** Says the verbs that are allowed, one an hour, and returns every record on the way. */
function live(said: readonly CaseVerb[]): CaseRecord[] {
  const records = [fresh()]
  said.forEach((verb, index) => {
    const record = records.at(-1) as CaseRecord
    if (isAllowed(record.state as CaseState, verb))
      records.push(say(record, verb, new Date(start.getTime() + (index + 1) * 3_600_000)))
  })
  return records
}

const anyLife = fc.array(fc.constantFrom(...verbs), { maxLength: 40 })

test('the usual way leads from report to closing', () => {
  const states = live(['assign', 'accept', 'start', 'pause', 'resume', 'finish', 'confirm', 'rate', 'close']).map(
    ({ state }) => state,
  )
  assert.deepEqual(states, [
    'submitted',
    'assigned',
    'accepted',
    'working',
    'paused',
    'working',
    'done',
    'confirmed',
    'confirmed',
    'closed',
  ])
})

test('every state but the first is reached, and every state that is not the end can be left', () => {
  const reached = new Set(verbs.map((verb) => caseVerbs[verb].to))
  for (const state of Object.keys(caseStates) as CaseState[]) {
    if (state !== 'submitted') assert.ok(reached.has(state), `${state} is never reached`)
    if (!endStates.includes(state))
      assert.ok(
        verbs.some((verb) => isAllowed(state, verb)),
        `${state} is a dead end`,
      )
  }
})

test('whatever is said in whatever order, moments agree with the state', () => {
  fc.assert(
    fc.property(anyLife, (said) => {
      for (const record of live(said)) {
        assert.equal(record.paused_at !== null, record.state === 'paused')
        assert.equal(record.done_at !== null, ['done', 'confirmed', 'closed'].includes(record.state))
        assert.equal(record.dropped_at !== null, ['rejected', 'cancelled', 'merged'].includes(record.state))
      }
    }),
  )
})

test('the response is the first acceptance, however often the case changes hands', () => {
  const records = live(['assign', 'accept', 'return', 'assign', 'accept'])
  assert.equal(records.at(-1)?.accepted_at?.toISOString(), records[2]?.accepted_at?.toISOString())
})

test('while a case is paused its deadline moves on by as long as it stood', () => {
  const records = live(['assign', 'accept', 'pause', 'resume'])
  assert.equal(records.at(-1)?.due_at?.toISOString(), '2026-03-04T01:00:00.000Z')
})

test('a reopened case is as if it had never been done', () => {
  const record = live(['assign', 'accept', 'finish', 'confirm', 'close', 'reopen']).at(-1)
  assert.deepEqual(
    [record?.state, record?.done_at, record?.confirmed_at, record?.closed_at],
    ['reopened', null, null, null],
  )
})

test('a reopened case gets as much time again as it had at first', () => {
  const record = live(['assign', 'accept', 'finish', 'reopen']).at(-1)
  assert.equal(record?.due_at?.toISOString(), new Date(start.getTime() + (4 + 72) * 3_600_000).toISOString())
})
