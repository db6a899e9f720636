import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSpans, writeSpans } from './spans.ts'

const office = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const texts: [title: string, text: string, spans: ReturnType<typeof readSpans>][] = [
  ['as they are written', '08:00-12:00, 14:00-18:00', office],
  ['with full-width signs and without a leading zero', '8：00～12：00，14：00—18：00', office],
  ['nothing as a free day', ' ', []],
  ['the whole day', '00:00-24:00', [{ from: '00:00', to: '24:00' }]],
  ['an end before the beginning not at all', '12:00-08:00', null],
  ['words not at all', '上午', null],
  ['half a span not at all', '08:00-', null],
]
for (const [title, text, spans] of texts) {
  test(`hours are read: ${title}`, () => assert.deepEqual(readSpans(text), spans))
}

test('what is written is read again as the same', () => {
  assert.deepEqual(readSpans(writeSpans(office)), office)
})
