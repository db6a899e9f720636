import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { TestOrganisation } from '../../../testing/found-organisation.ts'
import type { TestServer } from '../../../testing/start-test-server.ts'
import { acceptedRepair } from '../factory.ts'
import { codes, foundWriters, partOf, stepsOf } from './factory.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  ;({ server, home } = await foundWriters())
})
after(() => server.stop())

const { ask, part, save, task, writeAndSubmit } = stepsOf(() => ({ server, home }))

test('written, marked, returned, accepted, published; a late record shows; withdrawn and published again', async () => {
  const { body } = await ask('service-yearly', '2026', { detailed: false })
  const unit = partOf(body, home.units.plumbers).id
  const office = partOf(body, null).id
  const early = await server.call(api.submitReportPart, {
    as: home.leader.token,
    params: { id: unit },
    body: { version: 0 },
  })
  assert.equal(codes(early.problem), 'report-part.unfilled')
  assert.equal((await writeAndSubmit(unit, home.leader.token)).body.state, 'submitted')
  assert.equal(codes((await save(unit, 's3', { version: 9, blocks: [] })).problem), 'report-part.closed')

  const shown = await part(unit, home.head.token)
  const [section] = shown.content
  const block = section?.blocks[0]
  assert.ok(section && block)
  const mark = (where: string) =>
    server.call(api.addReportRemark, {
      as: home.head.token,
      params: { id: unit },
      body: { section: section.key, block: where, text: '补充暑期管网改造' },
    })
  assert.equal(codes((await mark('nowhere')).problem), 'report-remark.nowhere')
  const marked = await mark(block.id)
  assert.equal(marked.status, 201)
  assert.ok(marked.body.remarks[0]?.quote.startsWith('承接报修2件'))
  const accept = async (id: string, as = home.head.token) =>
    server.call(api.acceptReportPart, {
      as,
      params: { id },
      body: { version: (await part(id, home.head.token)).version },
    })
  assert.equal(codes((await accept(unit)).problem), 'report-part.remarks-open')
  const back = await server.call(api.returnReportPart, {
    as: home.head.token,
    params: { id: unit },
    body: { version: marked.body.version, reason: '按批注补充' },
  })
  assert.deepEqual([back.body.state, back.body.returnReason], ['returned', '按批注补充'])
  const settle = (state: 'taken' | 'declined', answer: string) =>
    server.call(api.settleReportRemark, {
      as: home.leader.token,
      params: { id: unit, remark: marked.body.remarks[0]?.id ?? '' },
      body: { state, answer },
    })
  assert.equal(codes((await settle('declined', '')).problem), 'report-remark.answer-missing')
  assert.equal((await settle('taken', '已补')).body.openRemarks, 0)
  assert.equal(codes((await settle('taken', '已补')).problem), 'report-remark.settled')
  const again = await server.call(api.submitReportPart, {
    as: home.leader.token,
    params: { id: unit },
    body: { version: back.body.version },
  })
  assert.equal(again.body.state, 'submitted')
  assert.equal((await accept(unit)).body.state, 'accepted')
  assert.equal(codes((await accept(unit)).problem), 'report-part.not-submitted')

  const publish = async () =>
    server.call(api.publishReportTask, {
      as: home.head.token,
      params: { id: body.id },
      body: { version: (await task(body.id)).version },
    })
  assert.equal(codes((await publish()).problem), 'report-task.unaccepted')
  // Nobody accepts what they handed in themselves.
  await writeAndSubmit(office, home.head.token)
  assert.equal(codes((await accept(office)).problem), 'report-part.own')
  const own = await part(office, home.head.token)
  await server.call(api.returnReportPart, {
    as: home.head.token,
    params: { id: office },
    body: { version: own.version, reason: '由办公室交' },
  })
  await server.call(api.submitReportPart, {
    as: home.adminToken,
    params: { id: office },
    body: { version: own.version + 1 },
  })
  assert.equal((await accept(office)).body.state, 'accepted')
  assert.equal((await task(body.id)).can.publish, true)
  const published = await publish()
  assert.deepEqual([published.status, published.body.state, published.body.reports.length], [200, 'published', 1])
  assert.equal(codes((await publish()).problem), 'report-task.over')

  const reportId = published.body.reports[0]?.id ?? ''
  const read = await server.call(api.getReport, { as: home.head.token, params: { id: reportId } })
  const headings = read.body.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))
  assert.ok(headings.includes('1. 水电班') && headings.includes('（一）总体评价'), headings.join('|'))
  const document = await server.call(api.getReportDocument, { as: home.head.token, params: { id: reportId } })
  assert.equal(document.status, 200)
  const differences = async (id: string) =>
    (await server.call(api.recomputeReport, { as: home.head.token, params: { id } })).body.differences
  assert.deepEqual(await differences(reportId), [])

  const late = await acceptedRepair(server, home, { title: '补登：泵房漏水' })
  const found = await differences(reportId)
  const reported = found.find(({ indicator, query }) => indicator === 'repair.reported' && query.team !== undefined)
  assert.deepEqual([reported?.written, reported?.today, reported?.records], ['2', '3', { written: 2, today: 3 }])
  assert.ok(late.id)

  const withdraw = () =>
    server.call(api.withdrawReport, { as: home.head.token, params: { id: reportId }, body: { reason: '补登了报修' } })
  assert.equal((await withdraw()).body.state, 'withdrawn')
  assert.equal(codes((await withdraw()).problem), 'report.not-published')
  const second = await publish()
  assert.deepEqual(
    second.body.reports.map(({ number, withdrawnReason }) => [number, withdrawnReason]),
    [
      [2, null],
      [1, '补登了报修'],
    ],
  )
  assert.deepEqual(await differences(second.body.reports[0]?.id ?? ''), [])
  assert.ok((await differences(reportId)).length > 0)
  const actions = second.body.events.map(({ action }) => action)
  for (const one of ['create', 'submit', 'remark', 'return', 'settle', 'accept', 'publish', 'withdraw'] as const)
    assert.ok(actions.includes(one), one)
  assert.equal(codes((await mark(block.id)).problem), 'report-part.over')
})

test('two who publish at once publish one version', async () => {
  const { items } = (await server.call(api.listReportTasks, { as: home.head.token })).body
  const published = items.find(({ state }) => state === 'published')
  assert.ok(published)
  const before_ = await task(published.id)
  await server.call(api.withdrawReport, {
    as: home.head.token,
    params: { id: before_.reports[0]?.id ?? '' },
    body: { reason: '再改一处' },
  })
  const { version } = await task(published.id)
  const both = await Promise.all(
    [1, 2].map(() =>
      server.call(api.publishReportTask, { as: home.head.token, params: { id: published.id }, body: { version } }),
    ),
  )
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.equal((await task(published.id)).reports.length, 3)
})
