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

const person = async (id: string) => (await server.call(api.getPerson, { as, params: { id } })).body
const add = async (code: string, unitId = home.units.plumbers, post?: string) =>
  (await server.call(api.createPerson, { as, body: { code, name: `张三${code}`, unitId, post, fromOn: '2024-01-01' } }))
    .body
const assigned = async (personId: string) => {
  const { body: made } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '灯不亮', placeId: home.places.room },
  })
  const { body } = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params: { id: made.id },
    body: { version: made.version, teamId: home.units.plumbers, personId },
  })
  return body
}

test('a person is corrected by who may, and the second of two who correct at once is told so', async () => {
  const { id, version } = await add('E1')
  const change = (name: string, token = as) =>
    server.call(api.changePerson, { as: token, params: { id }, body: { version, code: 'E1', name, phone: '5550000' } })
  assert.equal((await change('李四', home.head.token)).status, 403)
  const answers = await Promise.all([change('李四'), change('王五')])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.equal(answers.find(({ status }) => status === 409)?.problem.code, 'record.stale')
  const taken = { version: version + 1, code: 'leader', name: '王五', phone: null }
  assert.equal(
    (await server.call(api.changePerson, { as, params: { id }, body: taken })).problem.fields?.[0]?.code,
    'person.code-taken',
  )
})

test('somebody holds two posts in two units, and one of them ends without the other', async () => {
  const { id, version } = await add('E2', home.units.plumbers, '水电工')
  const join = (body: object) =>
    server.call(api.joinUnit, {
      as,
      params: { id },
      body: { version, unitId: home.units.joiners, fromOn: '2025-01-01', post: '安全员', ...body },
    })
  const { body: joined } = await join({ isPrimary: true })
  assert.deepEqual(
    joined.memberships.map(({ unit, post, isPrimary }) => [unit.name, post, isPrimary]),
    [
      ['木工班', '安全员', true],
      ['水电班', '水电工', false],
    ],
  )
  assert.equal((await join({ version: joined.version })).problem.code, 'membership.twice')
  const { body: several } = await server.call(api.listPeople, { as, query: { view: 'several' } })
  assert.deepEqual(
    several.items.map(({ code }) => code),
    ['E2'],
  )
  const end = (at: number, changed: number, toOn = '2026-06-30') =>
    server.call(api.endMembership, {
      as,
      params: { id, membershipId: joined.memberships[at]?.id ?? '' },
      body: { version: changed, toOn },
    })
  assert.equal((await end(0, joined.version, '2024-12-31')).problem.code, 'membership.reversed')
  const { body: ended } = await end(0, joined.version)
  assert.deepEqual(
    ended.memberships.map(({ unit, isPrimary, toOn }) => [unit.name, isPrimary, toOn]),
    [
      ['水电班', true, null],
      ['木工班', false, '2026-06-30'],
    ],
  )
  assert.equal((await end(1, ended.version)).problem.code, 'membership.last')
})

test('posts without a holder are known, with the day since when', async () => {
  const { body: made } = await server.call(api.createPost, {
    as: home.head.token,
    body: { unitId: home.units.joiners, name: '油漆工', duties: '门窗、家具油漆修补，每月检查一次易燃物存放。' },
  })
  const posts = async () => (await server.call(api.listPosts, { as, query: { unitId: home.units.joiners } })).body.items
  assert.deepEqual((await posts()).find(({ id }) => id === made.id)?.holders, [])
  const painter = await add('E3', home.units.joiners, '油漆工')
  const held = (await posts()).find(({ id }) => id === made.id)
  assert.deepEqual([held?.holders[0]?.person.name, held?.vacantSince], ['张三E3', null])
  const close = (version: number) => server.call(api.closePost, { as, params: { id: made.id }, body: { version } })
  assert.equal((await close(0)).problem.code, 'post.held')
  const body = { version: painter.version, lastOn: '2026-11-20' }
  assert.equal((await server.call(api.leave, { as, params: { id: painter.id }, body })).status, 200)
  assert.equal((await posts()).find(({ id }) => id === made.id)?.vacantSince, '2026-11-21')
  const change = { version: 0, name: '油漆工（兼）', duties: '同前' }
  assert.equal(
    (await server.call(api.changePost, { as: home.reporter.token, params: { id: made.id }, body: change })).status,
    403,
  )
  assert.equal((await server.call(api.changePost, { as, params: { id: made.id }, body: change })).status, 200)
  assert.equal((await close(0)).problem.code, 'record.stale')
  assert.equal((await close(1)).status, 200)
  assert.equal(
    (await posts()).some(({ id }) => id === made.id),
    false,
  )
})

