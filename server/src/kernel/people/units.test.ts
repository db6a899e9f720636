import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation
let as: string

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  as = home.adminToken
})
after(() => server.stop())

const unit = async (id: string) => {
  const found = (await server.call(api.listUnits, { as })).body.items.find((one) => one.id === id)
  assert.ok(found)
  return found
}
const addUnit = async (code: string, parentId: string) =>
  (await server.call(api.createUnit, { as, body: { code, name: `部门${code}`, kind: 'department', parentId } })).body
const move = async (
  id: string,
  parentId: string,
  { on = '2026-11-23', version = undefined as number | undefined } = {},
) =>
  server.call(api.moveUnit, {
    as,
    params: { id },
    body: { version: version ?? (await unit(id)).version, parentId, on },
  })

test('a unit is renamed; a stale screen changes nothing', async () => {
  const { id, version } = await addUnit('N1', home.units.root)
  const change = (name: string) =>
    server.call(api.changeUnit, { as, params: { id }, body: { version, code: 'N1', name, kind: 'team' } })
  const answers = await Promise.all([change('甲'), change('乙')])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const body = { version: version + 1, code: 'SD', name: '丙', kind: 'team' } as const
  assert.equal(
    (await server.call(api.changeUnit, { as, params: { id }, body })).problem.fields?.[0]?.code,
    'unit.code-taken',
  )
  assert.equal((await server.call(api.changeUnit, { as: home.head.token, params: { id }, body })).status, 403)
})

test('no unit comes to stand below itself, not even when two move at once', async () => {
  const a = await addUnit('A', home.units.root)
  const b = await addUnit('B', home.units.root)
  const c = await addUnit('C', a.id)
  const refused = await move(a.id, c.id)
  assert.deepEqual([refused.status, refused.problem.code], [422, 'unit.circle'])
  assert.equal(refused.problem.title, '“部门C”在“部门A”之下，不能反过来做它的上级。')
  assert.equal((await move(a.id, a.id)).problem.code, 'unit.circle')
  const both = await Promise.all([move(a.id, b.id), move(b.id, a.id)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 422],
  )
  assert.equal((await move(home.units.root, a.id)).problem.code, 'unit.root-stays')
})

test('a move backdated before a former one, or to a future day, is refused', async () => {
  const [a, b] = [await addUnit('F1', home.units.root), await addUnit('F2', home.units.root)]
  assert.equal((await move(a.id, b.id, { on: '2027-01-01' })).problem.code, 'unit.move-in-future')
  assert.equal((await move(a.id, b.id, { on: '2026-03-01' })).status, 200)
  assert.equal((await move(a.id, home.units.root, { on: '2026-02-01' })).problem.code, 'unit.move-before-last')
  assert.equal((await move(a.id, home.units.root, { on: '2026-06-01' })).status, 200)
  // B below A would have been a circle in spring, when A stood below B
  assert.equal((await move(b.id, a.id, { on: '2026-04-01' })).problem.code, 'unit.circle')
  assert.equal((await move(b.id, a.id, { on: '2026-07-01' })).status, 200)
  const { body } = await server.call(api.listUnitParents, { as, params: { id: a.id } })
  assert.deepEqual(
    body.items.map(({ parent, fromOn, toOn }) => [parent?.name, fromOn, toOn]),
    [
      ['测试学院', '2026-06-01', null],
      ['部门F2', '2026-03-01', '2026-05-31'],
      ['测试学院', null, '2026-02-28'],
    ],
  )
})

test('figures of before a move stay with the former parent, those of after go to the new one', async () => {
  const [old, next] = [await addUnit('G1', home.units.root), await addUnit('G2', home.units.root)]
  assert.equal((await move(home.units.faculty, old.id, { on: '2020-01-01' })).status, 200)
  const report = async (moment: string) => {
    server.at(moment)
    const { body } = await server.call(api.signIn, { body: { username: 'reporter', password: 'Test-password-1' } })
    const made = await server.call(api.createRepair, {
      as: body.token,
      body: { title: '漏水', placeId: home.places.room },
    })
    assert.equal(made.status, 201)
  }
  await report('2025-05-10T02:00:00Z')
  await report('2025-06-10T02:00:00Z')
  await report('2026-05-10T02:00:00Z')
  server.at('2026-11-23T01:00:00Z')
  assert.equal((await move(home.units.faculty, next.id, { on: '2026-01-01' })).status, 200)
  const figure = async (unitId: string, from: string, to: string) => {
    const query = { from, to, unit: unitId }
    const call = { as: home.head.token, params: { code: 'repair.reported' } }
    const { body } = await server.call(api.getIndicator, { ...call, query })
    const { body: facts } = await server.call(api.listIndicatorFacts, { ...call, query })
    assert.equal(facts.items.length, body.total.value)
    return body.total.value
  }
  assert.deepEqual(
    [await figure(old.id, '2025-01-01', '2025-12-31'), await figure(next.id, '2025-01-01', '2025-12-31')],
    [2, 0],
  )
  assert.deepEqual(
    [await figure(old.id, '2026-01-01', '2026-12-31'), await figure(next.id, '2026-01-01', '2026-12-31')],
    [0, 1],
  )
  assert.deepEqual(
    [await figure(old.id, '2020-01-01', '2026-12-31'), await figure(next.id, '2020-01-01', '2026-12-31')],
    [2, 1],
  )
  assert.equal(await figure(home.units.root, '2020-01-01', '2026-12-31'), 3)
})

test('a unit with people or units in it is not dissolved; an empty one is, and keeps its history', async () => {
  const dissolve = async (id: string, on = '2026-11-23') =>
    server.call(api.dissolveUnit, { as, params: { id }, body: { version: (await unit(id)).version, on } })
  assert.equal((await dissolve(home.units.plumbers)).problem.code, 'unit.in-use')
  const { id } = await addUnit('D1', home.units.root)
  assert.equal((await dissolve(id, '2027-01-01')).problem.code, 'unit.dissolve-in-future')
  assert.equal((await dissolve(id)).body.dissolvedOn, '2026-11-23')
  assert.equal((await dissolve(id)).problem.code, 'unit.dissolved')
  const under = await server.call(api.createUnit, {
    as,
    body: { code: 'D2', name: '下级', kind: 'team', parentId: id },
  })
  assert.equal(under.problem.fields?.[0]?.code, 'unit.parent-dissolved')
  const person = await server.call(api.createPerson, { as, body: { code: 'D3', name: '某人', unitId: id } })
  assert.equal(person.problem.fields?.[0]?.code, 'unit.dissolved')
})
