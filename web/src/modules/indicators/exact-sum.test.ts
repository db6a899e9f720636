import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addExactly, isSameAmount } from './exact-sum.ts'

test('amounts are added to the last digit, whatever their decimals', () => {
  assert.equal(addExactly(['0.1', '0.2']), '0.3')
  assert.equal(addExactly(['1.5', '0.25', '-1.75']), '0')
  assert.equal(addExactly(['-0.05', '-2']), '-2.05')
  assert.equal(addExactly(['9007199254740993', '1']), '9007199254740994')
  assert.equal(addExactly([]), '0')
})

test('the same amount written in two ways is the same', () => {
  assert.ok(isSameAmount('1.50', '1.5'))
  assert.ok(isSameAmount('-0', '0.00'))
  assert.ok(!isSameAmount('1.5', '1.05'))
})
