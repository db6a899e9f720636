import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { remindByRule } from '../../../engines/reports/index.ts'
import type { TestOrganisation } from '../../../testing/found-organisation.ts'
import type { TestServer } from '../../../testing/start-test-server.ts'
import { codes, foundWriters, partOf, say, stepsOf, zh } from './factory.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  ;({ server, home } = await foundWriters())
})
after(() => server.stop())

const { ask, part, save } = stepsOf(() => ({ server, home }))

test('units are asked, each gets its data filled in and its problems drafted, and hears of it', async () => {
  const { status, body } = await ask('service-monthly', '2026-11')
  assert.equal(status, 201)
  assert.deepEqual([body.title, body.parts, body.submitted], ['测试学院2026年11月后勤工作总结', 1, 0])
  const own = await part(partOf(body, home.units.plumbers).id)
  assert.deepEqual(
    own.content.map(({ title }) => title),
    ['主要工作完成情况', '存在问题', '下一步打算'],
  )
  const text = own.content[0]?.blocks[0]
  assert.ok(text?.kind === 'paragraph')
  const figure = text.content.find((one) => 'figure' in one)
  assert.ok(figure && 'figure' in figure)
  assert.deepEqual(figure.figure, {
    indicator: 'repair.reported',
    query: { from: '2026-11-01', to: '2026-11-30', team: home.units.plumbers },
    format: null,
  })
  assert.equal(own.figures.find(({ figure: { indicator } }) => indicator === 'repair.reported')?.figure.text, '2')
  const next = own.content[2]?.blocks[0]
  assert.ok(next?.kind === 'paragraph')
  assert.deepEqual(next.basis, { text: '报修单：期末在办', link: '/repairs?view=open' })
  const inbox = await server.call(api.listMessages, { as: home.leader.token, query: {}, headers: zh })
  assert.ok(inbox.body.items.some(({ text: said }) => said.includes('2026年11月后勤工作总结》分稿，2026-11-23 前交')))
  assert.equal(codes((await ask('service-monthly', '2026-11')).problem), 'report-task.taken')
})

test('what cannot be asked for is refused with its reason', async () => {
  const code = async (answer: ReturnType<typeof ask>) => codes((await answer).problem)
  assert.equal(await code(ask('repair-monthly', '2026-10')), 'report-task.no-slots')
  assert.equal(await code(ask('service-monthly', '2026-12')), 'report.period-unfit')
  assert.equal(await code(ask('service-monthly', '2026-10', { unitIds: [] })), 'report-task.nobody')
  assert.equal(await code(ask('service-monthly', '2026-10', { dueOn: '2026-11-01' })), 'report-task.due-past')
  assert.equal(await code(ask('nothing', '2026-10')), 'report.template-unknown')
  const refused = await server.call(api.createReportTask, {
    as: home.leader.token,
    body: {
      template: 'service-monthly',
      period: '2026-10',
      detailed: false,
      dueOn: '2026-11-30',
      note: '',
      unitIds: [],
    },
  })
  assert.equal(refused.status, 403)
  assert.equal((await server.call(api.listReportTasks, { as: home.leader.token })).status, 403)
})

test('a half-monthly report covers half a month, and is called so', async () => {
  const { body } = await ask('service-half-monthly', '2026-11-2', { dueOn: '2026-12-02' })
  assert.deepEqual(
    [body.title, body.from, body.to],
    ['测试学院2026年11月下半月管理提升与整改报告', '2026-11-16', '2026-11-30'],
  )
  const cancel = (version: number) =>
    server.call(api.cancelReportTask, {
      as: home.head.token,
      params: { id: body.id },
      body: { version, reason: '改为月报' },
    })
  assert.equal(codes((await cancel(7)).problem), 'report-task.changed')
  assert.equal((await cancel(body.version)).body.state, 'cancelled')
  const again = await ask('service-half-monthly', '2026-11-2', { dueOn: '2026-12-02' })
  assert.equal(again.status, 201)
})

