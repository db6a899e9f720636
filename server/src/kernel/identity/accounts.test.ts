import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation
let as: string
const PASSWORD = 'Test-password-1'

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  as = home.adminToken
})
after(() => server.stop())

const signIn = (username: string, password: string) => server.call(api.signIn, { body: { username, password } })
const accountOf = async (personId: string) => {
  const { body } = await server.call(api.getPerson, { as, params: { id: personId } })
  assert.ok(body.account)
  return body.account
}
const trail = async () => (await server.call(api.listAudit, { as: home.auditor.token })).body.items

test('a reset password holds for a while, opens nothing but its own change, and ends the sessions', async () => {
  const { id, version } = await accountOf(home.joiner.personId)
  const reset = (token = as) => server.call(api.resetPassword, { as: token, params: { id }, body: { version } })
  assert.equal((await reset(home.head.token)).status, 403)
  const both = await Promise.all([reset(), reset()])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const given = both.find(({ status }) => status === 200)?.body
  assert.equal(given?.until, '2026-11-26T01:00:00.000Z')
  assert.equal((await server.call(api.getSession, { as: home.joiner.token })).status, 401)
  assert.equal((await signIn('joiner', PASSWORD)).status, 401)
  const { body: session } = await signIn('joiner', given?.password ?? '')
  assert.equal((await server.call(api.getSession, { as: session.token })).body.mustChangePassword, true)
  const refused = await server.call(api.listUnits, { as: session.token })
  assert.deepEqual([refused.status, refused.problem.code], [403, 'password.must-change'])
  const change = { current: given?.password ?? '', next: 'Another-password-2' }
  assert.equal((await server.call(api.changePassword, { as: session.token, body: change })).status, 200)
  assert.equal((await server.call(api.listUnits, { as: session.token })).status, 200)
})

test('a one-time password that nobody used in time opens nothing', async () => {
  const { id, version } = await accountOf(home.secondTechnician.personId)
  const { body } = await server.call(api.resetPassword, { as, params: { id }, body: { version } })
  server.at('2026-11-26T01:00:01Z')
  const late = await signIn('second-technician', body.password)
  server.at('2026-11-23T01:00:00Z')
  assert.deepEqual([late.status, late.problem.code], [403, 'session.one-time-over'])
})

test('roles are given and taken, and count at once', async () => {
  const { id, version, roles } = await accountOf(home.technician.personId)
  const { body: all } = await server.call(api.listRoles, { as })
  const roleId = (code: string) => all.items.find((one) => one.code === code)?.id ?? ''
  assert.deepEqual(
    roles.map((one) => one.id),
    [roleId('technician')],
  )
  assert.equal((await server.call(api.listPeople, { as: home.technician.token })).status, 403)
  const set = (roleIds: string[], changed = version) =>
    server.call(api.setRoles, { as, params: { id }, body: { version: changed, roleIds } })
  assert.equal((await set(['01890000-0000-7000-8000-000000000000'])).problem.code, 'role.unknown')
  assert.equal((await set([roleId('technician'), roleId('dispatcher')])).status, 200)
  assert.equal((await server.call(api.listPeople, { as: home.technician.token })).status, 200)
  assert.equal((await set([roleId('technician')])).problem.code, 'record.stale')
  assert.deepEqual((await trail()).find(({ action }) => action === 'account.roles')?.detail, {
    username: 'technician',
    given: ['dispatcher'],
    taken: [],
  })
})

test('the last administrator can neither be blocked nor lose the role', async () => {
  const { body: people } = await server.call(api.listPeople, { as, query: { q: '管理员' } })
  const admin = people.items.find(({ code }) => code === 'admin')?.account
  const { body: all } = await server.call(api.listRoles, { as })
  const reporter = all.items.filter(({ code }) => code === 'reporter').map(({ id }) => id)
  const call = { as, params: { id: admin?.id ?? '' } }
  const version = admin?.version ?? 0
  assert.equal(
    (await server.call(api.setRoles, { ...call, body: { version, roleIds: reporter } })).problem.code,
    'account.last-admin',
  )
  assert.equal((await server.call(api.blockAccount, { ...call, body: { version } })).problem.code, 'account.own')
})

test('a blocked account is shut at once, says so, and is opened again', async () => {
  const account = await accountOf(home.otherReporter.personId)
  const block = () =>
    server.call(api.blockAccount, { as, params: { id: account.id }, body: { version: account.version } })
  assert.equal((await block()).status, 200)
  assert.equal((await block()).problem.code, 'record.stale')
  assert.equal((await server.call(api.getSession, { as: home.otherReporter.token })).status, 401)
  assert.deepEqual((await signIn('other-reporter', PASSWORD)).problem.code, 'session.blocked')
  assert.deepEqual((await signIn('other-reporter', 'wrong')).problem.code, 'session.refused')
  const { version } = await accountOf(home.otherReporter.personId)
  assert.equal(
    (await server.call(api.unblockAccount, { as, params: { id: account.id }, body: { version } })).status,
    200,
  )
  assert.equal((await signIn('other-reporter', PASSWORD)).status, 201)
})

test('failed sign-ins stand on the audit trail; what was typed as an unknown name does not', async () => {
  await signIn('leader', 'wrong')
  await signIn('my-password-by-mistake', 'wrong')
  const failed = (await trail()).filter(({ action }) => action === 'session.refused')
  assert.deepEqual(
    failed.slice(0, 2).map(({ detail }) => detail),
    [{}, { username: 'leader' }],
  )
  assert.equal(failed[1]?.from, '127.0.0.1')
})

test('an account given by an administrator asks for a password of one’s own', async () => {
  const { body: all } = await server.call(api.listRoles, { as })
  const roleIds = all.items.filter(({ code }) => code === 'reporter').map(({ id }) => id)
  const { body: person } = await server.call(api.createPerson, {
    as,
    body: { code: 'Z1', name: '新人', unitId: home.units.faculty },
  })
  await server.call(api.createAccount, {
    as,
    body: { personId: person.id, username: 'newcomer', password: PASSWORD, roleIds },
  })
  const { body } = await signIn('newcomer', PASSWORD)
  assert.equal((await server.call(api.getSession, { as: body.token })).body.mustChangePassword, true)
})
