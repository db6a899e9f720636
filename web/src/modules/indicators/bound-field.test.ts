import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundOf, fieldOf } from './bound-field.ts'

test('shares are typed in per cent and kept as shares, to the last digit', () => {
  for (const [field, bound] of [
    ['93', '0.93'],
    ['92.5', '0.925'],
    ['100', '1'],
    ['0.1', '0.001'],
    ['-5', '-0.05'],
  ] as const) {
    assert.equal(boundOf(field, 'ratio'), bound)
    assert.equal(fieldOf(bound, 'ratio'), field)
  }
  assert.equal(boundOf('35', '1'), '35')
  assert.equal(boundOf('', 'ratio'), null)
  assert.equal(boundOf(undefined, '1'), null)
})
