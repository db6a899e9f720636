import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { SurveyBody } from '@houqin/contracts/satisfaction/survey'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { keepSurveys } from './keep-surveys.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const day = '2026-11-23'
const draft = (body: Partial<SurveyBody> = {}) => ({
  title: '11月物业服务满意度测评',
  series: '物业服务满意度',
  side: 'users' as const,
  unitId: home.units.root,
  audienceIds: [home.units.root],
  lastOn: '2026-11-30',
  questions: [
    { kind: 'grade' as const, key: 'speed', text: '维修是否及时？', unitId: home.units.plumbers },
    { kind: 'grade' as const, key: 'manner', text: '服务态度如何？', required: false },
    { kind: 'choice' as const, key: 'way', text: '您多用哪种方式报修？', options: ['扫码', '电话'], required: false },
    { kind: 'text' as const, key: 'wish', text: '您最希望改进什么？', required: false },
  ],
  ...body,
})
const create = (body: Partial<SurveyBody> = {}, as = home.clerk.token) =>
  server.call(api.createSurvey, { as, body: draft(body) })
const open = (id: string, version = 0) =>
  server.call(api.openSurvey, { as: home.clerk.token, params: { id }, body: { version } })
const close = (id: string, version = 1) =>
  server.call(api.closeSurvey, { as: home.clerk.token, params: { id }, body: { version } })
const answer = (id: string, as: string, answers: Record<string, number | string>) =>
  server.call(api.answerSurvey, { as, params: { id }, body: { answers } })
const figure = async (code: string) =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { from: day, to: day },
    })
  ).body.total.value
async function opened(body: Partial<SurveyBody> = {}): Promise<string> {
  const { id } = (await create(body)).body
  assert.equal((await open(id)).status, 200)
  return id
}

test('a survey is drafted by the desk alone, with a graded question, units that exist and a last day to come', async () => {
  const { status, body } = await create()
  assert.equal(status, 201)
  assert.match(body.number, /^CP-20261123-\d{4}$/)
  assert.deepEqual([body.state, body.questions[0]?.unit?.name, body.satisfaction], ['draft', '水电班', null])
  assert.equal((await create({}, home.reporter.token)).status, 403)
  const list = (as: string) => server.call(api.listSurveys, { as, query: { q: '物业', state: 'draft' } })
  assert.ok((await list(home.auditor.token)).body.items.some(({ id }) => id === body.id))
  assert.equal((await list(home.technician.token)).status, 403)
  const text = { kind: 'text' as const, key: 'wish', text: '想说什么？', required: true }
  const refused = async (change: Partial<SurveyBody>) => {
    const { problem } = await create(change)
    return [problem.fields?.[0]?.field, problem.fields?.[0]?.code]
  }
  assert.deepEqual(await refused({ questions: [text] }), ['questions', 'survey.nothing-graded'])
  assert.deepEqual(await refused({ questions: [text, text] }), ['questions', 'survey.key-twice'])
  assert.deepEqual(await refused({ lastOn: '2026-11-22' }), ['lastOn', 'survey.last-day-past'])
  const unknown = '01890000-0000-7000-8000-000000000000'
  assert.deepEqual(await refused({ audienceIds: [unknown] }), ['audienceIds', 'unit.unknown'])
})

test('a draft can be changed and an open survey cannot; a stale screen overwrites nothing', async () => {
  const { id } = (await create()).body
  const change = (version: number) =>
    server.call(api.changeSurvey, {
      as: home.clerk.token,
      params: { id },
      body: { ...draft({ title: '改过的测评' }), version },
    })
  assert.equal((await change(0)).body.title, '改过的测评')
  assert.equal((await change(0)).problem.code, 'survey.stale')
  assert.equal((await open(id, 1)).body.state, 'open')
  assert.equal((await change(2)).problem.code, 'survey.wrong-state')
})

test('everyone in the units chosen is asked once and answers once, however often they press', async () => {
  const id = await opened({ audienceIds: [home.units.faculty, home.units.root] })
  const { body: mine } = await server.call(api.listMySurveys, { as: home.reporter.token })
  assert.equal(mine.items.find((one) => one.id === id)?.hasAnswered, false)
  const both = await Promise.all([
    answer(id, home.reporter.token, { speed: 5 }),
    answer(id, home.reporter.token, { speed: 1 }),
  ])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  )
  const { body } = await server.call(api.getSurvey, { as: home.auditor.token, params: { id } })
  assert.deepEqual([body.returned, body.satisfaction], [1, null])
})

test('who was not asked sees and answers nothing, and a wrong answer changes nothing', async () => {
  const id = await opened({ audienceIds: [home.units.faculty] })
  assert.equal((await answer(id, home.otherReporter.token, { speed: 5 })).problem.code, 'survey.unknown')
  const strange = await server.call(api.getQuestionnaire, { as: home.otherReporter.token, params: { id } })
  assert.equal(strange.status, 404)
  const wrong = async (answers: Record<string, number | string>) => {
    const { status, problem } = await answer(id, home.reporter.token, answers)
    return [status, problem.fields?.[0]?.field, problem.fields?.[0]?.code]
  }
  assert.deepEqual(await wrong({}), [422, 'answers.speed', 'survey.answer-missing'])
  assert.deepEqual(await wrong({ speed: 6 }), [422, 'answers.speed', 'survey.answer-wrong'])
  assert.deepEqual(await wrong({ speed: 5, way: 2 }), [422, 'answers.way', 'survey.answer-wrong'])
  assert.deepEqual(await wrong({ speed: 5, other: 2 }), [422, 'answers.other', 'survey.answer-wrong'])
  assert.equal((await answer(id, home.reporter.token, { speed: 0, wish: '多装饮水机' })).status, 201)
})

