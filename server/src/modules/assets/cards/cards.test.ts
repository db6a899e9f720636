import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { AssetBody } from '@houqin/contracts/assets/asset'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { assetDesk } from '../factory.ts'

let server: TestServer
let home: TestOrganisation
let desk: Awaited<ReturnType<typeof assetDesk>>

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  desk = await assetDesk(server, home)
})
after(() => server.stop())

test('a card is registered with its class, its years and its depreciation by the rule', async () => {
  const { status, body } = await desk.register()
  assert.equal(status, 201)
  assert.match(body.number, /^ZC-\d{8}-\d{4}$/)
  assert.deepEqual([body.state, body.lifeYears, body.unit.id], ['in-use', 5, home.units.faculty])
  assert.match(body.depreciation?.basis ?? '', /政府会计准则第3号/)
  assert.equal(body.steps[0]?.verb, 'register')
})

test('what a card may not say is refused at its field, and nothing is kept', async () => {
  const before = await server.call(api.listAssets, { as: home.clerk.token })
  const faults: readonly (readonly [Partial<AssetBody>, string, string])[] = [
    [{ acquiredOn: '2999-01-01' }, 'acquiredOn', 'asset.day-ahead'],
    [{ bookedOn: '2024-03-01' }, 'bookedOn', 'asset.booked-before'],
    [{ classId: home.categories.water }, 'classId', 'asset.class-unknown'],
    [{ unitId: home.places.room }, 'unitId', 'unit.unknown'],
    [{ keeperId: home.places.room }, 'keeperId', 'person.unknown'],
    [{ placeId: home.units.faculty }, 'placeId', 'place.unknown'],
  ]
  for (const [over, field, code] of faults) {
    const { status, problem } = await desk.register(over)
    assert.deepEqual([status, problem.fields?.[0]?.field, problem.fields?.[0]?.code], [422, field, code])
  }
  for (const value of ['12.345', '-1', '1e5', '']) assert.equal((await desk.register({ value })).status, 422, value)
  assert.equal((await desk.register({}, home.reporter.token)).status, 403)
  const after = await server.call(api.listAssets, { as: home.clerk.token })
  assert.equal(after.body.total.count, before.body.total.count)
})

test('a correction keeps its reason on the life of the card, and a stale one is refused', async () => {
  const { id, version } = await desk.registered()
  const body = { ...desk.projector(), value: '5300', version, reason: '发票补到，金额更正' }
  const { unitId: _u, placeId: _p, acquiredOn: _a, ...written } = body
  const first = await server.call(api.changeAsset, { as: home.clerk.token, params: { id }, body: written })
  assert.deepEqual([first.status, first.body.value, first.body.steps[0]?.said], [200, '5300.00', '发票补到，金额更正'])
  const stale = await server.call(api.changeAsset, { as: home.clerk.token, params: { id }, body: written })
  assert.deepEqual([stale.status, stale.problem.code], [409, 'asset.stale'])
})

test('keepers see what they keep, a stranger’s unit does not, and the room card lists the room', async () => {
  const { id } = await desk.registered({
    keeperId: home.reporter.personId,
    placeId: home.places.otherRoom,
    name: '办公椅',
  })
  assert.equal((await server.call(api.getAsset, { as: home.reporter.token, params: { id } })).status, 200)
  assert.equal((await server.call(api.getAsset, { as: home.otherReporter.token, params: { id } })).status, 404)
  const card = await server.call(api.getRoomCard, { as: home.clerk.token, params: { id: home.places.otherRoom } })
  assert.deepEqual([card.body.items.map((one) => one.id), card.body.quantity, card.body.value], [[id], 1, '5200.00'])
  const mine = await server.call(api.listAssets, { as: home.reporter.token, query: { view: 'mine', q: '办公椅' } })
  assert.deepEqual(
    mine.body.items.map((one) => one.id),
    [id],
  )
})
