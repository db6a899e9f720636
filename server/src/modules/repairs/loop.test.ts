import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { confirmAutomatically } from '../../engines/cases/index.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const report = async (title = '水龙头漏水'): Promise<Repair> => {
  const { status, body } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title, placeId: home.places.room, categoryId: home.categories.water },
  })
  assert.equal(status, 201)
  return body
}

const assign = async (repair: Repair): Promise<Repair> =>
  (
    await server.call(api.assignRepair, {
      as: home.dispatcher.token,
      params: { id: repair.id },
      body: { version: repair.version, personId: home.technician.personId },
    })
  ).body

const finish = async (assigned: Repair): Promise<Repair> => {
  const params = { id: assigned.id }
  const accepted = await server.call(api.acceptRepair, {
    as: home.technician.token,
    params,
    body: { version: assigned.version },
  })
  const done = await server.call(api.finishRepair, {
    as: home.technician.token,
    params,
    body: { version: accepted.body.version, result: '更换阀芯' },
  })
  assert.equal(done.status, 200)
  return done.body
}

test('a report goes the whole way to a rating by the reporter', async () => {
  const done = await finish(await assign(await report()))
  assert.equal(done.holder, done.reporterName)
  const params = { id: done.id }
  const confirmed = await server.call(api.confirmRepair, {
    as: home.reporter.token,
    params,
    body: { version: done.version },
  })
  const rated = await server.call(api.rateRepair, {
    as: home.reporter.token,
    params,
    body: { version: confirmed.body.version, stars: 5, comment: '很快' },
  })
  const closed = await server.call(api.closeRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: rated.body.version },
  })
  assert.deepEqual([closed.body.state, closed.body.holder, closed.body.rating?.byDefault], ['closed', null, false])
  assert.deepEqual(
    closed.body.timeline.map(({ event }) => event),
    ['submit', 'assign', 'accept', 'finish', 'confirm', 'rate', 'close'],
  )
})

test('a report carries its number, its deadline by rule and the desk as its holder', async () => {
  const repair = await report()
  assert.match(repair.number, /^WX-20261123-\d{4}$/)
  assert.equal(repair.holder, '调度')
  assert.equal(Date.parse(repair.dueAt ?? '') - Date.parse(repair.reportedAt), 72 * 3_600_000)
})

test('refuses a verb in a state it does not belong to, and says both', async () => {
  const repair = await report()
  const { status, problem } = await server.call(api.closeRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: repair.version },
  })
  assert.deepEqual([status, problem.code, problem.title], [409, 'case.wrong-state', '这张单现在是“待派单”，不能关闭。'])
})

test('of two technicians who accept at once one wins and the other reads who did', async () => {
  const repair = await report()
  const params = { id: repair.id }
  const assigned = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: 0, teamId: home.units.plumbers },
  })
  const body = { version: assigned.body.version }
  const answers = await Promise.all([
    server.call(api.acceptRepair, { as: home.technician.token, params, body }),
    server.call(api.acceptRepair, { as: home.secondTechnician.token, params, body }),
  ])
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
  assert.equal(won?.status, 200)
  assert.deepEqual([lost?.status, lost?.problem.code], [409, 'case.stale'])
  assert.ok(lost?.problem.title.includes(won?.body.assignee?.name ?? '—'), lost?.problem.title)
  const accepted = won?.body.timeline.filter(({ event }) => event === 'accept')
  assert.equal(accepted?.length, 1)
})

test('refuses a stale version by naming who was first', async () => {
  const repair = await report()
  await assign(repair)
  const { status, problem } = await server.call(api.assignRepair, {
    as: home.head.token,
    params: { id: repair.id },
    body: { version: repair.version, teamId: home.units.joiners },
  })
  assert.deepEqual([status, problem.code], [409, 'case.stale'])
  assert.match(problem.title, /dispatcher 李强在 09:00 派单/)
})

test('nobody works on a job that is not theirs, and a stranger to it does not even see it', async () => {
  const assigned = await assign(await report())
  const call = { params: { id: assigned.id }, body: { version: assigned.version } }
  assert.equal((await server.call(api.acceptRepair, { ...call, as: home.secondTechnician.token })).status, 403)
  assert.equal((await server.call(api.acceptRepair, { ...call, as: home.joiner.token })).status, 404)
  assert.equal((await server.call(api.getRepair, { params: call.params, as: home.otherReporter.token })).status, 404)
  assert.equal(
    (
      await server.call(api.assignRepair, {
        params: call.params,
        body: { version: 1, teamId: home.units.joiners },
        as: home.technician.token,
      })
    ).status,
    403,
  )
})

