import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { confirmAutomatically } from '../../engines/cases/index.ts'
import { rebuildLedger } from '../../engines/ledger/index.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const endpoints = {
  assign: api.assignHazard,
  accept: api.acceptHazard,
  finish: api.finishHazard,
  confirm: api.confirmHazard,
  reopen: api.reopenHazard,
  close: api.closeHazard,
  return: api.returnHazard,
  reject: api.rejectHazard,
  cancel: api.cancelHazard,
  plan: api.planHazard,
  'ask-extension': api.askHazardExtension,
  'answer-extension': api.answerHazardExtension,
  'report-up': api.reportHazardUp,
} as const

const report = (over: object = {}, as = home.reporter.token) =>
  server.call(api.createHazard, { as, body: { title: '消防通道堆放杂物', placeId: home.places.room, ...over } })
const show = (id: string, as = home.head.token) => server.call(api.getHazard, { as, params: { id } })
async function say(
  what: keyof typeof endpoints,
  id: string,
  { as, ...body }: { as: string } & Record<string, unknown>,
) {
  const { body: now } = await show(id)
  return server.call(endpoints[what], { as, params: { id }, body: { version: now.version, ...body } as never })
}
const issue = (id: string, over: object = {}) =>
  say('assign', id, {
    as: home.dispatcher.token,
    grade: 'general',
    dueOn: '2026-11-30',
    personId: home.technician.personId,
    ...over,
  })
const signIn = async (username: string) =>
  (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token
const figure = async (code: string) =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { from: '2026-01-01', to: '2026-12-31' },
    })
  ).body.total.value ?? 0

test('a teacher reports a hazard; it is graded, mended, re-checked by another and struck off', async () => {
  const found = await figure('hazard.found')
  const { status, body } = await report({ description: '三楼东侧安全出口被课桌堵住' })
  assert.equal(status, 201)
  assert.match(body.number, /^YH-20261123-\d{4}$/)
  assert.deepEqual([body.state, body.grade, body.foundBy], ['submitted', null, 'reported'])
  const issued = await issue(body.id)
  assert.deepEqual(
    [issued.body.state, issued.body.grade, issued.body.dueAt],
    ['assigned', 'general', '2026-11-30T15:59:00.000Z'],
  )
  const early = await say('finish', body.id, { as: home.technician.token, result: '已清理' })
  assert.deepEqual([early.status, early.problem.code], [409, 'case.wrong-state'])
  assert.match(early.problem.title, /待签收/)
  await say('accept', body.id, { as: home.technician.token })
  const mended = await say('finish', body.id, { as: home.technician.token, result: '课桌移至库房，通道恢复畅通' })
  assert.deepEqual([mended.body.state, mended.body.holder], ['done', '复查人'])
  assert.equal((await say('confirm', body.id, { as: home.technician.token })).status, 403)
  assert.equal((await say('confirm', body.id, { as: home.reporter.token })).status, 403)
  const passed = await say('confirm', body.id, { as: home.leader.token })
  assert.equal(passed.body.state, 'closed')
  assert.equal(await figure('hazard.found'), found + 1)
  assert.deepEqual([await figure('hazard.cleared'), await figure('hazard.in-time.rate')], [1, 1])
})

test('whoever mended it does not re-check it, though they may re-check others', async () => {
  const { body } = await report({}, home.head.token)
  await issue(body.id, { personId: home.leader.personId })
  await say('accept', body.id, { as: home.leader.token })
  await say('finish', body.id, { as: home.leader.token, result: '已处理' })
  const own = await say('confirm', body.id, { as: home.leader.token })
  assert.deepEqual([own.status, own.problem.code], [403, 'case.own-work'])
  assert.equal((await say('confirm', body.id, { as: home.head.token })).body.state, 'closed')
})