test('nothing of an anonymous answer leads to who gave it', async () => {
  const id = await opened()
  await answer(id, home.reporter.token, { speed: 2, wish: '电梯太慢' })
  const rows = await server.act((ctx) =>
    ctx.db.selectFrom('survey_answer').selectAll().where('survey_id', '=', id).execute(),
  )
  assert.deepEqual([rows[0]?.person_id, rows[0]?.entered_by], [null, null])
  const invitees = await server.act((ctx) =>
    ctx.db.selectFrom('survey_invitee').selectAll().where('survey_id', '=', id).execute(),
  )
  // one reporter in a faculty of one would be known by the faculty: they count with the whole house
  assert.ok(invitees.every((one) => one.unit_id === home.units.root))
  await close(id)
  const kept = await server.act((ctx) =>
    ctx.db.selectFrom('survey_answer').select('id').where('survey_id', '=', id).execute(),
  )
  assert.notEqual(kept[0]?.id, rows[0]?.id)
  const { body } = await server.call(api.getSurveyResults, { as: home.head.token, params: { id } })
  assert.deepEqual(body.texts[0]?.said, [{ said: '电梯太慢', person: null }])
})

test('a sample is drawn by lot, and its seed is kept', async () => {
  const { id } = (await create({ sample: 3 })).body
  const { body } = await open(id)
  assert.equal(body.invited, 3)
  assert.ok(body.seed)
})

test('figures come when it is closed: satisfied from the rule’s grade on, cannot judge left out, beside the round before', async () => {
  const before = { held: Number(await figure('survey.held')) }
  const first = await opened({ series: '食堂', isAnonymous: false })
  await answer(first, home.reporter.token, { speed: 3 })
  const asked = { as: home.head.token, params: { id: first } }
  assert.equal((await server.call(api.getSurveyResults, asked)).problem.code, 'survey.wrong-state')
  await close(first)
  const id = await opened({ series: '食堂', isAnonymous: false })
  await answer(id, home.reporter.token, { speed: 5, manner: 4, way: 0, wish: '早餐早一点' })
  await answer(id, home.otherReporter.token, { speed: 3, manner: 0, way: 1 })
  const paper = await server.call(api.enterPaperAnswers, {
    as: home.clerk.token,
    params: { id },
    body: { unitId: home.units.faculty, questionnaires: [{ speed: 4 }, { speed: 1, way: 0 }] },
  })
  assert.deepEqual([paper.status, paper.body.returned, paper.body.paper], [201, 4, 2])
  assert.equal((await close(id)).body.satisfaction, 3 / 5)
  const { body } = await server.call(api.getSurveyResults, { as: home.head.token, params: { id } })
  assert.deepEqual(body.total.counts, [1, 2, 1, 0, 1])
  assert.deepEqual([body.total.graded, body.total.satisfied, body.total.cannotJudge], [5, 3, 1])
  assert.deepEqual([body.graded[0]?.unit.name, body.graded[0]?.before], ['水电班', 0])
  assert.deepEqual(
    body.choices[0]?.options.map(({ count }) => count),
    [2, 1],
  )
  assert.equal(body.units.find(({ unit }) => unit?.id === home.units.faculty)?.returned, 3)
  assert.equal(body.texts[0]?.said[0]?.person?.id, home.reporter.personId)
  assert.equal(Number(await figure('survey.held')), before.held + 2)
  const { body: rated } = await server.call(api.getIndicator, {
    as: home.head.token,
    params: { code: 'survey.satisfaction' },
    query: { from: day, to: day },
  })
  assert.ok(rated.total.value !== null)
  assert.ok(Number(await figure('survey.return-rate')) <= 1)
})

test('what was asked is answered to those who were asked: the outcome is published to them', async () => {
  const id = await opened()
  await answer(id, home.reporter.token, { speed: 5 })
  await close(id)
  const publish = (version: number) =>
    server.call(api.publishSurvey, {
      as: home.head.token,
      params: { id },
      body: { version, conclusion: '维修提速：夜间增加一名值班水工' },
    })
  const both = await Promise.all([publish(2), publish(2)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const { body } = await server.call(api.getQuestionnaire, { as: home.reporter.token, params: { id } })
  assert.deepEqual([body.outcome?.conclusion, body.outcome?.satisfaction], ['维修提速：夜间增加一名值班水工', 1])
  const { body: inbox } = await server.call(api.listMessages, { as: home.reporter.token })
  assert.ok(inbox.items.some(({ subject }) => subject?.url === `/my-surveys/${id}`))
  assert.equal((await answer(id, home.otherReporter.token, { speed: 5 })).problem.code, 'survey.wrong-state')
})

test('a survey past its last day is closed by itself, and the silent are reminded once before it', async () => {
  const id = await opened({ lastOn: '2026-11-24' })
  await server.act(keepSurveys)
  await server.act(keepSurveys)
  const { body: inbox } = await server.call(api.listMessages, { as: home.otherReporter.token })
  assert.equal(inbox.items.filter(({ kind }) => kind === 'survey.reminder').length, 1)
  server.at('2026-11-25T01:00:00Z')
  await server.act(keepSurveys)
  const survey = await server.act((ctx) =>
    ctx.db.selectFrom('survey').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  assert.equal(survey.state, 'closed')
})
