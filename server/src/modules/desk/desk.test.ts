import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { formWith } from '../../testing/photos.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { callBackByRule } from './call-back-by-rule.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const day = '2026-11-23'
const enter = (body: object, as = home.clerk.token) =>
  server.call(api.createCall, {
    as,
    body: { kind: 'inquiry' as const, content: '几点关水', phone: '0451-8660 1234', ...body },
  })
const figure = async (code: string) =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { from: day, to: day },
    })
  ).body.total.value

/** Brings what a clerk opened to "done", by the technician. */
async function mend(id: string) {
  const assign = { version: 0, personId: home.technician.personId }
  await server.call(api.assignRepair, { as: home.dispatcher.token, params: { id }, body: assign })
  await server.call(api.acceptRepair, { as: home.technician.token, params: { id }, body: { version: 1 } })
  return server.call(api.finishRepair, {
    as: home.technician.token,
    params: { id },
    body: { version: 2, result: '换垫圈' },
  })
}

test('an inquiry is answered at once, and who calls again is known by the number however it is written', async () => {
  const { status, body } = await enter({ answer: '晚上 11 点', callerName: '王老师', seconds: 14 })
  assert.equal(status, 201)
  assert.match(body.number, /^LD-20261123-\d{4}$/)
  assert.deepEqual([body.atOnce, body.clerk?.name, body.seconds], [true, 'clerk 李强', 14])
  const { body: known } = await server.call(api.lookUpCaller, {
    as: home.clerk.token,
    query: { phone: '045186601234' },
  })
  assert.equal(known.calls[0]?.number, body.number)
  const { body: list } = await server.call(api.listCalls, { as: home.auditor.token, query: { q: '8660' } })
  assert.equal(list.items.length, 0)
  const { body: found } = await server.call(api.listCalls, { as: home.auditor.token, query: { q: '0451' } })
  assert.ok(found.items.length > 0)
  assert.equal((await enter({}, home.reporter.token)).status, 403)
})

test('a repair by telephone has its caller, its place and its owner; a second caller joins it', async () => {
  const first = await enter({
    kind: 'repair',
    content: 'A301水龙头漏水',
    placeId: home.places.room,
    callerName: '王老师',
  })
  assert.equal(first.body.case?.kind, 'repair')
  const id = first.body.case?.id ?? ''
  const { body: repair } = await server.call(api.getRepair, { as: home.clerk.token, params: { id } })
  assert.deepEqual([repair.source, repair.reporterName, repair.state], ['call', '王老师', 'submitted'])
  const second = await enter({ kind: 'repair', content: '我这也漏', joinId: id, phone: '13800001111' })
  assert.deepEqual([second.status, second.body.case?.id], [201, id])
  const { body: joined } = await server.call(api.getRepair, { as: home.clerk.token, params: { id } })
  assert.equal(joined.joined.length, 1)
  const { body: owned } = await server.call(api.listOwned, { as: home.clerk.token })
  assert.ok(owned.items.some((one) => one.id === id))
  const { body: caller } = await server.call(api.lookUpCaller, {
    as: home.clerk.token,
    query: { phone: '13800001111' },
  })
  assert.equal(caller.cases[0]?.id, id)
})

test('a call without a place opens no repair, and nothing unknown is taken', async () => {
  const without = await enter({ kind: 'repair', content: '灯坏了' })
  assert.deepEqual([without.status, without.problem.fields?.[0]?.code], [422, 'call.place-missing'])
  const unknown = '01890000-0000-7000-8000-000000000000'
  assert.equal((await enter({ personId: unknown })).problem.fields?.[0]?.code, 'person.unknown')
  assert.equal((await enter({ caseId: unknown })).problem.fields?.[0]?.code, 'call.case-unknown')
  assert.equal((await enter({ placeId: unknown })).problem.fields?.[0]?.code, 'place.unknown')
  assert.equal((await enter({ kind: 'repair', joinId: unknown })).problem.code, 'repair.unknown')
})

