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
  as = home.head.token
})
after(() => server.stop())

const head = (personId: string) => ({ personId, role: 'head' as const, duty: '' })
const member = (personId: string, duty = '') => ({ personId, role: 'member' as const, duty })
const form = (name: string, members: object[], { on = '2026-01-10', token = as } = {}) =>
  server.call(api.formGroup, {
    as: token,
    body: { name, purpose: '检查安全生产', on, basis: '后勤〔2026〕1 号', members: members as never },
  })

test('a group has one head, nobody twice, and only people who are here', async () => {
  const { leader, technician } = home
  assert.equal((await form('甲组', [member(leader.personId)])).problem.code, 'group.one-head')
  assert.equal((await form('甲组', [head(leader.personId), head(technician.personId)])).problem.code, 'group.one-head')
  assert.equal(
    (await form('甲组', [head(leader.personId), member(leader.personId)])).problem.code,
    'group.person-twice',
  )
  assert.equal((await form('甲组', [head('01890000-0000-7000-8000-000000000000')])).problem.code, 'group.person-unfit')
  assert.equal((await form('甲组', [head(leader.personId)], { on: '2027-01-01' })).problem.code, 'group.in-future')
  assert.equal((await form('甲组', [head(leader.personId)], { token: home.leader.token })).status, 403)
  const made = await form('甲组', [head(leader.personId)])
  assert.deepEqual([made.status, made.body.members[0]?.unit?.name], [201, '水电班'])
  assert.equal((await form('甲组', [head(leader.personId)])).problem.code, 'group.name-taken')
})

test('a re-formed group keeps the first day of who stays, and who sat before can still be asked for', async () => {
  const { leader, technician, joiner } = home
  const { body: group } = await form('安全生产检查小组', [head(leader.personId), member(technician.personId, '电气')])
  const reform = (version: number, on = '2026-06-01') =>
    server.call(api.reformGroup, {
      as,
      params: { id: group.id },
      body: {
        version,
        purpose: group.purpose,
        on,
        basis: '人员变动',
        members: [head(leader.personId), member(joiner.personId)],
      },
    })
  assert.equal((await reform(0, '2025-12-31')).problem.code, 'group.before-last')
  const both = await Promise.all([reform(0), reform(0)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const seats = async (on: string) => {
    const { body } = await server.call(api.listGroups, { as, query: { on } })
    return body.items.find(({ id }) => id === group.id)?.members.map(({ person, fromOn }) => [person.id, fromOn])
  }
  assert.deepEqual(await seats('2026-11-23'), [
    [leader.personId, '2026-01-10'],
    [joiner.personId, '2026-06-01'],
  ])
  assert.deepEqual(await seats('2026-05-31'), [
    [leader.personId, '2026-01-10'],
    [technician.personId, '2026-01-10'],
  ])
  assert.equal(await seats('2025-01-01'), undefined)
})

test('who leaves hands the seat over; a group dissolved keeps its history', async () => {
  const { secondTechnician, leader, technician } = home
  const { body: group } = await form('宣传小组', [head(secondTechnician.personId), member(leader.personId)])
  const params = { id: secondTechnician.personId }
  const { version } = (await server.call(api.getPerson, { as, params })).body
  const leaving = { version, lastOn: '2026-11-22' }
  assert.ok((await server.call(api.leave, { as, params, body: leaving })).problem.title.includes('宣传小组 · 组长'))
  const left = await server.call(api.leave, { as, params, body: { ...leaving, successorId: leader.personId } })
  assert.equal(left.status, 200)
  const { body: mine } = await server.call(api.listGroups, { as, query: { personId: leader.personId } })
  const now = mine.items.find(({ id }) => id === group.id)
  assert.deepEqual(
    now?.members.map(({ person, role }) => [person.id, role]),
    [[leader.personId, 'head']],
  )
  const dissolve = (changed: number) =>
    server.call(api.dissolveGroup, {
      as,
      params: { id: group.id },
      body: { version: changed, on: '2026-11-23', basis: '任务完成' },
    })
  assert.equal((await dissolve(0)).problem.code, 'record.stale')
  const { body: gone } = await dissolve(now?.version ?? 0)
  assert.deepEqual([gone.dissolvedOn, gone.acts.map(({ kind }) => kind)], ['2026-11-23', ['dissolve', 'form']])
  assert.equal((await dissolve(gone.version)).problem.code, 'group.dissolved')
  const { body: before } = await server.call(api.listGroups, {
    as,
    query: { on: '2026-11-22', personId: technician.personId },
  })
  assert.equal(
    before.items.some(({ id }) => id === group.id),
    false,
  )
})
