import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { draw } from './draw.ts'

test('a draw takes as many as asked for, nobody twice, nobody from outside, and always the same for one seed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.string(), fc.nat(80), (population, seed, size) => {
      const chosen = draw(population, { seed, size })
      assert.equal(chosen.length, Math.min(size, population.length))
      assert.equal(new Set(chosen).size, chosen.length)
      assert.ok(chosen.every((id) => population.includes(id)))
      assert.deepEqual(draw(population.toReversed(), { seed, size }), chosen)
    }),
  )
})

test('over many seeds everyone is drawn about equally often', () => {
  const population = Array.from({ length: 20 }, (_, at) => `case-${at}`)
  const counts = new Map(population.map((id) => [id, 0]))
  for (let seed = 0; seed < 2000; seed += 1)
    for (const id of draw(population, { seed: String(seed), size: 5 })) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const count of counts.values()) assert.ok(count > 400 && count < 600, `drawn ${count} of 500 times expected`)
})
