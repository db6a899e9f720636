import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessKind } from './guess-kind.ts'

const cases = [
  ['三教302灯不亮', true, 'repair'],
  ['请问晚上几点关水', false, 'inquiry'],
  ['什么时候来修我们的水龙头', true, 'repair'],
  ['报了三天没人来，我要投诉', true, 'complaint'],
  ['师傅态度太差', false, 'complaint'],
] as const

test('what a call is about is guessed from its words', () => {
  for (const [words, hasFault, kind] of cases) assert.equal(guessKind(words, { hasFault }), kind, words)
})
