import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNumber, rowReader } from './interpret-row.ts'
import { judgeRow } from './judge-row.ts'

test('reads numbers without spaces and in plain signs, and refuses those that stand for many', () => {
  assert.equal(readNumber(' ＷＸ－００１２ ').number, 'WX-0012')
  assert.equal(readNumber('00-00002158').number, '00-00002158')
  for (const [text, code] of [
    ['', 'import.number-blank'],
    ['\u3000', 'import.number-blank'],
    ['4.53E+07', 'import.number-scientific'],
    ['x'.repeat(101), 'import.number-too-long'],
  ] as const) {
    assert.deepEqual([readNumber(text).number, readNumber(text).remarks[0]?.code], [null, code])
  }
  assert.equal(readNumber('7E12').number, '7E12')
})

const row = { row: 2, cells: ['1', '?', ''], beyond: [], faults: [] }

function interpret(
  faults: Parameters<ReturnType<typeof rowReader>>[0]['faults'],
  mapping: Record<string, string> = {},
) {
  const interpreter = {
    interpret: (cell: (field: string) => string) => ({ value: { place: cell('place') }, remarks: [] }),
    findings: () => [],
  }
  return rowReader(
    ['id', 'where', 'note'],
    { number: 'id', place: 'where', missing: ['?'], ...mapping },
    interpreter,
  )({ ...row, faults })
}

test('takes values that mean nothing for blanks', () => {
  assert.deepEqual(interpret([]).value, { place: '' })
})

test('a row that ends too early is bad only where a mapped cell is missing', () => {
  const levels = (column: number, mapping = {}) =>
    interpret([{ code: 'row.too-few-cells', column }], mapping).remarks.map(({ level, column: name }) => [level, name])
  assert.deepEqual(levels(2), [['note', null]])
  assert.deepEqual(levels(2, { title: 'note' }), [['bad', 'note']])
  assert.deepEqual(levels(1), [['bad', 'where']])
})

test('never lets a file overwrite what was made or worked on here', () => {
  const hash = (text: string) => Buffer.from(text)
  const worked = { id: 'x', isWorkedOn: true }
  const untouched = { id: 'x', isWorkedOn: false }
  assert.equal(judgeRow({ value_hash: hash('a'), previous_hash: null }, undefined), 'create')
  assert.equal(judgeRow({ value_hash: hash('a'), previous_hash: null }, untouched), 'import.number-in-use')
  assert.equal(judgeRow({ value_hash: hash('a'), previous_hash: hash('a') }, worked), 'unchanged')
  assert.equal(judgeRow({ value_hash: hash('b'), previous_hash: hash('a') }, worked), 'import.worked-on')
  assert.equal(judgeRow({ value_hash: hash('b'), previous_hash: hash('a') }, untouched), 'update')
})