test('who did the repair may not confirm it, even where they reported it themselves', async () => {
  const { body: own } = await server.call(api.createRepair, {
    as: home.leader.token,
    body: { title: '巡检发现阀门渗水', placeId: home.places.room, categoryId: home.categories.water },
  })
  const params = { id: own.id }
  await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: 0, personId: home.leader.personId },
  })
  await server.call(api.acceptRepair, { as: home.leader.token, params, body: { version: 1 } })
  const done = await server.call(api.finishRepair, {
    as: home.leader.token,
    params,
    body: { version: 2, result: '紧固' },
  })
  assert.ok(!done.body.can.includes('confirm'))
  const { status, problem } = await server.call(api.confirmRepair, {
    as: home.leader.token,
    params,
    body: { version: 3 },
  })
  assert.deepEqual([status, problem.code], [403, 'case.own-work'])
})

test('a person can only be given work of a team they belong to', async () => {
  const repair = await report()
  const { status, problem } = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: 0, teamId: home.units.joiners, personId: home.technician.personId },
  })
  assert.deepEqual([status, problem.code, problem.fields?.[0]?.field], [422, 'case.person-not-in-team', 'personId'])
})

test('a pause stops the clock and needs cause and reason', async () => {
  const assigned = await assign(await report())
  const params = { id: assigned.id }
  const accepted = await server.call(api.acceptRepair, {
    as: home.technician.token,
    params,
    body: { version: assigned.version },
  })
  const bad = await server.call(api.pauseRepair, {
    as: home.technician.token,
    params,
    body: { version: accepted.body.version, cause: 'parts', reason: ' ' },
  })
  assert.deepEqual([bad.status, bad.problem.fields?.[0]?.field], [422, 'reason'])
  await server.call(api.pauseRepair, {
    as: home.technician.token,
    params,
    body: { version: accepted.body.version, cause: 'parts', reason: '等阀芯到货' },
  })
  server.at('2026-11-23T11:00:00Z')
  const resumed = await server.call(api.resumeRepair, {
    as: home.technician.token,
    params,
    body: { version: accepted.body.version + 1 },
  })
  server.at('2026-11-23T01:00:00Z')
  // three working days were left at nine in the morning, and are left still after everybody has gone home
  assert.deepEqual([assigned.dueAt, resumed.body.dueAt], ['2026-11-26T01:00:00.000Z', '2026-11-26T10:00:00.000Z'])
})

test('what nobody confirms is confirmed by default, and the rating says so and satisfies nobody', async () => {
  const done = await finish(await assign(await report()))
  const query = { from: '2026-11-01', to: '2026-12-31' }
  const rate = () =>
    server.call(api.getIndicator, { as: home.head.token, params: { code: 'repair.satisfaction.rate' }, query })
  const earlier = await rate()
  await confirmAutomatically(server.runtime, new Date('2026-12-01T01:00:00Z'))
  const { body } = await server.call(api.getRepair, { as: home.reporter.token, params: { id: done.id } })
  assert.deepEqual([body.state, body.rating?.byDefault, body.can.includes('rate')], ['confirmed', true, true])
  assert.deepEqual((await rate()).body.total.denominator, earlier.body.total.denominator)
})

test('reopening takes the completion back from the ledger', async () => {
  const query = { from: '2026-11-01', to: '2026-12-31' }
  const completed = async () =>
    (await server.call(api.getIndicator, { as: home.head.token, params: { code: 'repair.completed' }, query })).body
      .total.value ?? 0
  const start = await completed()
  const done = await finish(await assign(await report()))
  assert.equal(await completed(), start + 1)
  await server.call(api.reopenRepair, {
    as: home.reporter.token,
    params: { id: done.id },
    body: { version: done.version, reason: '还在漏' },
  })
  assert.equal(await completed(), start)
})

test('the same Idempotency-Key has one effect and one answer, also when both come at once', async () => {
  const call = {
    as: home.reporter.token,
    headers: { 'idempotency-key': 'key-0001-abcd' },
    body: { title: '门锁坏', placeId: home.places.room, categoryId: home.categories.door },
  }
  const [first, second] = await Promise.all([server.call(api.createRepair, call), server.call(api.createRepair, call)])
  assert.deepEqual([first.status, second.status, first.body.id], [201, 201, second.body.id])
  const other = await server.call(api.createRepair, { ...call, body: { ...call.body, title: '别的' } })
  assert.deepEqual([other.status, other.problem.code], [422, 'request.key-reused'])
})