test('a major hazard names its basis, has its five provisions laid down, and is struck off apart', async () => {
  const { body } = await report({ title: '配电房地面铺草垫', foundBy: 'external' }, home.clerk.token)
  const { id } = body
  const bare = await issue(id, { grade: 'major' })
  assert.deepEqual([bare.status, bare.problem.fields?.[0]?.field], [422, 'basis'])
  assert.equal((await show(id)).body.state, 'submitted')
  await issue(id, { grade: 'major', basis: '可燃物与带电设备同处，起火即全楼停电' })
  await say('accept', id, { as: home.technician.token })
  const bold = await say('finish', id, { as: home.technician.token, result: '已清除' })
  assert.deepEqual([bold.status, bold.problem.code], [409, 'hazard.plan-missing'])
  assert.equal((await show(id)).body.state, 'accepted')
  const plan = { measures: '清除草垫，铺设绝缘胶垫', funds: '3600.00', emergency: '专人值守，备干粉灭火器' }
  assert.equal((await say('plan', id, { as: home.secondTechnician.token, ...plan })).status, 404)
  assert.equal((await say('plan', id, { as: home.leader.token, ...plan })).status, 403)
  const wrong = await say('plan', id, { as: home.technician.token, ...plan, funds: '3600.005' })
  assert.deepEqual([wrong.status, wrong.problem.fields?.[0]?.field], [422, 'funds'])
  const planned = await say('plan', id, { as: home.technician.token, ...plan })
  assert.equal(planned.body.plan?.funds, '3600.00')
  await say('finish', id, { as: home.technician.token, result: '绝缘胶垫已铺设' })
  assert.equal((await say('confirm', id, { as: home.leader.token })).body.state, 'confirmed')
  assert.equal((await say('close', id, { as: home.technician.token })).status, 403)
  assert.equal((await say('close', id, { as: home.head.token })).body.state, 'closed')
  assert.deepEqual(
    [await figure('hazard.major'), await figure('hazard.major-cleared'), await figure('hazard.funds')],
    [1, 1, 3600],
  )
})

test('what fails its re-check goes back to those who mended it, until another day', async () => {
  const { body } = await report()
  await issue(body.id)
  await say('accept', body.id, { as: home.technician.token })
  await say('finish', body.id, { as: home.technician.token, result: '已清理' })
  const past = await say('reopen', body.id, { as: home.head.token, reason: '仍有杂物', dueOn: '2026-11-01' })
  assert.deepEqual([past.status, past.problem.fields?.[0]?.code], [422, 'hazard.day-past'])
  const back = await say('reopen', body.id, { as: home.head.token, reason: '仍有杂物', dueOn: '2026-11-25' })
  assert.deepEqual(
    [back.body.state, back.body.assignee?.id, back.body.dueAt],
    ['assigned', home.technician.personId, '2026-11-25T15:59:00.000Z'],
  )
})

