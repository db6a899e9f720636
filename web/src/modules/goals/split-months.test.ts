import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addExactly, splitEvenly } from './split-months.ts'

test('months made from a year always make the year again', () => {
  for (const value of ['30000', '24', '7', '0', '-5', '0.5', '1234.56', '99999.999999'])
    assert.equal(addExactly(splitEvenly(value)), value)
})

test('what does not divide falls to the last months', () => {
  assert.deepEqual(splitEvenly('14').slice(-3), ['1', '2', '2'])
})

test('a word among the amounts is no sum', () => {
  assert.equal(addExactly(['1', '两']), null)
  assert.equal(addExactly(['0.1', '0.2', '', null]), '0.3')
})
