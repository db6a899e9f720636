import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const day = '2026-11-23'
const give = (body: object = {}, as = home.reporter.token) =>
  server.call(api.createOpinion, { as, body: { content: '图书馆三楼饮水机不够用', ...body } })
const see = (id: string, as = home.head.token) => server.call(api.getOpinion, { as, params: { id } })
const verbs = {
  sort: api.sortOpinion,
  reply: api.replyOpinion,
  improve: api.improveOpinion,
  implement: api.implementOpinion,
  judge: api.judgeOpinion,
  explain: api.explainOpinion,
} as const
const say = (verb: keyof typeof verbs, id: string, { as, ...body }: { as: string; [key: string]: unknown }) =>
  server.call(verbs[verb] as typeof api.replyOpinion, { as, params: { id }, body: body as never })
const sortOut = (id: string) =>
  say('sort', id, {
    as: home.clerk.token,
    version: 0,
    track: 'quick',
    unitId: home.units.plumbers,
    personId: home.technician.personId,
  })
async function given(body: object = {}): Promise<string> {
  const { id } = (await give(body)).body
  assert.ok(id)
  return id
}
const figure = async (code: string) =>
  Number(
    (
      await server.call(api.getIndicator, {
        as: home.head.token,
        params: { code },
        query: { from: day, to: day },
      })
    ).body.total.value,
  )

test('an opinion goes from reply to measure, from measure to implementation, and its effect is judged by another', async () => {
  const id = await given()
  const { body: sorted } = await sortOut(id)
  assert.deepEqual([sorted.state, sorted.replyDueOn, sorted.dueOn], ['sorted', '2026-11-26', '2026-12-08'])
  const worker = home.technician.token
  assert.equal((await say('reply', id, { as: worker, version: 1, said: '已核实，本周加装一台' })).body.state, 'replied')
  const past = await say('improve', id, { as: worker, version: 2, said: '加装', by: '2026-11-01' })
  assert.deepEqual([past.status, past.problem.fields?.[0]?.field], [422, 'by'])
  await say('improve', id, { as: worker, version: 2, said: '加装一台并纳入巡检', by: '2026-11-28' })
  const done = await say('implement', id, { as: worker, version: 3, said: '已装好，出水正常' })
  assert.deepEqual([done.body.state, done.body.verbs], ['implemented', []])
  const again = await say('judge', id, {
    as: home.reporter.token,
    version: 4,
    said: '高峰仍要排队',
    isEffective: false,
  })
  assert.equal(again.body.state, 'replied')
  await say('improve', id, { as: worker, version: 5, said: '再加一台', by: '2026-11-30' })
  await say('implement', id, { as: worker, version: 6, said: '第二台已装' })
  const end = await say('judge', id, { as: home.reporter.token, version: 7, said: '不用排队了', isEffective: true })
  assert.deepEqual([end.body.state, end.body.steps.length], ['closed', 9])
  assert.ok((await figure('opinion.effective')) >= 1)
  assert.equal(await figure('opinion.in-time.rate'), 1)
})

test('nothing is skipped: no implementation without a measure, no end without an effect', async () => {
  const id = await given()
  const as = home.head.token
  for (const verb of ['reply', 'improve', 'implement', 'judge'] as const) {
    const { status, problem } = await say(verb, id, { as, version: 0, said: '跳过', by: day, isEffective: true })
    assert.deepEqual([status, problem.code], [409, 'opinion.wrong-state'], verb)
  }
  assert.equal((await see(id)).body.state, 'received')
})

