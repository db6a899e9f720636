import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Scan } from '@houqin/contracts/assets/count'
import { v7 as uuidv7 } from 'uuid'
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

const open = (over: object = {}, as = home.clerk.token) =>
  server.call(api.openAssetCount, {
    as,
    body: { title: '期末盘点', unitId: home.units.faculty, dueOn: '2099-12-31', ...over },
  })
const seen = (code: string, over: Partial<Scan> = {}): Scan => ({
  key: uuidv7(),
  code,
  condition: 'good',
  at: '2026-11-23T04:00:00Z',
  ...over,
})
const scan = (id: string, scans: Scan[], as = home.technician.token) =>
  server.call(api.scanAssets, { as, params: { id }, body: { scans } })
const close = (id: string, version = 0, as = home.clerk.token) =>
  server.call(api.closeAssetCount, { as, params: { id }, body: { version } })
const approve = (id: string, version: number, as = home.head.token) =>
  server.call(api.approveAssetCount, { as, params: { id }, body: { version } })
const lines = async (id: string, query = {}) =>
  (await server.call(api.listCountLines, { as: home.clerk.token, params: { id }, query })).body.items

test('scans find, misplace and repeat; strange codes are kept apart; the same scan twice counts once', async () => {
  const [one, , three] = [
    await desk.registered(),
    await desk.registered({ oldNumber: 'OLD-77' }),
    await desk.registered(),
  ]
  const other = await desk.registered({ unitId: home.units.otherFaculty })
  const { body: count } = await open()
  assert.deepEqual([count.state, count.found], ['open', 0])
  const scans = [
    seen(one.number, { placeId: home.places.room }),
    seen('OLD-77', { placeId: home.places.otherRoom, condition: 'damaged' }),
    seen(`https://houqin.example/a/${one.number}`),
    seen(other.number),
    seen('XX-00000000-0000'),
  ]
  const { body } = await scan(count.id, scans)
  assert.deepEqual(
    body.outcomes.map(({ outcome }) => outcome),
    ['found', 'misplaced', 'repeated', 'outside', 'unknown'],
  )
  const again = await scan(count.id, scans)
  assert.deepEqual(again.body.outcomes, body.outcomes)
  assert.deepEqual([again.body.found, again.body.misplaced, again.body.strays.length], [1, 1, 2])
  const [left] = await lines(count.id, { result: 'pending', q: three.number })
  assert.equal(left?.asset.id, three.id)
  const [damaged] = await lines(count.id, { result: 'misplaced' })
  assert.deepEqual([damaged?.condition, damaged?.foundPlace?.id], ['damaged', home.places.otherRoom])
  await close(count.id)
})

test('two who scan one thing at once find it once', async () => {
  const { number } = await desk.registered()
  const { body: count } = await open()
  const two = await Promise.all([scan(count.id, [seen(number)]), scan(count.id, [seen(number)], home.leader.token)])
  assert.deepEqual(
    two.map(({ body }) => String(body.outcomes[0]?.outcome)).toSorted((a, b) => a.localeCompare(b)),
    ['found', 'repeated'],
  )
  await close(count.id)
})

test('what is missing is explained in full, approved by another, marked on its card, and can then be written off', async () => {
  const asset = await desk.registered({ name: '失踪的相机', unitId: home.units.joiners, value: '3000' })
  const kept = await desk.registered({ unitId: home.units.joiners, placeId: home.places.room })
  const { body: count } = await open({ unitId: home.units.joiners })
  assert.equal(count.expected, 2)
  await scan(count.id, [seen(kept.number, { placeId: home.places.otherRoom })])
  const closed = await close(count.id)
  assert.deepEqual([closed.body.state, closed.body.missing, closed.body.misplaced], ['closed', 1, 1])
  assert.equal((await scan(count.id, [seen(asset.number)])).problem.code, 'asset-count.wrong-state')
  const early = await approve(count.id, 1)
  assert.deepEqual([early.status, early.problem.code], [409, 'asset-count.unexplained'])
  const [line] = await lines(count.id, { result: 'missing' })
  const params = { id: count.id, lineId: line?.id ?? '' }
  const body = { version: 1, cause: '外借未登记', responsibleId: home.joiner.personId, opinion: '按制度赔偿' }
  const explained = await server.call(api.explainMissing, { as: home.clerk.token, params, body })
  assert.equal(explained.status, 200)
  const [told] = await lines(count.id, { result: 'missing' })
  assert.equal(told?.compensation, '6000.00')
  assert.equal((await approve(count.id, 2, home.clerk.token)).status, 403)
  assert.equal((await approve(count.id, 2)).body.state, 'approved')
  const card = (id: string) => server.call(api.getAsset, { as: home.clerk.token, params: { id } })
  const gone = (await card(asset.id)).body
  assert.deepEqual(
    [gone.state, gone.steps[0]?.count?.number, gone.steps[0]?.said],
    ['missing', count.number, '外借未登记'],
  )
  assert.equal((await card(kept.id)).body.place?.id, home.places.otherRoom)
  assert.equal(await desk.figure('asset.match.rate'), '0')
  assert.equal(await desk.figure('asset.lost'), '3000')
  assert.equal(await desk.figure('asset.compensation'), '6000')
  const lend = {
    kind: 'loan' as const,
    assetIds: [asset.id],
    unitId: home.units.faculty,
    dueOn: '2099-01-01',
    reason: '借用',
  }
  assert.equal((await desk.ask(lend, home.clerk.token)).problem.code, 'asset.wrong-state')
  const written = await desk.ask(
    { kind: 'disposal', assetIds: [asset.id], way: 'loss', reason: '盘亏报损' },
    home.clerk.token,
  )
  assert.equal(written.status, 201)
})

test('what changes hands while people count is not missing', async () => {
  const asset = await desk.registered({ unitId: home.units.plumbers })
  const { body: count } = await open({ unitId: home.units.plumbers })
  const { body: paper } = await desk.ask(
    {
      kind: 'transfer',
      assetIds: [asset.id],
      unitId: home.units.faculty,
      keeperId: home.reporter.personId,
      reason: '调给文学院',
    },
    home.clerk.token,
  )
  server.at('2026-11-23T09:00:00Z')
  await desk.say('approve', paper.id, { as: home.head.token })
  await desk.say('receive', paper.id, { as: home.reporter.token })
  const { body } = await close(count.id)
  assert.deepEqual([body.found, body.missing], [1, 0])
  assert.equal((await approve(count.id, 1)).status, 200)
})

test('a stocktaking needs somebody to hold it, things to count, days ahead, and an open list', async () => {
  assert.equal((await open({}, home.reporter.token)).status, 403)
  assert.equal((await open({ dueOn: '2020-01-01' })).problem.fields?.[0]?.code, 'asset-count.day-past')
  assert.equal((await open({ unitId: home.units.faculty, placeId: home.places.site, title: '' })).status, 422)
  assert.equal((await open({ placeId: home.units.faculty })).problem.fields?.[0]?.code, 'place.unknown')
  assert.equal((await scan(uuidv7(), [seen('A')])).status, 404)
  const { body: count } = await open()
  const two = await Promise.all([close(count.id), close(count.id)])
  assert.deepEqual(
    two.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const listed = await server.call(api.listAssetCounts, { as: home.auditor.token })
  assert.ok(listed.body.items.some(({ id }) => id === count.id))
  const read = await server.call(api.getAssetCount, { as: home.auditor.token, params: { id: count.id } })
  assert.match(read.body.compensation.basis, /加倍/)
})