test('who leaves with open work hands it over, or does not leave', async () => {
  const { id, version } = await add('E4')
  const successor = await add('E5')
  const repair = await assigned(id)
  const { body: work } = await server.call(api.listOpenWork, { as, params: { id } })
  assert.deepEqual(
    work.items.map(({ kind, number }) => [kind, number]),
    [['repair', repair.number]],
  )
  const go = (body: object) =>
    server.call(api.leave, { as, params: { id }, body: { version, lastOn: '2026-11-22', ...body } })
  const refused = await go({})
  assert.deepEqual([refused.status, refused.problem.code], [409, 'person.has-open-work'])
  assert.ok(refused.problem.title.includes(repair.number))
  assert.equal((await go({ successorId: id })).problem.code, 'person.successor-unfit')
  assert.equal((await go({ successorId: successor.id, lastOn: '2026-12-31' })).problem.code, 'person.leave-in-future')
  const { body: left } = await go({ successorId: successor.id })
  assert.deepEqual([left.leftOn, left.memberships[0]?.toOn], ['2026-11-23', '2026-11-22'])
  const { body: moved } = await server.call(api.getRepair, { as: home.dispatcher.token, params: { id: repair.id } })
  assert.deepEqual(
    [moved.assignee?.id, moved.state, moved.timeline.at(-1)?.event],
    [successor.id, 'assigned', 'handover'],
  )
  assert.equal((await go({ version: left.version })).problem.code, 'person.left')
})

test('who comes back gets a post again; the account stays shut until it is opened', async () => {
  const { id, version } = await add('E6')
  const { body: roles } = await server.call(api.listRoles, { as })
  const roleIds = roles.items.filter(({ code }) => code === 'technician').map((role) => role.id)
  await server.call(api.createAccount, {
    as,
    body: { personId: id, username: 'e-six', password: 'Some-password-1', roleIds },
  })
  const { body: left } = await server.call(api.leave, { as, params: { id }, body: { version, lastOn: '2026-11-20' } })
  assert.equal(
    (await server.call(api.signIn, { body: { username: 'e-six', password: 'Some-password-1' } })).problem.code,
    'session.blocked',
  )
  const account = { id: left.account?.id ?? '', version: left.account?.version ?? 0 }
  const unblock = (changed: number) =>
    server.call(api.unblockAccount, { as, params: { id: account.id }, body: { version: changed } })
  assert.equal((await unblock(account.version)).problem.code, 'account.person-left')
  const back = (fromOn: string) =>
    server.call(api.comeBack, {
      as,
      params: { id },
      body: { version: left.version, unitId: home.units.joiners, fromOn },
    })
  assert.equal((await back('2026-11-10')).problem.code, 'person.return-before-leaving')
  assert.equal((await back('2026-11-23')).status, 200)
  assert.equal((await back('2026-11-23')).problem.code, 'record.stale')
  assert.equal((await unblock(account.version)).status, 200)
  assert.equal(
    (await server.call(api.signIn, { body: { username: 'e-six', password: 'Some-password-1' } })).status,
    201,
  )
})

test('a deputy is named for a time, once, and never in a circle', async () => {
  const [one, two, three] = [await add('E7'), await add('E8'), await add('E9')]
  const name = (personId: string, deputyId: string, changes: object = {}) =>
    server.call(api.nameDeputy, {
      as: home.head.token,
      body: { personId, deputyId, fromOn: '2026-11-23', toOn: '2026-11-30', reason: '外出培训', ...changes },
    })
  assert.equal((await name(one.id, one.id)).problem.code, 'deputy.oneself')
  assert.equal((await name(one.id, two.id, { toOn: '2026-11-01' })).problem.code, 'deputy.reversed')
  const both = await Promise.all([name(one.id, two.id), name(one.id, three.id)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 422],
  )
  const chosen = (await person(one.id)).deputies[0]
  assert.equal((await name(chosen?.deputy.id ?? '', one.id)).problem.code, 'deputy.circle')
  const end = () => server.call(api.endDeputy, { as, params: { id: chosen?.id ?? '' } })
  assert.equal((await end()).status, 200)
  assert.equal((await person(one.id)).deputies[0]?.toOn, '2026-11-23')
  assert.equal(
    (
      await server.call(api.nameDeputy, {
        as: home.reporter.token,
        body: { personId: one.id, deputyId: two.id, fromOn: '2027-01-01', toOn: '2027-01-02' },
      })
    ).status,
    403,
  )
})

test('the people of a unit are those of all units below it too', async () => {
  const inUnit = async (query: object) =>
    (await server.call(api.listPeople, { as, query: { limit: 200, ...query } })).body
  const all = await inUnit({})
  const root = await inUnit({ unitId: home.units.root })
  assert.equal(root.total.count, all.total.count)
  assert.ok((await inUnit({ unitId: home.units.root, alone: true })).total.count < root.total.count)
  const { body: units } = await server.call(api.listUnits, { as })
  assert.equal(units.items[0]?.headcountBelow, all.total.count)
  assert.equal(
    (await inUnit({ view: 'left' })).items.some(({ code }) => code === 'E4'),
    true,
  )
})