test('who carried it out does not judge it, whatever else they may do', async () => {
  const id = await given()
  const as = home.head.token
  await sortOut(id)
  await say('reply', id, { as, version: 1, said: '收到' })
  await say('improve', id, { as, version: 2, said: '更换滤芯', by: day })
  await say('implement', id, { as, version: 3, said: '已更换' })
  const own = await say('judge', id, { as, version: 4, said: '很好', isEffective: true })
  assert.deepEqual([own.status, own.problem.code], [403, 'opinion.own-work'])
  const two = await Promise.all([
    say('judge', id, { as: home.clerk.token, version: 4, said: '见效', isEffective: true }),
    say('judge', id, { as: home.reporter.token, version: 4, said: '没用', isEffective: false }),
  ])
  assert.deepEqual(
    two.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('what needs no improvement is explained and ends there; a second explanation comes too late', async () => {
  const id = await given({ content: '表扬夜班保洁阿姨' })
  const open = await figure('opinion.open')
  const end = await say('explain', id, { as: home.clerk.token, version: 0, said: '已转告本人，谢谢您' })
  assert.equal(end.body.state, 'explained')
  assert.equal((await figure('opinion.open')) - open, -1)
  const again = await say('explain', id, { as: home.clerk.token, version: 1, said: '再说明' })
  assert.equal(again.problem.code, 'opinion.wrong-state')
})

test('an anonymous opinion keeps nothing of who gave it, neither on its record nor on the audit trail', async () => {
  const { status, body } = await give({ isAnonymous: true })
  assert.deepEqual([status, body.id], [201, null])
  const row = await server.act((ctx) =>
    ctx.db.selectFrom('opinion').selectAll().where('number', '=', body.number).executeTakeFirstOrThrow(),
  )
  assert.deepEqual([row.person_id, row.client_unit_id, row.entered_by], [null, null, null])
  const audited = await server.act((ctx) =>
    ctx.db.selectFrom('audit').select(['actor', 'account_id']).where('subject_id', '=', row.id).execute(),
  )
  assert.deepEqual(audited, [{ actor: 'stranger', account_id: null }])
  const { body: mine } = await server.call(api.listOpinions, { as: home.reporter.token, query: { view: 'all' } })
  assert.ok(mine.items.every(({ number }) => number !== body.number))
})

test('only the desk writes down what others said, on a day that has come', async () => {
  const forum = { channel: 'forum', occasion: '学生座谈会', raisedBy: '学生代表', clientUnitId: home.units.faculty }
  const refused = await give(forum)
  assert.deepEqual([refused.status, refused.problem.code], [422, 'opinion.for-others'])
  const ahead = await give({ ...forum, on: '2026-11-24' }, home.clerk.token)
  assert.equal(ahead.problem.fields?.[0]?.code, 'opinion.day-ahead')
  const { body } = await give({ ...forum, on: '2026-11-20' }, home.clerk.token)
  const shown = (await see(body.id ?? '')).body
  assert.deepEqual(
    [shown.on, shown.clientUnit?.name, shown.raisedBy, shown.person],
    ['2026-11-20', '文学院', '学生代表', null],
  )
  const unknown = '01890000-0000-7000-8000-000000000000'
  for (const [field, code] of [
    ['personId', 'person.unknown'],
    ['clientUnitId', 'unit.unknown'],
  ])
    assert.equal((await give({ ...forum, [field ?? '']: unknown }, home.clerk.token)).problem.fields?.[0]?.code, code)
})

test('nobody sees or handles what is not theirs', async () => {
  const id = await given()
  assert.equal((await see(id, home.otherReporter.token)).status, 404)
  assert.equal((await see(id, home.leader.token)).status, 404)
  await sortOut(id)
  assert.equal((await see(id, home.leader.token)).body.verbs.join(), 'reply')
  assert.equal((await see(id, home.joiner.token)).status, 404)
  assert.equal((await say('reply', id, { as: home.reporter.token, version: 1, said: '自己回' })).status, 403)
  assert.equal((await say('reply', id, { as: home.joiner.token, version: 1, said: '不归我' })).status, 404)
  assert.equal((await see(id, home.auditor.token)).body.verbs.length, 0)
})

test('the list is filtered by what is late, by channel and by words, within what one may see', async () => {
  const id = await given({ content: '教室空调滴水 100%' })
  await sortOut(id)
  server.at('2026-11-27T01:00:00Z')
  const signIn = async (username: string) =>
    (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token
  const head = await signIn('head')
  const list = async (query: object, as = head) =>
    (await server.call(api.listOpinions, { as, query: query as never })).body.items.map((one) => one.id)
  assert.ok((await list({ view: 'late' })).includes(id))
  assert.deepEqual(await list({ q: '100%' }), [id])
  assert.deepEqual(await list({ q: '100_' }), [])
  assert.ok(!(await list({ channel: 'forum' })).includes(id))
  assert.deepEqual(await list({ view: 'all' }, await signIn('other-reporter')), [])
  server.at('2026-11-23T01:00:00Z')
})