test('a call becomes a complaint once; who took it stays its owner to the answer', async () => {
  const { body: call } = await enter({ content: '报了三天没人来', answer: '已催办' })
  const upgrade = (version: number) =>
    server.call(api.upgradeCall, {
      as: home.dispatcher.token,
      params: { id: call.id },
      body: { version, reason: '三天无人上门' },
    })
  const both = await Promise.all([upgrade(0), upgrade(0)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const raised = both.find(({ status }) => status === 200)?.body
  assert.deepEqual([raised?.kind, raised?.atOnce, raised?.case?.kind], ['complaint', false, 'complaint'])
  assert.equal((await upgrade(1)).problem.code, 'call.is-complaint')
  const { body: shown } = await server.call(api.getComplaint, {
    as: home.head.token,
    params: { id: raised?.case?.id ?? '' },
  })
  assert.deepEqual([shown.owner?.name, shown.call?.id], ['dispatcher 李强', call.id])
})

test('a complaint is given out, answered, accepted by who complained and closed; verbs out of turn are refused', async () => {
  const { body: categories } = await server.call(api.listComplaintCategories, { as: home.clerk.token })
  const { body: call } = await enter({
    kind: 'complaint',
    content: '维修师傅态度差',
    categoryId: categories.items[0]?.id,
    phone: '13900002222',
    personId: home.reporter.personId,
  })
  const params = { id: call.case?.id ?? '' }
  const early = await server.call(api.closeComplaint, { as: home.clerk.token, params, body: { version: 0 } })
  assert.equal(early.problem.code, 'case.wrong-state')
  const body = { version: 0, personId: home.leader.personId }
  assert.equal((await server.call(api.assignComplaint, { as: home.leader.token, params, body })).status, 403)
  await server.call(api.assignComplaint, { as: home.clerk.token, params, body })
  await server.call(api.acceptComplaint, { as: home.leader.token, params, body: { version: 1 } })
  await server.call(api.returnComplaint, {
    as: home.leader.token,
    params,
    body: { version: 2, reason: '不是本班人员' },
  })
  await server.call(api.assignComplaint, { as: home.clerk.token, params, body: { ...body, version: 3 } })
  await server.call(api.acceptComplaint, { as: home.leader.token, params, body: { version: 4 } })
  await server.call(api.finishComplaint, {
    as: home.leader.token,
    params,
    body: { version: 5, result: '已当面道歉，班组学习服务规范' },
  })
  const reopen = { version: 6, reason: '没有人道歉' }
  await server.call(api.reopenComplaint, { as: home.clerk.token, params, body: reopen })
  await server.call(api.assignComplaint, { as: home.clerk.token, params, body: { ...body, version: 7 } })
  await server.call(api.acceptComplaint, { as: home.leader.token, params, body: { version: 8 } })
  await server.call(api.finishComplaint, { as: home.leader.token, params, body: { version: 9, result: '已上门道歉' } })
  await server.call(api.confirmComplaint, { as: home.clerk.token, params, body: { version: 10 } })
  const rated = await server.call(api.rateComplaint, {
    as: home.reporter.token,
    params,
    body: { version: 11, stars: 4 },
  })
  assert.equal(rated.body.rating?.stars, 4)
  const stranger = { as: home.otherReporter.token, params }
  assert.equal((await server.call(api.getComplaint, stranger)).status, 404)
  const closed = await server.call(api.closeComplaint, { as: home.clerk.token, params, body: { version: 12 } })
  assert.equal(closed.body.state, 'closed')
  assert.equal(await figure('complaint.in-time.rate'), 1)
  const { body: list } = await server.call(api.listComplaints, { as: home.clerk.token, query: { view: 'all' } })
  assert.ok(list.items.every(({ owner }) => owner !== null))
})

test('a complaint can be refused by the head, and withdrawn by who made it', async () => {
  const open = async () => (await enter({ kind: 'complaint', content: '食堂太吵' })).body.case?.id ?? ''
  const refused = await server.call(api.rejectComplaint, {
    as: home.head.token,
    params: { id: await open() },
    body: { version: 0, reason: '不属本单位' },
  })
  assert.equal(refused.body.state, 'rejected')
  const withdrawn = await server.call(api.cancelComplaint, {
    as: home.clerk.token,
    params: { id: await open() },
    body: { version: 0, reason: '来电撤回' },
  })
  assert.equal(withdrawn.body.state, 'cancelled')
})

test('the recording of a call is told by its content, kept once, and heard by those who may', async () => {
  const { body: call } = await enter({})
  const params = { id: call.id }
  const send = (content: Buffer, name: string) =>
    server.call(api.addRecording, { as: home.clerk.token, params, body: formWith(content, name) })
  const fake = await send(Buffer.from('MZ this is a program'), 'call.wav')
  assert.equal(fake.problem.fields?.[0]?.code, 'file.not-a-recording')
  const wav = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'), Buffer.alloc(64)])
  assert.equal((await send(wav, '../../来电.wav')).body.hasRecording, true)
  assert.equal((await send(wav, 'again.wav')).problem.code, 'call.recorded')
  const heard = await server.call(api.getRecording, { as: home.auditor.token, params })
  assert.deepEqual(
    [heard.headers.get('content-type'), (await (heard.body as Blob).arrayBuffer()).byteLength],
    ['audio/wav', wav.length],
  )
  assert.equal((await server.call(api.getRecording, { as: home.technician.token, params })).status, 403)
})

test('what came by telephone is called back when it is done, once; answers to the questions are kept', async () => {
  const { body: call } = await enter({
    kind: 'repair',
    content: '灯不亮',
    placeId: home.places.otherRoom,
    phone: '13700003333',
  })
  await mend(call.case?.id ?? '')
  await callBackByRule(server.runtime)
  await callBackByRule(server.runtime)
  const { body: list } = await server.call(api.listReturnCalls, { as: home.clerk.token, query: { reason: 'rule' } })
  const mine = list.items.filter((one) => one.case.id === call.case?.id)
  assert.equal(mine.length, 1)
  const params = { id: mine[0]?.id ?? '' }
  const body = { answers: { mended: 'yes' as const, manner: 'no' as const } }
  const noted = await server.call(api.answerReturnCall, { as: home.clerk.token, params, body })
  assert.deepEqual(noted.body, body)
  assert.equal((await server.call(api.answerReturnCall, { as: home.reporter.token, params, body })).status, 403)
  assert.deepEqual((await server.call(api.getReturnAnswers, { as: home.auditor.token, params })).body, body)
})

test('the sample of return calls is drawn by lot, and the draw proves itself', async () => {
  for (const at of [1, 2, 3, 4]) {
    const created = await server.call(api.createRepair, {
      as: home.reporter.token,
      body: { title: `灯 ${at}`, placeId: home.places.room, contactPhone: `1380000000${at}` },
    })
    await mend(created.body.id)
  }
  const draw = (body: { from: string; to: string; size: number }, as = home.clerk.token) =>
    server.call(api.drawReturnCalls, { as, body })
  assert.equal(
    (await draw({ from: day, to: '2026-11-01', size: 2 })).problem.fields?.[0]?.code,
    'return-draw.period-reversed',
  )
  assert.equal((await draw({ from: '2020-01-01', to: '2020-01-02', size: 2 })).problem.code, 'return-draw.nobody')
  assert.equal((await draw({ from: day, to: day, size: 2 }, home.reporter.token)).status, 403)
  const { status, body } = await draw({ from: day, to: day, size: 2 })
  assert.deepEqual([status, body.chosen.length, body.proved], [201, 2, true])
  const { body: list } = await server.call(api.listReturnCalls, { as: home.clerk.token, query: { reason: 'sample' } })
  assert.deepEqual(list.items.map((one) => one.case.id).toSorted(), body.chosen.map(({ id }) => id).toSorted())
  const { body: draws } = await server.call(api.listReturnDraws, { as: home.auditor.token })
  assert.deepEqual([draws.items[0]?.seed, draws.items[0]?.proved], [body.seed, true])
})

test('calls and what came of them are figures', async () => {
  const { body: all } = await server.call(api.listCalls, { as: home.head.token, query: { limit: 200 } })
  assert.equal(Number(await figure('call.received')), all.items.length)
  assert.equal(Number(await figure('call.complaint')), all.items.filter(({ kind }) => kind === 'complaint').length)
  const one = await server.call(api.getCall, { as: home.head.token, params: { id: all.items[0]?.id ?? '' } })
  assert.equal(one.body.number, all.items[0]?.number)
})
