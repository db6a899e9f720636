import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { findResponsible } from './index.ts'

let server: TestServer
let home: TestOrganisation
let as: string

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  as = home.head.token
})
after(() => server.stop())

const assign = (body: object, token = as) =>
  server.call(api.assignResponsibility, {
    as: token,
    body: { placeId: home.places.building, unitId: home.units.plumbers, fromOn: '2026-01-01', ...body },
  })
const who = async (query: object = {}) =>
  (await server.call(api.findResponsible, { as: home.leader.token, query: { placeId: home.places.room, ...query } }))
    .body.responsible

test('where the map has a gap nobody is named, and the gap is listed', async () => {
  assert.equal(await who({ categoryId: home.categories.water }), null)
  const { body } = await server.call(api.listCoverage, { as })
  assert.deepEqual(
    body.gaps.map(({ place, everyTrade, kind }) => [place.path, everyTrade, kind]),
    [['北校区', true, 'uncovered']],
  )
})

test('from area, trade and time the person at once: nearest place first, then trade, then hours', async () => {
  const { technician, secondTechnician, leader } = home
  assert.equal((await assign({ personId: leader.personId })).status, 201)
  await assign({ categoryId: home.categories.water, personId: technician.personId })
  await assign({
    categoryId: home.categories.water,
    personId: secondTechnician.personId,
    hours: { from: '20:00', to: '08:00' },
  })
  assert.equal((await who({ categoryId: home.categories.door }))?.person?.id, leader.personId)
  const water = { categoryId: home.categories.water }
  assert.equal((await who({ ...water, at: '2026-11-23T10:00:00+08:00' }))?.person?.id, technician.personId)
  assert.equal((await who({ ...water, at: '2026-11-23T23:30:00+08:00' }))?.person?.id, secondTechnician.personId)
  assert.equal(await who({ ...water, at: '2025-11-23T10:00:00+08:00' }), null)
  await assign({ placeId: home.places.room, unitId: home.units.joiners })
  const room = await who(water)
  assert.deepEqual([room?.unit.name, room?.person, room?.as], ['木工班', null, 'head'])
})

test('dispatch asks in its own transaction and gets the same answer', async () => {
  const asked = {
    placeId: home.places.building,
    categoryId: home.categories.water,
    at: new Date('2026-11-23T02:00:00Z'),
  }
  const answer = await server.act((ctx) => findResponsible(ctx, asked))
  assert.deepEqual(
    [answer?.person?.id, answer?.as, answer?.category?.name],
    [home.technician.personId, 'person', '水龙头漏水'],
  )
})

test('who is away is answered for by the deputy, and the answer says for whom', async () => {
  const { technician, leader } = home
  const absence = { personId: technician.personId, deputyId: leader.personId, fromOn: '2026-11-23', toOn: '2026-11-25' }
  assert.equal((await server.call(api.nameDeputy, { as, body: absence })).status, 201)
  const answer = await who({
    placeId: home.places.otherRoom,
    categoryId: home.categories.water,
    at: '2026-11-24T10:00:00+08:00',
  })
  assert.deepEqual(
    [answer?.person?.id, answer?.as, answer?.insteadOf?.id],
    [leader.personId, 'deputy', technician.personId],
  )
})

test('two entries of the same area, trade and hours are shown as doubly covered', async () => {
  await assign({ placeId: home.places.otherRoom, unitId: home.units.plumbers })
  await assign({ placeId: home.places.otherRoom, unitId: home.units.joiners })
  const { body } = await server.call(api.listCoverage, { as })
  assert.deepEqual(
    body.doubles.map((pair) => pair.map(({ unit }) => unit.name).toSorted()),
    [['木工班', '水电班']],
  )
  assert.ok(body.gaps.every(({ place }) => place.path !== '北校区 / 教学楼A'))
})

test('refuses a stranger to the unit, reversed days, an unknown place, and who may not', async () => {
  assert.equal((await assign({ personId: home.joiner.personId })).problem.code, 'responsibility.not-in-unit')
  assert.equal((await assign({ toOn: '2025-01-01' })).problem.code, 'responsibility.reversed')
  assert.equal((await assign({ placeId: '01890000-0000-7000-8000-000000000000' })).problem.code, 'place.unknown')
  assert.equal((await assign({}, home.leader.token)).status, 403)
  assert.equal((await server.call(api.listCoverage, { as: home.reporter.token })).status, 403)
})

test('an entry ends once, and who leaves hands the areas over', async () => {
  const { body } = await server.call(api.listResponsibilities, { as, query: { placeId: home.places.otherRoom } })
  const [entry] = body.items
  const end = () =>
    server.call(api.endResponsibility, {
      as,
      params: { id: entry?.id ?? '' },
      body: { version: entry?.version ?? 0, toOn: '2026-11-22' },
    })
  const both = await Promise.all([end(), end()])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const { secondTechnician, leader } = home
  const params = { id: secondTechnician.personId }
  const { version } = (await server.call(api.getPerson, { as, params })).body
  const leaving = { version, lastOn: '2026-11-22' }
  const refused = await server.call(api.leave, { as, params, body: leaving })
  assert.ok(refused.problem.title.includes('北校区 / 教学楼A · 水龙头漏水'))
  assert.equal(
    (await server.call(api.leave, { as, params, body: { ...leaving, successorId: leader.personId } })).status,
    200,
  )
  const night = { placeId: home.places.building, categoryId: home.categories.water, at: '2026-11-23T23:30:00+08:00' }
  assert.equal((await who(night))?.person?.id, leader.personId)
  assert.equal((await who({ ...night, at: '2026-11-20T23:30:00+08:00' }))?.person?.id, secondTechnician.personId)
})
