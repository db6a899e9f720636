import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { read } from '../../kernel/runtime.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import type { Indicator } from './bookkeeping.ts'
import { checkIndicators } from './check-indicators.ts'
import { addTestBook, testFact, type TestBook } from './factory.ts'
import { bookkeeping, computeFigure } from './index.ts'
import type { SliceQuery } from './slice.ts'

let server: TestServer
let home: TestOrganisation
let book: TestBook

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  book = addTestBook(server.runtime)
})
after(() => server.stop())

const year = (from: number, to = from) => ({ from: `${from}-01-01`, to: `${to}-12-31` })
const figure = (code: string, query: SliceQuery) =>
  read(server.runtime, { actor: { kind: 'system' } }, (ctx) => computeFigure(ctx, code, query))

const rate = async (on: string, grades: { a: number; b: number; of: number }) => {
  for (let index = 0; index < grades.of; index += 1)
    await book.write([
      testFact('rated', on),
      ...(index < grades.a ? [testFact('grade-a', on)] : []),
      ...(index >= grades.a && index < grades.a + grades.b ? [testFact('grade-b', on)] : []),
    ])
}

test('B or better holds A as well, and a share that is cut prints as the accreditation prints it', async () => {
  await rate('2020-06-01', { a: 6, b: 13, of: 27 })
  await rate('2021-06-01', { a: 12, b: 11, of: 27 })
  const first = await figure('test.grade-b', year(2020))
  const second = await figure('test.grade-b', year(2021))
  assert.deepEqual([first.total.numerator, second.total.numerator, second.indicator.rounding], ['19', '23', 'truncate'])
  assert.equal(second.total.exact, '0.851851851852')
})

test('“every year at least” is the least of the years, and says which', async () => {
  const { total } = await figure('test.worst-year', year(2020, 2021))
  assert.deepEqual([total.numerator, total.denominator, total.stoodIn], ['19', '27', '2020'])
  assert.equal((await figure('test.worst-year', year(1990))).total.value, null)
})

test('what is taken off counts against what is added, in the whole as in the parts', async () => {
  await book.write([
    testFact('amount', '2022-01-05', { amount: '500.10' }),
    testFact('cost', '2022-02-05', { amount: '120.05' }),
  ])
  const { total, rows } = await figure('test.surplus', { ...year(2022), by: ['month'] } as SliceQuery)
  assert.equal(total.exact, '380.05')
  assert.deepEqual(
    rows.map(({ exact }) => exact),
    ['500.1', '-120.05'],
  )
})

test('half of the records lie below the median, nine in ten below the ninetieth percentile', async () => {
  for (let amount = 1; amount <= 11; amount += 1)
    await book.write([testFact('done', '2023-03-03'), testFact('amount', '2023-03-03', { amount: String(amount) })])
  assert.equal((await figure('test.median', year(2023))).total.exact, '6')
  assert.equal((await figure('test.p90', year(2023))).total.exact, '10')
  assert.equal((await figure('test.average', year(2023))).total.exact, '6')
})

test('no accident is nought where the register is in use, and “no register” where it is not', async () => {
  const missing = await figure('test.accidents', year(2018))
  assert.deepEqual([missing.total.value, missing.total.missing], [null, 'no-register'])
  await book.write([testFact('entry', '2018-07-01')])
  const kept = await figure('test.accidents', year(2018))
  assert.deepEqual([kept.total.value, kept.total.missing], [0, undefined])
})

test('a total that is not the sum of its parts cannot be had: 208 and 39 are 247', async () => {
  const at = (placeId: string, amount: string) => testFact('amount', '2017-05-05', { placeId, amount })
  await book.write([at(home.places.room, '208'), at(home.places.otherRoom, '39')])
  const { total, rows } = await figure('test.amount', { ...year(2017), by: ['place'] } as SliceQuery)
  assert.deepEqual([total.value, rows.map(({ value }) => value)], [247, [208, 39]])
})

const of = (code: string, other: string): Indicator => ({
  code,
  name: [code, code],
  definition: [code, code],
  unit: '1',
  direction: 'none',
  decimals: 0,
  formula: { kind: 'lowest', of: other, each: 'year' },
})
const declaring = (...indicators: Indicator[]) => [
  {
    name: 'x',
    tables: [],
    routes: [],
    permissions: {},
    terms: {},
    extensions: [bookkeeping.declare({ measures: [], indicators, sources: [] })],
  },
]

test('indicators in terms of themselves, twice, or over nothing keep the program from starting', () => {
  assert.throws(
    () => checkIndicators(declaring(of('a', 'b'), of('b', 'c'), of('c', 'a'))),
    /Circular indicators: a → b → c → a/,
  )
  assert.throws(() => checkIndicators(declaring(of('a', 'a'))), /Circular/)
  assert.throws(() => checkIndicators(declaring(of('a', 'b'))), /which nothing declares/)
  const counted: Indicator = { ...of('a', ''), formula: { kind: 'count', measure: 'nothing' } }
  assert.throws(() => checkIndicators(declaring(counted)), /uses the measure nothing/)
  const known: Indicator = { ...counted, formula: { kind: 'count', measure: [] } }
  assert.throws(() => checkIndicators(declaring(known, { ...known })), /declared twice/)
})
