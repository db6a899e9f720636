import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

test('a place gets a short code and its way from the site down', async () => {
  const { status, body } = await server.call(api.createPlace, {
    as: home.adminToken,
    body: { parentId: home.places.building, name: '3层', kind: 'floor' },
  })
  assert.equal(status, 201)
  assert.match(body.code, /^[2-9A-HJ-NP-Z]{6}$/)
  assert.equal(body.path, '北校区 / 教学楼A / 3层')
  const { body: one } = await server.call(api.getPlace, { as: home.reporter.token, params: { id: body.id } })
  assert.deepEqual(
    one.ancestors.map(({ name }) => name),
    ['北校区', '教学楼A'],
  )
})

test('refuses a taken code, a wrong level, an unknown parent, and who may not', async () => {
  const create = (changes: object, as = home.adminToken) =>
    server.call(api.createPlace, {
      as,
      body: { parentId: home.places.building, name: 'B101', kind: 'room' as const, ...changes },
    })
  assert.equal((await create({ code: home.places.roomCode })).problem.fields?.[0]?.code, 'place.code-taken')
  assert.equal((await create({ parentId: home.places.room })).problem.fields?.[0]?.code, 'place.wrong-level')
  assert.equal(
    (await create({ parentId: '01890000-0000-7000-8000-000000000000' })).problem.fields?.[0]?.code,
    'place.parent-unknown',
  )
  assert.equal((await create({}, home.head.token)).status, 403)
})

test('places are found by code, by name and by pinyin initials, in pages', async () => {
  const search = async (q: string) =>
    (await server.call(api.listPlaces, { as: home.reporter.token, query: { q } })).body.items.map(({ name }) => name)
  assert.deepEqual(await search(home.places.roomCode.toLowerCase()), ['A301'])
  assert.ok((await search('教学楼')).includes('A302'))
  assert.ok((await search('jxla')).includes('教学楼A'))
  assert.deepEqual(await search('%'), [])
  const first = await server.call(api.listPlaces, { as: home.reporter.token, query: { limit: 2 } })
  const second = await server.call(api.listPlaces, {
    as: home.reporter.token,
    query: { limit: 2, cursor: first.body.nextCursor ?? '' },
  })
  assert.equal(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size, 4)
  assert.equal(
    (await server.call(api.listPlaces, { as: home.reporter.token, query: { cursor: 'nonsense' } })).status,
    422,
  )
})

test('the label is a vector picture with the code in words', async () => {
  const { status, body, headers } = await server.call(api.getPlaceLabel, {
    as: home.adminToken,
    params: { id: home.places.room },
  })
  const svg = await (body as Blob).text()
  assert.equal(status, 200)
  assert.match(headers.get('content-type') ?? '', /svg/)
  assert.ok(svg.includes(home.places.roomCode) && svg.includes('扫码报修'))
})

test('units stand under their parents, and a code is used once', async () => {
  const { body } = await server.call(api.listUnits, { as: home.reporter.token })
  assert.equal(body.items[0]?.id, home.units.root)
  const create = (code: string, parentId: string | null) =>
    server.call(api.createUnit, { as: home.adminToken, body: { code, name: '绿化班', kind: 'team', parentId } })
  assert.equal((await create('SD', home.units.root)).problem.fields?.[0]?.code, 'unit.code-taken')
  assert.equal((await create('LH', home.units.root)).status, 201)
})

test('people are found by name, number and initials, by those who may', async () => {
  const search = (q: string, as = home.head.token) => server.call(api.listPeople, { as, query: { q } })
  assert.ok((await search('lq')).body.items.length > 3)
  assert.equal((await search('leader')).body.items.length, 1)
  assert.equal((await search('lq', home.reporter.token)).status, 403)
  const taken = await server.call(api.createPerson, {
    as: home.adminToken,
    body: { code: 'leader', name: '重复', unitId: home.units.root },
  })
  assert.equal(taken.problem.fields?.[0]?.code, 'person.code-taken')
})

test('a place is renamed with the ways of all places below; a stale screen changes nothing', async () => {
  const { body: building } = await server.call(api.getPlace, {
    as: home.adminToken,
    params: { id: home.places.building },
  })
  const change = (name: string, as = home.adminToken) =>
    server.call(api.changePlace, {
      as,
      params: { id: building.id },
      body: { version: building.version, name, unitId: home.units.faculty },
    })
  assert.equal((await change('主楼', home.reporter.token)).status, 403)
  const both = await Promise.all([change('主楼'), change('一号楼')])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const name = both.find(({ status }) => status === 200)?.body.name
  const { body: room } = await server.call(api.getPlace, { as: home.adminToken, params: { id: home.places.room } })
  assert.equal(room.path, `北校区 / ${name} / A301`)
})
