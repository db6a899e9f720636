import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
})
after(() => server.stop())

const founding = { organisation: '测试学院', name: '管理员', username: 'founder', password: 'Founding-password-1' }

test('the first run creates the organisation once, and a weak password is refused at its field', async () => {
  assert.equal((await server.call(api.getSetup)).body.needed, true)
  const weak = await server.call(api.setUp, { body: { ...founding, password: 'aaaaaaaaaa' } })
  assert.deepEqual([weak.status, weak.problem.fields?.[0]?.field], [422, 'password'])
  assert.equal((await server.call(api.getSetup)).body.needed, true)
  home = await foundOrganisation(server)
  assert.equal((await server.call(api.getSetup)).body.needed, false)
  const again = await server.call(api.setUp, { body: founding })
  assert.deepEqual([again.status, again.problem.code], [409, 'setup.already-done'])
})

test('signing in gives a token that says who one is, and signing out ends it', async () => {
  const signedIn = await server.call(api.signIn, { body: { username: 'head', password: 'Test-password-1' } })
  assert.equal(signedIn.status, 201)
  assert.match(signedIn.headers.get('set-cookie') ?? '', /houqin_session=.*HttpOnly.*SameSite=Lax/i)
  const as = signedIn.body.token
  const me = await server.call(api.getSession, { as })
  assert.deepEqual(
    [me.body.username, me.body.roles[0]?.name, me.body.permissions['indicator.list']],
    ['head', '后勤主任', 'all'],
  )
  const { body: trail } = await server.call(api.listAudit, { as: home.adminToken })
  assert.equal(trail.items.find(({ action }) => action === 'session.open')?.person, 'head 李强')
  await server.call(api.signOut, { as })
  assert.equal((await server.call(api.getSession, { as })).status, 401)
})

test('an unknown name and a wrong password are refused in the same words', async () => {
  const wrong = await server.call(api.signIn, { body: { username: 'head', password: 'wrong' } })
  const unknown = await server.call(api.signIn, { body: { username: 'nobody', password: 'wrong' } })
  assert.deepEqual([wrong.status, wrong.problem.title], [unknown.status, unknown.problem.title])
})

test('five failures lock the account for as long as the rule says, even against the right password', async () => {
  const attempt = (password: string) => server.call(api.signIn, { body: { username: 'auditor', password } })
  for (let count = 0; count < 5; count += 1) assert.equal((await attempt('wrong')).status, 401)
  const locked = await attempt('Test-password-1')
  assert.deepEqual([locked.status, locked.problem.code], [429, 'session.locked'])
  assert.match(locked.problem.title, /15 分钟/)
  server.at('2026-11-23T01:16:00Z')
  assert.equal((await attempt('Test-password-1')).status, 201)
  server.at('2026-11-23T01:00:00Z')
})

test('a session ends after the hours of the rule', async () => {
  const { body } = await server.call(api.signIn, { body: { username: 'leader', password: 'Test-password-1' } })
  server.at('2026-11-23T13:00:01Z')
  const late = await server.call(api.getSession, { as: body.token })
  server.at('2026-11-23T01:00:00Z')
  assert.deepEqual([late.status, late.problem.code], [401, 'session.required'])
})

test('changing the password needs the old one, and ends the other sessions', async () => {
  const signIn = () => server.call(api.signIn, { body: { username: 'joiner', password: 'Test-password-1' } })
  const [here, elsewhere] = [(await signIn()).body.token, (await signIn()).body.token]
  const refused = await server.call(api.changePassword, {
    as: here,
    body: { current: 'wrong', next: 'Another-password-2' },
  })
  assert.deepEqual([refused.status, refused.problem.fields?.[0]?.field], [422, 'current'])
  assert.equal(
    (
      await server.call(api.changePassword, {
        as: here,
        body: { current: 'Test-password-1', next: 'Another-password-2' },
      })
    ).status,
    200,
  )
  assert.equal((await server.call(api.getSession, { as: here })).status, 200)
  assert.equal((await server.call(api.getSession, { as: elsewhere })).status, 401)
})

test('a request that another site caused is refused', async () => {
  const call = { as: home.reporter.token, body: { title: '灯不亮', placeId: home.places.room } }
  const foreign = await server.call(api.createRepair, { ...call, headers: { origin: 'https://evil.example' } })
  assert.deepEqual([foreign.status, foreign.problem.code], [403, 'request.cross-site'])
  assert.equal((await server.call(api.createRepair, { ...call, headers: { origin: server.url } })).status, 201)
})

test('accounts are given by who may, once a person and once a name', async () => {
  const { body: roles } = await server.call(api.listRoles, { as: home.adminToken })
  const roleIds = roles.items.filter(({ code }) => code === 'reporter').map(({ id }) => id)
  const { body: person } = await server.call(api.createPerson, {
    as: home.adminToken,
    body: { code: '20260001', name: '王芳', unitId: home.units.faculty, post: '辅导员' },
  })
  assert.deepEqual(
    person.memberships.map(({ unit, post }) => [unit.name, post]),
    [['文学院', '辅导员']],
  )
  const body = { personId: person.id, username: 'wangfang', password: 'Test-password-1', roleIds }
  assert.equal((await server.call(api.createAccount, { as: home.head.token, body })).status, 403)
  assert.equal(
    (await server.call(api.createAccount, { as: home.adminToken, body: { ...body, username: 'head' } })).problem.code,
    'account.username-taken',
  )
  assert.equal((await server.call(api.createAccount, { as: home.adminToken, body })).status, 201)
  assert.equal(
    (await server.call(api.createAccount, { as: home.adminToken, body })).problem.code,
    'account.person-has-one',
  )
})

test('a rule is changed within its bounds by who may, and the change is on the audit trail', async () => {
  const change = (value: string, as: string) =>
    server.call(api.changeRule, {
      as,
      params: { code: 'identity.session-hours' },
      body: { value, basis: '信息安全制度第 5 条' },
    })
  assert.equal((await change('8', home.reporter.token)).status, 403)
  assert.equal((await change('0', home.head.token)).problem.code, 'rule.out-of-range')
  assert.equal((await change('8', home.head.token)).body.value, '8')
  const { body: rules } = await server.call(api.listRules, { as: home.reporter.token })
  assert.equal(rules.items.find(({ code }) => code === 'identity.session-hours')?.basis.zh, '信息安全制度第 5 条')
  const { body: trail } = await server.call(api.listAudit, { as: home.auditor.token })
  assert.deepEqual(trail.items.find(({ action }) => action === 'rule.change')?.detail, {
    code: 'identity.session-hours',
    before: 12,
    after: '8',
    basis: '信息安全制度第 5 条',
  })
})

test('health answers anyone, and the API describes itself', async () => {
  const health = await server.call(api.getHealth)
  assert.deepEqual([health.status, health.body.status], [200, 'ok'])
  const { body } = await server.call(api.getOpenApi)
  assert.equal(body['openapi'], '3.1.0')
})
