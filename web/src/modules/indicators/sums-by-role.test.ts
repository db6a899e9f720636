import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sumsByRole } from './sums-by-role.ts'

test('several measures are added, what is taken off is taken off', () => {
  const sums = [
    { role: 'value', amount: '500.10' },
    { role: 'value', amount: '-0.1' },
    { role: 'minus', amount: '120' },
    { role: 'minus', amount: '-20' },
  ] as const
  assert.equal(sumsByRole(sums).above, '400')
  const rate = [
    { role: 'numerator', amount: '6' },
    { role: 'numerator', amount: '13' },
    { role: 'denominator', amount: '27' },
  ] as const
  assert.deepEqual(sumsByRole(rate), { above: '19', below: '27' })
})
