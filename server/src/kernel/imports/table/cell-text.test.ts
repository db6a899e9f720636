import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { numberStyle, numberText, plainDigits } from './cell-text.ts'

test('writes numbers out in plain digits, as many as were meant', () => {
  const cases: [string, string][] = [
    ['45284821', '45284821'],
    ['4.5284821E7', '45284821'],
    ['1.2345678901234568E+17', '123456789012345680'],
    ['123456789012345678', '123456789012345678'],
    ['0.30000000000000004', '0.3'],
    ['41.805763435868923', '41.8057634358689'],
    ['-1.50', '-1.5'],
    ['1E-7', '0.0000001'],
    ['007', '7'],
    ['0', '0'],
    ['45296.395833333336', '45296.3958333333'],
    ['abc', 'abc'],
  ]
  for (const [raw, wanted] of cases) assert.equal(plainDigits(raw), wanted, raw)
})

test('knows dates by their number format, Chinese ones too, and durations as none', () => {
  const kindOf = (id: number, code?: string) => numberStyle(id, code).kind
  for (const code of [
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy年m月d日;@',
    'd-mmm-yy',
    'h:mm AM/PM',
    'yyyy-mm-dd hh:mm:ss',
  ]) {
    assert.equal(kindOf(200, code), 'date', code)
  }
  for (const code of ['General', '0.00', '#,##0', '[h]:mm', '0.00E+00', '@', '[Red]0.0', '"day "0', '¥#,##0.00']) {
    assert.equal(kindOf(200, code), 'plain', code)
  }
  assert.deepEqual(
    [kindOf(14), kindOf(22), kindOf(31), kindOf(57), kindOf(2)],
    ['date', 'date', 'date', 'date', 'plain'],
  )
})

test('shows a number as its format does where that changes what is read', () => {
  assert.equal(numberText('123', numberStyle(200, '000000'), false), '000123')
  assert.equal(numberText('45296', numberStyle(14, undefined), false), '2024-01-05')
  assert.equal(numberText('45296.5', numberStyle(14, undefined), false), '2024-01-05 12:00:00')
  assert.equal(numberText('45296', numberStyle(22, undefined), false), '2024-01-05 00:00:00')
  assert.equal(numberText('43834', numberStyle(14, undefined), true), '2024-01-05')
})

test('law: plain digits stand for the same number, to fifteen digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (value) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-80)
      const read = Number(plainDigits(String(value)))
      assert.ok(Math.abs(read - value) <= Math.abs(value) * 1e-14)
    }),
  )
})
