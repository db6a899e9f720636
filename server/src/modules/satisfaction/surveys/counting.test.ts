import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countGrades, type Tally } from './count-grades.ts'
import { groupUnits } from './group-units.ts'
import { groupReturns } from './show-results.ts'

const tallies = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b'),
    unitId: fc.constantFrom('u', 'v', null),
    answer: fc.integer({ min: 0, max: 5 }),
    count: fc.integer({ min: 1, max: 500 }),
  }),
)

test('grades add up: the whole equals its parts, satisfied is never more than graded, nobody is none', () => {
  fc.assert(
    fc.property(tallies, fc.integer({ min: 2, max: 5 }), (list: Tally[], from) => {
      const all = countGrades(list, from)
      const parts = ['u', 'v', null].map((unitId) =>
        countGrades(
          list.filter((one) => one.unitId === unitId),
          from,
        ),
      )
      const sum = (pick: (one: typeof all) => number) => parts.reduce((total, part) => total + pick(part), 0)
      assert.equal(
        sum((one) => one.graded),
        all.graded,
      )
      assert.equal(
        sum((one) => one.satisfied),
        all.satisfied,
      )
      assert.ok(all.satisfied <= all.graded)
      assert.equal(all.satisfaction === null, all.graded === 0)
      assert.ok(all.mean === null || (all.mean >= 1 && all.mean <= 5))
    }),
  )
})

test('grades of a questionnaire: satisfied from the grade that the rule names', () => {
  const list = [5, 5, 4, 3, 1, 0].map((answer) => ({ key: 'a', unitId: null, answer, count: 1 }))
  const shares = [2, 3, 4, 5].map((from) => countGrades(list, from).satisfaction)
  assert.deepEqual(shares, [4 / 5, 4 / 5, 3 / 5, 2 / 5])
  assert.equal(countGrades(list, 4).mean, 18 / 5)
})

/** A tree of units by parent: each unit’s parent stands before it. */
const tree = fc
  .array(fc.record({ parent: fc.nat(), people: fc.nat(12) }), { minLength: 1, maxLength: 20 })
  .map((list) => ({
    parentOf: new Map<string, string | null>(
      list.map(({ parent }, index) => [`${index}`, index === 0 ? null : `${parent % index}`]),
    ),
    people: new Map<string, number>(
      list.flatMap(({ people }, index) => (people > 0 ? [[`${index}`, people] as const] : [])),
    ),
  }))

test('small units count with those above, until each one shown is large enough or has none above; nobody is lost', () => {
  fc.assert(
    fc.property(tree, fc.integer({ min: 1, max: 10 }), ({ people, parentOf }, smallest) => {
      const shown = groupUnits(people, { parentOf, smallest })
      assert.deepEqual([...shown.keys()].toSorted(), [...people.keys()].toSorted())
      const size = new Map<string, number>()
      for (const [unit, under] of shown) size.set(under, (size.get(under) ?? 0) + (people.get(unit) ?? 0))
      for (const [under, count] of size) assert.ok(count >= smallest || parentOf.get(under) === null)
    }),
  )
})

test('units that returned too few stand together without a name, and all returns are there', () => {
  const returns = [
    { unitId: 'a', returned: 9, paper: 0 },
    { unitId: 'b', returned: 2, paper: 1 },
    { unitId: null, returned: 4, paper: 4 },
  ]
  assert.deepEqual(groupReturns(returns, 5), [
    { unitId: 'a', members: ['a'], returned: 9 },
    { unitId: null, members: ['b', null], returned: 6 },
  ])
})
