import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import fc from 'fast-check'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { addTestBook, testFact, type TestBook } from './factory.ts'
import { syncVersions } from './settings/sync-versions.ts'

let server: TestServer
let home: TestOrganisation
let book: TestBook

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  book = addTestBook(server.runtime)
  await syncVersions(server.runtime)
})
after(() => server.stop())

const kinds = ['done', 'amount', 'cost', 'standing', 'rated', 'grade-a', 'grade-b', 'accident', 'entry'] as const
const facts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.constantFrom('09', '10', '11'),
    amount: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 30 },
)

test('a figure asked for among many is the one asked for alone, to the last digit', async () => {
  const as = home.head.token
  await fc.assert(
    fc.asyncProperty(facts, fc.constantFrom('2026-09-01', '2026-10-05', '2026-11-01'), async (all, from) => {
      await book.write(
        all.map(({ kind, day, month, amount }) => ({
          ...testFact(kind, `2026-${month}-${String(day).padStart(2, '0')}`),
          amount: kind === 'amount' || kind === 'cost' ? `${amount}.50` : '1',
        })),
      )
      const query = { from, to: '2026-11-20' }
      const codes = book.indicators.map(({ code }) => code).join(',')
      const many = await server.call(api.listFigures, { as, query: { ...query, codes } as never })
      assert.equal(many.body.items.length, book.indicators.length)
      for (const { code, stoodIn: _when, ...figure } of many.body.items) {
        const { total } = (await server.call(api.getIndicator, { as, params: { code }, query })).body
        const { stoodIn: _same, ...alone } = total
        assert.deepEqual(figure, alone, code)
      }
    }),
    { numRuns: 12 },
  )
})

test('without codes every indicator of the house has its figure, and knows the part it comes from', async () => {
  const as = home.head.token
  const query = { from: '2026-11-01', to: '2026-11-30' }
  const figures = (await server.call(api.listFigures, { as, query })).body.items
  const registry = (await server.call(api.listIndicators, { as })).body.items
  assert.deepEqual(figures.map(({ code }) => code).toSorted(), registry.map(({ code }) => code).toSorted())
  assert.deepEqual(registry.find(({ code }) => code === 'repair.open')?.group, {
    code: 'repairs',
    name: { zh: '报修维修', en: 'Repairs' },
  })
})

test('many figures are refused to whoever may see none, of an unknown indicator, and of days that run backwards', async () => {
  const query = { from: '2026-11-01', to: '2026-11-30' }
  const call = async (as: string, given: object) =>
    (await server.call(api.listFigures, { as, query: { ...query, ...given } as never })).problem.code
  assert.equal(await call(home.reporter.token, {}), 'access.refused')
  assert.equal(await call(home.head.token, { codes: 'test.nonsense' }), 'indicator.unknown')
  assert.equal(await call(home.head.token, { to: '2026-10-01' }), 'indicator.period-reversed')
})

test('a leader sees the figures of the own team only', async () => {
  const fact = (servingUnitId: string) => ({ ...testFact('accident', '2026-08-03'), servingUnitId })
  await book.write([fact(home.units.plumbers), fact(home.units.joiners), fact(home.units.joiners)])
  await book.write([{ ...testFact('entry', '2026-08-03'), servingUnitId: home.units.plumbers }])
  const query = { from: '2026-08-01', to: '2026-08-31', codes: 'test.accidents' } as never
  const seen = async (as: string) => (await server.call(api.listFigures, { as, query })).body.items[0]?.value
  assert.deepEqual([await seen(home.leader.token), await seen(home.head.token)], [1, 3])
})
