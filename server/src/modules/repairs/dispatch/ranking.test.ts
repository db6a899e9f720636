import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseRule, type Conditions, type Situation } from './choose-rule.ts'
import { hoursAt } from './hours-at.ts'
import { rankCandidates, type Candidate } from './rank-candidates.ts'
import { nearness } from './select-candidates.ts'

const somebody = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  person: { id, name: id },
  team: { id: 't', name: '水电班' },
  standing: 'valid',
  isTeamOfCategory: false,
  isAreaCrew: false,
  shift: 'unplanned',
  openCount: 0,
  near: 'unknown',
  ...given,
})

const namesOf = (candidates: Candidate[]) =>
  rankCandidates('electric', candidates).map(({ candidate }) => candidate.person.id)

test('each criterion decides where all else is equal', () => {
  const cases: [Partial<Candidate>, Partial<Candidate>][] = [
    [{ standing: 'valid' }, { standing: undefined }],
    [{ standing: 'valid' }, { standing: 'soon' }],
    [{ isTeamOfCategory: true }, {}],
    [{ isAreaCrew: true }, {}],
    [{ shift: 'on' }, { shift: 'later' }],
    [{ shift: 'later' }, { shift: 'off' }],
    [{ openCount: 1 }, { openCount: 2 }],
    [{ near: 'room' }, { near: 'floor' }],
    [{ near: 'building' }, { near: 'site' }],
    [{ near: 'site' }, { near: 'far' }],
  ]
  for (const [better, worse] of cases)
    assert.deepEqual(
      namesOf([somebody('a', worse), somebody('z', better)]),
      ['z', 'a'],
      JSON.stringify([better, worse]),
    )
})

const anybody = fc.record({
  standing: fc.constantFrom('valid', 'soon', 'expired', 'missing', undefined),
  isTeamOfCategory: fc.boolean(),
  isAreaCrew: fc.boolean(),
  shift: fc.constantFrom('on', 'later', 'off', 'unplanned'),
  openCount: fc.nat({ max: 20 }),
  near: fc.constantFrom('room', 'floor', 'building', 'site', 'far', 'unknown'),
}) as fc.Arbitrary<Partial<Candidate>>

const anyCrowd = fc
  .array(anybody, { maxLength: 12 })
  .map((crowd) => crowd.map((given, at) => somebody(`p${at}`, given)))

test('whoever lacks the certificate stands behind everybody who may be sent, and the reason says so', () => {
  fc.assert(
    fc.property(anyCrowd, (crowd) => {
      const ranked = rankCandidates('electric', crowd)
      const barred = ranked.map(({ isBarred }) => isBarred)
      assert.deepEqual(
        barred,
        barred.toSorted((a, b) => Number(a) - Number(b)),
      )
      for (const one of ranked.filter(({ isBarred }) => isBarred))
        assert.ok(one.reasons.some(({ code }) => code === 'standing.expired' || code === 'standing.missing'))
    }),
  )
})

test('the order in which people are asked about does not matter, and nobody is lost', () => {
  fc.assert(
    fc.property(anyCrowd, (crowd) => {
      assert.deepEqual(namesOf(crowd), namesOf(crowd.toReversed()))
      assert.equal(namesOf(crowd).length, crowd.length)
    }),
  )
})

test('one more job in hand never moves anybody up', () => {
  fc.assert(
    fc.property(anyCrowd, fc.nat(), (crowd, pick) => {
      const busier = crowd[pick % Math.max(1, crowd.length)]
      if (!busier) return
      const { id } = busier.person
      const after = crowd.map((one) => (one === busier ? { ...one, openCount: one.openCount + 1 } : one))
      assert.ok(namesOf(after).indexOf(id) >= namesOf(crowd).indexOf(id))
    }),
  )
})

test('without a trade that is called for nobody is barred', () => {
  assert.equal(rankCandidates(null, [somebody('a', { standing: 'expired' })])[0]?.isBarred, false)
})

test('the nearest place above both tells how far the last job was', () => {
  const here = [
    { id: 'r', kind: 'room' },
    { id: 'f', kind: 'floor' },
    { id: 'b', kind: 'building' },
    { id: 's', kind: 'site' },
  ]
  assert.deepEqual(
    [['r', 'f', 'b', 's'], ['x', 'f', 'b', 's'], ['y', 'b', 's'], ['s'], ['other'], null].map((there) =>
      nearness(here, there),
    ),
    ['room', 'floor', 'building', 'site', 'far', 'unknown'],
  )
})

const rule = (given: Partial<Conditions> & { name: string }) => ({
  categoryId: null,
  placeId: null,
  urgency: null,
  hours: 'any' as const,
  ...given,
})
const situation: Situation = {
  categoryIds: ['tap', 'water'],
  placeIds: ['a301', 'a', 'north'],
  urgency: 'normal',
  hours: 'night',
}

test('the first rule that fits is applied: category and place with all that lies below, urgency, and hours', () => {
  const fits = (given: Partial<Conditions>) => chooseRule([rule({ name: 'x', ...given })], situation) !== undefined
  assert.deepEqual(
    [
      fits({}),
      fits({ categoryId: 'water' }),
      fits({ categoryId: 'light' }),
      fits({ placeId: 'north' }),
      fits({ placeId: 'south' }),
      fits({ urgency: 'urgent' }),
      fits({ hours: 'night' }),
      fits({ hours: 'off' }),
      fits({ hours: 'working' }),
      fits({ hours: 'dayoff' }),
    ],
    [true, true, false, true, false, false, true, true, false, false],
  )
  const rules = [rule({ name: '甲', categoryId: 'light' }), rule({ name: '乙', placeId: 'a' }), rule({ name: '丙' })]
  assert.equal(chooseRule(rules, situation)?.name, '乙')
})

test('working hours, nights and days off follow the business calendar', () => {
  const calendar = {
    timeZone: 'Asia/Shanghai',
    spansOf: (day: string) => (day === '2026-11-22' ? [] : [{ from: 480, to: 1020 }]),
    isKnown: () => true,
  }
  assert.deepEqual(
    ['2026-11-23T00:00:00Z', '2026-11-23T08:59:59Z', '2026-11-23T09:00:00Z', '2026-11-22T03:00:00Z'].map((at) =>
      hoursAt(calendar, new Date(at)),
    ),
    ['working', 'working', 'night', 'dayoff'],
  )
})
