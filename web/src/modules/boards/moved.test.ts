import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved } from './moved.ts'

test('what is moved stands where it was put, and nothing is lost', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 2), ['b', 'c', 'a'])
  assert.deepEqual(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b'])
  assert.deepEqual(moved(['a', 'b', 'c'], 1, 9), ['a', 'c', 'b'])
  assert.deepEqual(moved(['a', 'b', 'c'], 1, -1), ['b', 'a', 'c'])
  assert.deepEqual(moved([], 0, 1), [])
})
