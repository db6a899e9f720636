import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
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

const report = (over: object = {}, as = home.technician.token) =>
  server.call(api.createIncident, {
    as,
    body: {
      title: '配电间短路冒烟',
      class: 'fire',
      happenedAt: '2026-11-20T02:00:00Z',
      placeId: home.places.room,
      course: '上午 10 时配电间短路冒烟，值班员断电后用灭火器扑灭。',
      ...over,
    },
  })
const found = { cause: 'equipment', causeText: '线路老化', corrective: '更换线路', preventive: '每月测温' } as const
const analyse = (
  id: string,
  version: number,
  { as = home.clerk.token, ...over }: { as?: string; preventive?: string } = {},
) => server.call(api.analyseIncident, { as, params: { id }, body: { version, ...found, ...over } })
const close = (id: string, version: number, as = home.head.token) =>
  server.call(api.closeIncident, {
    as,
    params: { id },
    body: { version, isResponsible: true, verdict: '管理责任，扣罚' },
  })
const figure = async (code: string, span: { from: string; to: string }) =>
  (await server.call(api.getIndicator, { as: home.head.token, params: { code }, query: span })).body.total
const november = { from: '2026-11-01', to: '2026-11-30' }

test('an incident is reported, analysed with all three, and closed by another', async () => {
  const { status, body } = await report({ minorInjuries: 1, loss: '3200.50' })
  assert.deepEqual([status, body.state, body.grade, body.unit?.id], [201, 'reported', 'below', home.units.faculty])
  assert.match(body.number, /^SG-20261123-\d{4}$/)
  assert.ok((body.lateByHours ?? 0) > 60)
  assert.equal((await close(body.id, 0)).problem.code, 'incident.wrong-state')
  const bare = await analyse(body.id, 0, { preventive: '' })
  assert.deepEqual([bare.status, bare.problem.fields?.[0]?.field], [422, 'preventive'])
  assert.equal((await analyse(body.id, 0, { as: home.technician.token })).status, 403)
  assert.equal((await analyse(body.id, 0, { as: home.head.token })).body.state, 'analysed')
  assert.equal((await close(body.id, 1)).problem.code, 'incident.own-analysis')
  assert.equal((await analyse(body.id, 1)).body.state, 'analysed')
  assert.equal((await close(body.id, 2)).body.state, 'closed')
  assert.deepEqual(
    await Promise.all(
      [
        'incident.occurred',
        'incident.responsible',
        'incident.fire',
        'incident.injured',
        'incident.cause.equipment',
      ].map(async (code) => (await figure(code, november)).value),
    ),
    [1, 1, 1, 1, 1],
  )
  assert.equal((await figure('incident.loss', november)).exact, '3200.5')
})

test('a second with the same cause says that it has come again', async () => {
  const { body } = await report({ title: '插座烧毁', class: 'equipment' })
  assert.equal((await analyse(body.id, 0)).body.sameCause, 1)
})

test('its grade follows from what it did, by law', async () => {
  const { body } = await report({ title: '脚手架坍塌', class: 'injury', deaths: 3 })
  assert.equal(body.grade, 'larger')
  const voided = await server.call(api.voidIncident, {
    as: home.head.token,
    params: { id: body.id },
    body: { version: 0, verdict: '演练误报' },
  })
  assert.equal(voided.body.state, 'void')
  assert.equal((await figure('incident.accident', november)).value, 0)
})

test('what has not happened yet is refused, and two who work on it at once are told', async () => {
  assert.equal((await report({ happenedAt: '2026-11-24T02:00:00Z' })).problem.fields?.[0]?.code, 'incident.ahead')
  const { body } = await report({ title: '食堂摔倒', class: 'injury' })
  const both = await Promise.all([analyse(body.id, 0), analyse(body.id, 0, { as: home.head.token })])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('nobody sees what is not theirs', async () => {
  const { body } = await report({ title: '库房失窃', class: 'security' })
  const see = (as: string) => server.call(api.getIncident, { as, params: { id: body.id } })
  assert.deepEqual(
    [
      (await see(home.technician.token)).status,
      (await see(home.joiner.token)).status,
      (await see(home.reporter.token)).status,
    ],
    [200, 404, 403],
  )
  const { body: list } = await server.call(api.listIncidents, { as: home.joiner.token, query: {} })
  assert.equal(list.items.length, 0)
})

test('nought is a figure only for months that were declared to have none', async () => {
  const october = { from: '2026-10-01', to: '2026-10-31' }
  assert.equal((await figure('incident.fire', october)).value, null)
  const declare = (month: string, as = home.clerk.token) => server.call(api.declareNoIncident, { as, body: { month } })
  assert.equal((await declare('2026-11')).problem.fields?.[0]?.code, 'incident.month-not-over')
  assert.equal((await declare('2026-10', home.technician.token)).status, 403)
  assert.equal((await declare('2026-10')).body.noneBy?.name, 'clerk 李强')
  assert.equal((await declare('2026-10')).problem.code, 'incident.month-declared')
  assert.equal((await figure('incident.fire', october)).value, 0)
  const { body: months } = await server.call(api.listIncidentMonths, { as: home.head.token, query: { year: 2026 } })
  assert.deepEqual([months.items.length, months.items[9]?.canDeclare, months.items[8]?.canDeclare], [11, false, true])
  await report({ happenedAt: '2026-10-08T02:00:00Z', class: 'traffic', title: '校内刮蹭' })
  assert.equal((await figure('incident.occurred', october)).value, 1)
  assert.equal((await declare('2026-10')).problem.fields?.[0]?.code, 'incident.month-has-some')
})

test('the ledger of incidents can be rebuilt from them', async () => {
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
})
