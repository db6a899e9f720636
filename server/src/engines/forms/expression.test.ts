import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluate, parseExpression } from './expression.ts'

const values: Record<string, string> = {
  plan: '100.5',
  actual: '0.1',
  nought: '0',
  found: '2026-01-31',
  mended: '2026-02-28',
}

function worth(text: string): string | null {
  const expression = parseExpression(text)
  assert.ok(!('at' in expression), text)
  return evaluate(expression, (key) => values[key] ?? null)?.toFixed() ?? null
}

test('formulas are exact, and nothing comes of blanks or of a division by nought', () => {
  const cases: [string, string | null][] = [
    ['1', '1'],
    ['plan - actual', '100.4'],
    ['-(plan + 0.5) * 2 / 4', '-50.5'],
    ['2 + 3 * 4 - 5', '9'],
    ['plan / nought', null],
    ['plan - blank', null],
    ['days(found, mended)', '28'],
    ['months(found, mended)', '0'],
    ['years(found, mended) + 1', '1'],
  ]
  for (const [text, expected] of cases) assert.equal(worth(text), expected, text)
})

test('a formula that cannot be read says from which character on', () => {
  const cases: [string, number][] = [
    ['', 1],
    ['1 +', 4],
    ['(1', 3],
    ['1 $ 2', 2],
    ['days(found)', 11],
    ['1 2', 3],
    ['('.repeat(100), 32],
  ]
  for (const [text, at] of cases) assert.deepEqual(parseExpression(text), { at }, text)
})