test('more time is asked for with a reason and given by another; two answers at once give one', async () => {
  const { body } = await report()
  const { id } = body
  await issue(id)
  await say('accept', id, { as: home.technician.token })
  const ask = { as: home.technician.token, reason: '配件到货晚' }
  const sooner = await say('ask-extension', id, { ...ask, until: '2026-11-29' })
  assert.deepEqual([sooner.status, sooner.problem.fields?.[0]?.code], [422, 'hazard.not-later'])
  const asked = await say('ask-extension', id, { ...ask, until: '2026-12-10' })
  assert.equal(asked.body.asksForTime, true)
  assert.equal((await say('ask-extension', id, { ...ask, until: '2026-12-12' })).problem.code, 'hazard.extension-open')
  assert.equal((await say('answer-extension', id, { as: home.technician.token, answer: 'granted' })).status, 403)
  const { version } = (await show(id)).body
  const answer = (as: string) =>
    server.call(api.answerHazardExtension, { as, params: { id }, body: { version, answer: 'granted' } })
  const answers = await Promise.all([answer(home.leader.token), answer(home.head.token)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const { body: now } = await show(id)
  assert.deepEqual([now.dueAt, now.extensions.length, now.asksForTime], ['2026-12-10T15:59:00.000Z', 1, false])
  assert.equal(await figure('hazard.extended'), 1)
})

test('what was mended on the spot waits for the re-check of another; a teacher cannot claim it', async () => {
  const mended = { result: '拔下插线板，通知使用人' }
  const teacher = await report({ mended })
  assert.deepEqual([teacher.status, teacher.problem.fields?.[0]?.code], [422, 'hazard.not-mended-by-you'])
  assert.equal((await report({ foundBy: 'spot' })).problem.fields?.[0]?.code, 'hazard.not-found-by-you')
  const { body } = await report({ mended, foundBy: 'round', title: '宿舍违规使用电热毯' }, home.technician.token)
  assert.deepEqual([body.state, body.grade, body.foundBy], ['done', 'general', 'round'])
  assert.equal((await say('confirm', body.id, { as: home.technician.token })).status, 403)
  assert.equal((await say('confirm', body.id, { as: home.clerk.token })).body.state, 'closed')
  assert.deepEqual([await figure('hazard.on-the-spot'), await figure('hazard.found-by.round')], [1, 1])
})

test('nothing is confirmed by lapse of time', async () => {
  const { body } = await report({ mended: { result: '已处理' } }, home.leader.token)
  await confirmAutomatically(server.runtime, new Date('2027-06-01T00:00:00Z'))
  assert.equal((await show(body.id)).body.state, 'done')
})

test('what the house cannot solve is reported upward, once', async () => {
  const { body } = await report()
  const up = { to: '教育局安全科', said: '校外高压线距教室不足安全距离，请协调供电公司' }
  assert.equal((await say('report-up', body.id, { as: home.clerk.token, ...up })).status, 403)
  assert.equal((await say('report-up', body.id, { as: home.head.token, ...up })).body.reportUp?.to, '教育局安全科')
  assert.equal((await say('report-up', body.id, { as: home.head.token, ...up })).problem.code, 'hazard.reported-up')
  assert.equal(await figure('hazard.reported-up'), 1)
})

test('what was no hazard is in no figure', async () => {
  const { body } = await report()
  const found = await figure('hazard.found')
  const open = await figure('hazard.open')
  await say('reject', body.id, { as: home.head.token, reason: '临时施工围挡，不属隐患' })
  assert.deepEqual([await figure('hazard.found'), await figure('hazard.open')], [found - 1, open - 1])
})

test('nobody sees what is not theirs, and the lists show what their names say', async () => {
  const { body } = await report()
  assert.equal((await show(body.id, home.otherReporter.token)).status, 404)
  const list = async (as: string, query: object) =>
    (await server.call(api.listHazards, { as, query })).body.items.map(({ id }) => id)
  assert.ok((await list(home.reporter.token, {})).includes(body.id))
  assert.ok(!(await list(home.otherReporter.token, {})).includes(body.id))
  assert.ok((await list(home.head.token, { view: 'grade' })).includes(body.id))
  assert.ok(!(await list(home.head.token, { grade: 'major' })).includes(body.id))
  assert.ok(!(await list(home.head.token, { foundBy: 'round' })).includes(body.id))
  const { body: found } = await server.call(api.search, { as: home.head.token, query: { q: body.number } })
  assert.ok(JSON.stringify(found).includes(`/hazards/${body.id}`))
})

test('the statutory table adds up to the figures, and the buildings to what was found', async () => {
  const { body: categories } = await server.call(api.listHazardCategories, { as: home.reporter.token })
  const fire = categories.items.find(({ code }) => code === 'fire')
  await report({ categoryId: fire?.id })
  const { body, status } = await server.call(api.getHazardStatistics, { as: home.auditor.token, query: { year: 2026 } })
  assert.equal(status, 200)
  const fourth = body.quarters[3]
  assert.equal((fourth?.general.found ?? 0) + (fourth?.major.found ?? 0), await figure('hazard.found'))
  assert.equal(fourth?.openAtEnd, await figure('hazard.open'))
  assert.deepEqual([body.quarters[0]?.general.found, body.quarters[0]?.general.rate], [0, null])
  assert.equal(body.heat.rows[0]?.place.name, '教学楼A')
  assert.equal(body.heat.rows[0]?.total, 1)
  assert.equal(
    (await server.call(api.getHazardStatistics, { as: home.reporter.token, query: { year: 2026 } })).status,
    403,
  )
})

test('what was past its day once is not in time, though more time was given later', async () => {
  const { body } = await report()
  const { id } = body
  await issue(id, { dueOn: '2026-11-23' })
  await say('accept', id, { as: home.technician.token })
  server.at('2026-11-24T01:00:00Z')
  const technician = await signIn('technician')
  home.head.token = await signIn('head')
  await say('ask-extension', id, { as: technician, until: '2026-12-10', reason: '等待配件' })
  await say('answer-extension', id, { as: home.head.token, answer: 'granted' })
  const { body: given } = await show(id)
  assert.deepEqual([given.late, given.failed], [false, true])
  await say('finish', id, { as: technician, result: '已更换' })
  assert.ok((await figure('hazard.in-time.rate')) < 1)
})

test('the ledger of hazards can be rebuilt from them', async () => {
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
})