test('two who write at once lose nothing: the second is told, and both texts are kept', async () => {
  const { body } = await ask('service-monthly', '2026-10')
  const { id } = partOf(body, home.units.plumbers)
  const first = await save(id, 's1', { version: 0, blocks: [say('班长写的')] })
  assert.deepEqual([first.status, first.body.version], [200, 1])
  const second = await save(id, 's1', { version: 0, blocks: [say('主任写的话')], as: home.head.token })
  assert.deepEqual([second.status, codes(second.problem)], [409, 'report-section.changed'])
  assert.ok(second.problem.title.includes('leader 李强'))
  const aside = await server.call(api.putAsideSection, {
    as: home.head.token,
    params: { id, key: 's1' },
    body: { blocks: [say('主任写的话')] },
  })
  assert.equal(aside.status, 201)
  assert.equal((await save(id, 's1', { version: 1, blocks: [say('主任改定')], as: home.head.token })).status, 200)
  const drafts = await server.call(api.listSectionDrafts, { as: home.leader.token, params: { id } })
  assert.deepEqual(drafts.body.items.map(({ reason }) => reason).toSorted(), ['aside', 'replaced'])
  const both = await Promise.all(
    [say('甲'), say('乙乙')].map((block) => save(id, 's2', { version: 0, blocks: [block] })),
  )
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('a figure is found by name, kept as a reference, and one that leads nowhere is refused with its place', async () => {
  const { body } = await ask('service-monthly', '2026-09')
  const { id } = partOf(body, home.units.plumbers)
  const search = (q: string) =>
    server.call(api.searchPartFigures, { as: home.leader.token, params: { id }, query: { q }, headers: zh })
  const { body: found } = await search('完工')
  assert.ok(found.items.length > 0)
  assert.deepEqual(new Set(found.items.map(({ slice }) => slice)), new Set(['本单位', '全单位']))
  assert.deepEqual((await search('没有这个')).body.items, [])
  const [hit] = found.items
  assert.ok(hit)
  assert.equal((await save(id, 's1', { version: 0, blocks: [say('完工', hit.reference)] })).status, 200)
  const wrong = { ...hit.reference, indicator: 'repair.nothing' }
  const refused = await save(id, 's1', { version: 1, blocks: [say('完工', hit.reference), say('不存在', wrong)] })
  assert.deepEqual([refused.status, codes(refused.problem)], [422, 'report.figure-unknown'])
  assert.equal(refused.problem.fields?.[0]?.field, 'blocks.1')
  assert.ok(refused.problem.title.includes('第 2 段'))
  const growing = { ...hit.reference, format: 'growth' }
  assert.equal(
    codes((await save(id, 's1', { version: 1, blocks: [say('x', growing)] })).problem),
    'report.figure-unknown',
  )
  const foreign = { ...hit.reference, query: { ...hit.reference.query, person: home.technician.personId } }
  assert.equal(
    codes((await save(id, 's1', { version: 1, blocks: [say('x', foreign)] })).problem),
    'report.figure-not-own',
  )
  const near = await server.call(api.resolvePartFigures, {
    as: home.leader.token,
    params: { id },
    body: {
      references: [{ ...hit.reference, query: { ...hit.reference.query, from: '2026-11-01', to: '2026-11-30' } }],
    },
  })
  assert.equal(near.body.items.length, 1)
  const findings = await server.call(api.listPartFindings, { as: home.leader.token, params: { id } })
  assert.equal(findings.status, 200)
})

test('a neighbour sees nothing of a part, and only units and the office write', async () => {
  const { body } = await ask('service-monthly', '2026-08')
  const { id } = partOf(body, home.units.plumbers)
  const see = (as: string) => server.call(api.getReportPart, { as, params: { id } })
  assert.equal(codes((await see(home.technician.token)).problem), 'report-part.unknown')
  assert.equal((await see(home.auditor.token)).status, 403)
  assert.equal(
    codes((await save(id, 's1', { version: 0, blocks: [], as: home.technician.token })).problem),
    'report-part.unknown',
  )
  const lists = await server.call(api.listReportParts, { as: home.leader.token })
  assert.ok(lists.body.write.some((one) => one.id === id))
  assert.deepEqual([lists.body.review.length, lists.body.can.review], [0, false])
})

test('whoever has not handed in is reminded, and counts as late once the day is over', async () => {
  server.at('2026-11-23T16:30:00Z')
  const { items } = (await server.call(api.listReportTasks, { as: home.head.token })).body
  assert.ok(items.every((one) => one.late === one.parts || one.dueOn === '2026-12-02' || one.state === 'cancelled'))
  const [first] = items.filter(({ late }) => late > 0)
  assert.ok(first)
  const told = async () =>
    (await server.call(api.listMessages, { as: home.leader.token, query: {}, headers: zh })).body.items.filter(
      ({ text }) => text.includes('已逾期'),
    ).length
  await server.act(remindByRule)
  const once = await told()
  assert.ok(once > 0)
  const { status, body } = await server.call(api.remindReportTask, { as: home.head.token, params: { id: first.id } })
  assert.equal(status, 200)
  assert.ok(body.rows.every(({ remindedAt }) => remindedAt !== null))
  server.at('2026-11-23T10:00:00Z')
})

test('a summary of oneself is drafted from one’s own records only', async () => {
  const start = (as: string) =>
    server.call(api.startOwnPart, { as, body: { template: 'personal-monthly', period: '2026-11' }, headers: zh })
  const kinds = await server.call(api.listOwnTemplates, { as: home.technician.token })
  assert.deepEqual(
    kinds.body.items.map(({ code }) => code),
    ['personal-monthly', 'personal-half-yearly'],
  )
  const mine = await start(home.technician.token)
  assert.equal(mine.status, 201)
  assert.equal(mine.body.figures.find(({ figure }) => figure.indicator === 'repair.reported')?.figure.text, '2')
  const others = await start(home.joiner.token)
  assert.equal(others.body.figures.find(({ figure }) => figure.indicator === 'repair.reported')?.figure.text, '0')
  assert.equal(codes((await start(home.joiner.token)).problem), 'report-task.taken')
  const peek = await server.call(api.getReportPart, { as: home.joiner.token, params: { id: mine.body.id } })
  assert.equal(codes(peek.problem), 'report-part.unknown')
  const found = await server.call(api.searchPartFigures, {
    as: home.technician.token,
    params: { id: mine.body.id },
    query: { q: '报修' },
    headers: zh,
  })
  assert.ok(found.body.items.every(({ reference }) => reference.query.person === home.technician.personId))
  const { reference } = found.body.items[0] ?? assert.fail()
  const whole = { ...reference, query: { from: reference.query.from, to: reference.query.to } }
  const refused = await save(mine.body.id, 's1', {
    version: 0,
    blocks: [say('全单位', whole)],
    as: home.technician.token,
  })
  assert.equal(codes(refused.problem), 'report.figure-not-own')
})
