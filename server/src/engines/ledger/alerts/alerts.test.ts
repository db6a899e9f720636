import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { addTestBook, testFact, type TestBook } from '../factory.ts'
import { watchBounds } from '../index.ts'
import { syncVersions } from '../settings/sync-versions.ts'
import { crossedBounds, watchedPeriods } from './crossed-bounds.ts'

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

const plain = {
  lower: null,
  upper: null,
  watch: 'month',
  rounding: null,
  decimals: null,
  ownerId: null,
  version: 0,
} as const
type Setting = { [Name in keyof typeof plain]: string | number | null }
const set = (code: string, setting: Partial<Setting>, as = home.head.token) =>
  server.call(api.setIndicator, { as, params: { code }, body: { ...plain, ...setting } as never })
const alerts = async (as: string, query: object = {}) =>
  (await server.call(api.listIndicatorAlerts, { as, query })).body.items

const sum = { formula: { kind: 'count', measure: 'x' }, whole: false } as const
const rate = { formula: { kind: 'ratio', numerator: 'x', denominator: 'y' }, whole: false } as const
for (const [title, exact, bounds, how, expected] of [
  ['inside is inside, the bounds themselves included', '0.93', { lower: '0.93', upper: '1' }, rate, []],
  ['just below is below', '0.929999999999', { lower: '0.93', upper: null }, rate, ['lower']],
  ['above is above while the period still runs', '36', { lower: null, upper: '35' }, sum, ['upper']],
  ['a sum that still grows is not yet too small', '3', { lower: '10', upper: null }, sum, []],
  ['a sum of a period that is over is', '3', { lower: '10', upper: null }, { ...sum, whole: true }, ['lower']],
  ['no figure is outside no bound', null, { lower: '10', upper: '20' }, rate, []],
] as const)
  test(title, () => assert.deepEqual(crossedBounds(exact, bounds, how), expected))

test('the running period is watched, and the one before for some days after its end', () => {
  const keys = (today: string) =>
    watchedPeriods('month', today, {}).map(({ period, to, whole }) => [period.key, to, whole])
  assert.deepEqual(keys('2026-11-23'), [['2026-11', '2026-11-23', false]])
  assert.deepEqual(keys('2026-11-08'), [
    ['2026-10', '2026-10-31', true],
    ['2026-11', '2026-11-08', false],
  ])
})

test('the owner hears once when a figure leaves its bounds, with the figure, and nobody else does', async () => {
  const { status, body } = await set('test.count', { upper: '2', ownerId: home.leader.personId })
  assert.deepEqual([status, body.owner?.name, body.bounds.upper], [200, 'leader 李强', '2'])
  await book.write([testFact('done', '2026-11-02'), testFact('done', '2026-11-03')])
  await watchBounds(server.runtime)
  assert.deepEqual(await alerts(home.leader.token), [])
  await book.write([testFact('done', '2026-11-04')])
  await watchBounds(server.runtime)
  await book.write([testFact('done', '2026-11-05')])
  await watchBounds(server.runtime)
  const [alert, ...more] = await alerts(home.leader.token)
  assert.deepEqual(
    [alert?.exact, alert?.boundValue, alert?.bound, alert?.period.zh, more.length],
    ['3', '2', 'upper', '2026年11月', 0],
  )
  assert.deepEqual(await alerts(home.head.token), [])
  const inbox = await server.call(api.listMessages, { as: home.leader.token, query: {} })
  assert.deepEqual(
    inbox.body.items.map(({ text }) => text),
    ['test.count（2026年11月）为 3 件，高于上限 2 件'],
  )
  const headers = { 'accept-language': 'en' }
  const english = await server.call(api.listMessages, { as: home.leader.token, query: {}, headers })
  assert.deepEqual(
    english.body.items.map(({ text }) => text),
    ['test.count (November 2026) is 3, above its bound of 2'],
  )

  const see = (as: string) => server.call(api.seeIndicatorAlert, { as, params: { id: alert?.id ?? '' } })
  assert.equal((await see(home.head.token)).problem.code, 'indicator-alert.unknown')
  assert.equal((await see(home.leader.token)).status, 200)
  assert.deepEqual(await alerts(home.leader.token, { unseen: 'true' }), [])
  assert.equal((await alerts(home.leader.token)).length, 1)
})

test('owner and bounds are set by those who may, on what they last saw, and make sense', async () => {
  const code = async (answer: ReturnType<typeof set>) => (await answer).problem.code
  assert.equal((await set('test.amount', {}, home.auditor.token)).status, 403)
  assert.equal(await code(set('test.nonsense', {})), 'indicator.unknown')
  assert.equal(await code(set('test.amount', { lower: '5' })), 'indicator.owner-missing')
  const ownerId = home.head.personId
  assert.equal(await code(set('test.amount', { lower: '5', upper: '4', ownerId })), 'indicator.bounds-crossed')
  assert.equal(await code(set('test.amount', { ownerId: home.units.root })), 'indicator.owner-unknown')
  const both = await Promise.all([set('test.amount', { ownerId }), set('test.amount', { ownerId })])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.equal(await code(set('test.amount', { ownerId })), 'indicator.stale')
})

test('the house says whether a rate is cut or rounded, and the registry says which', async () => {
  const { body } = await set('test.grade-a', { rounding: 'truncate', decimals: 1 })
  assert.deepEqual([body.rounding, body.decimals], ['truncate', 1])
  const query = { from: '2026-01-01', to: '2026-12-31' }
  const figure = await server.call(api.getIndicator, { as: home.head.token, params: { code: 'test.grade-a' }, query })
  assert.deepEqual([figure.body.indicator.rounding, figure.body.indicator.decimals], ['truncate', 1])
})

test('the registry keeps what an indicator has meant over time', async () => {
  const versions = async () =>
    (await server.call(api.listIndicatorVersions, { as: home.auditor.token, params: { code: 'repair.reported' } })).body
      .items
  assert.equal((await versions()).length, 1)
  const { manifests } = server.runtime
  server.runtime.manifests = manifests.map((one) => ({
    ...one,
    extensions: (one.extensions ?? []).map((extension) =>
      extension.point !== 'ledger'
        ? extension
        : {
            ...extension,
            value: JSON.parse(JSON.stringify(extension.value).replaceAll('期内提交的', '期内收到的')) as unknown,
          },
    ),
  }))
  await syncVersions(server.runtime)
  await syncVersions(server.runtime)
  server.runtime.manifests = manifests
  const [now, before, ...more] = await versions()
  assert.deepEqual([now?.version, before?.version, more.length], [2, 1, 0])
  assert.ok(now?.definition.zh.startsWith('期内收到的'))
})
