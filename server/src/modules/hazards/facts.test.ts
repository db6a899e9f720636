import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseRecord } from '../../engines/cases/index.ts'
import { fileFacts, hazardFacts, type HazardFile } from './facts.ts'

const at = (day: string) => new Date(`${day}T02:00:00Z`)
const record = (over: Partial<CaseRecord>) =>
  ({
    client_unit_id: null,
    serving_unit_id: null,
    place_id: null,
    category_id: null,
    reported_at: at('2026-03-01'),
    done_at: null,
    dropped_at: null,
    confirmed_at: null,
    failed_at: null,
    repeat_of: null,
    ...over,
  }) as CaseRecord
const told = (over: Partial<CaseRecord>) =>
  hazardFacts(record(over)).map(
    ({ measure, at: moment, amount }) => `${measure} ${moment.toISOString().slice(5, 10)} ${amount}`,
  )

const cases: [string, Partial<CaseRecord>, string[]][] = [
  ['found', {}, ['hazard.found 03-01 1', 'hazard.open 03-01 1']],
  ['no hazard after all', { dropped_at: at('2026-03-02') }, []],
  [
    'called mended in time, not re-checked yet: it is open still',
    { done_at: at('2026-03-05') },
    ['hazard.found 03-01 1', 'hazard.open 03-01 1', 'hazard.fell-due 03-05 1', 'hazard.in-time 03-05 1'],
  ],
  [
    'past its day: its time came on that day',
    { failed_at: at('2026-03-08') },
    ['hazard.found 03-01 1', 'hazard.open 03-01 1', 'hazard.fell-due 03-08 1'],
  ],
  [
    'mended after its day is never in time',
    { failed_at: at('2026-03-08'), done_at: at('2026-03-09'), confirmed_at: at('2026-03-10') },
    [
      'hazard.found 03-01 1',
      'hazard.open 03-01 1',
      'hazard.cleared 03-10 1',
      'hazard.open 03-10 -1',
      'hazard.fell-due 03-08 1',
    ],
  ],
]
for (const [title, over, expected] of cases) test(`a hazard: ${title}`, () => assert.deepEqual(told(over), expected))

test('the funds of a plan count once, and those of what was no hazard not at all', () => {
  const file: HazardFile = {
    found_by: 'special',
    mended_at_once: false,
    grade: 'major',
    funds: '12000.50',
    planned_at: at('2026-03-02'),
    reported_up_at: null,
    extended_at: [],
  }
  const funds = (over: Partial<CaseRecord>) =>
    fileFacts(record(over), file)
      .filter(({ measure }) => measure === 'hazard.funds')
      .map(({ amount }) => amount)
  assert.deepEqual(funds({}), ['12000.50'])
  assert.deepEqual(funds({ dropped_at: at('2026-03-03') }), [])
})
