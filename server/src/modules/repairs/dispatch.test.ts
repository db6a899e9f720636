import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { recallOffers } from '../../engines/cases/index.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const report = async (title = '卫生间渗水', as = home.reporter.token): Promise<Repair> =>
  (
    await server.call(api.createRepair, {
      as,
      body: { title, placeId: home.places.room, categoryId: home.categories.water },
    })
  ).body

const read = async (id: string, as = home.head.token): Promise<Repair> =>
  (await server.call(api.getRepair, { as, params: { id } })).body

const offer = async (repair: Repair) =>
  (
    await server.call(api.offerRepair, {
      as: home.dispatcher.token,
      params: { id: repair.id },
      body: { version: repair.version },
    })
  ).body

const assign = async (repair: Repair, personId = home.technician.personId) =>
  (
    await server.call(api.assignRepair, {
      as: home.dispatcher.token,
      params: { id: repair.id },
      body: { version: repair.version, personId },
    })
  ).body

const figure = async (code: string): Promise<number> =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { from: '2026-11-01', to: '2026-12-31' },
    })
  ).body.total.value ?? 0

test('of two who claim at once one has it, and the other reads who', async () => {
  const claimed = await figure('repair.claimed')
  const offered = await offer(await report())
  const params = { id: offered.id }
  const body = { version: offered.version }
  const answers = await Promise.all([
    server.call(api.claimRepair, { as: home.technician.token, params, body }),
    server.call(api.claimRepair, { as: home.joiner.token, params, body }),
  ])
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
  assert.deepEqual([won?.status, won?.body.state, lost?.status], [200, 'accepted', 409])
  assert.equal(lost?.problem.code, 'case.stale')
  assert.ok(lost?.problem.title.includes(won?.body.assignee?.name ?? '—'))
  assert.equal(await figure('repair.claimed'), claimed + 1)
})

test('a joiner who claims a plumbers’ job brings the team along; a reporter may not claim', async () => {
  const offered = await offer(await report())
  const call = { params: { id: offered.id }, body: { version: offered.version } }
  assert.equal((await server.call(api.claimRepair, { ...call, as: home.reporter.token })).status, 403)
  const pool = await server.call(api.listRepairs, { as: home.joiner.token, query: { view: 'pool' } })
  assert.ok(pool.body.items.some(({ id }) => id === offered.id))
  const { body } = await server.call(api.claimRepair, { ...call, as: home.joiner.token })
  assert.deepEqual([body.team?.id, body.assignee?.id], [home.units.joiners, home.joiner.personId])
})

test('what nobody claims goes back to the desk by rule; the desk can take it back sooner', async () => {
  const early = await offer(await report())
  const recalled = await server.call(api.recallRepair, {
    as: home.dispatcher.token,
    params: { id: early.id },
    body: { version: early.version },
  })
  assert.equal(recalled.body.state, 'submitted')
  const late = await offer(recalled.body)
  await recallOffers(server.runtime, new Date('2026-11-23T01:29:00Z'))
  assert.equal((await read(late.id)).state, 'offered')
  await recallOffers(server.runtime, new Date('2026-11-23T01:31:00Z'))
  assert.equal((await read(late.id)).state, 'submitted')
})

test('a repair in parts is done when its parts are, and its reporter confirms once', async () => {
  const repair = await report('墙内水管破裂')
  const part = (title: string, teamId: string, personId: string) => ({ title, teamId, personId })
  const { body: split } = await server.call(api.splitRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: {
      version: repair.version,
      parts: [
        part('换水管', home.units.plumbers, home.technician.personId),
        part('恢复柜门', home.units.joiners, home.joiner.personId),
      ],
    },
  })
  assert.deepEqual(
    [split.state, split.parts.map(({ number }) => number.slice(repair.number.length))],
    ['split', ['-1', '-2']],
  )
  const early = await server.call(api.finishRepair, {
    as: home.technician.token,
    params: { id: repair.id },
    body: { version: split.version, result: '先完工' },
  })
  assert.ok(early.status === 403 || early.problem.code === 'case.parts-open')
  const workers = [home.technician.token, home.joiner.token]
  await Promise.all(
    split.parts.map(async ({ id }, at) => {
      const as = workers[at] ?? ''
      await server.call(api.acceptRepair, { as, params: { id }, body: { version: 0 } })
      await server.call(api.finishRepair, { as, params: { id }, body: { version: 1, result: `第${at + 1}部分好了` } })
    }),
  )
  const done = await read(repair.id)
  assert.deepEqual([done.state, done.result], ['done', '换水管：第1部分好了\n恢复柜门：第2部分好了'])
  const ofPart = await server.call(api.confirmRepair, {
    as: home.dispatcher.token,
    params: { id: split.parts[0]?.id ?? '' },
    body: { version: 2 },
  })
  assert.equal(ofPart.problem.code, 'case.part')
  const { body: confirmed } = await server.call(api.confirmRepair, {
    as: home.reporter.token,
    params: { id: repair.id },
    body: { version: done.version },
  })
  await server.call(api.closeRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: confirmed.version },
  })
  assert.deepEqual(
    (await read(repair.id)).parts.map(({ state }) => state),
    ['closed', 'closed'],
  )
})

test('whoever did a part may not confirm the whole', async () => {
  const repair = await report('巡检发现漏水', home.leader.token)
  const { body: split } = await server.call(api.splitRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: {
      version: repair.version,
      parts: [
        { title: '修阀门', teamId: home.units.plumbers, personId: home.leader.personId },
        { title: '修门', teamId: home.units.joiners, personId: home.joiner.personId },
      ],
    },
  })
  for (const [at, as] of [home.leader.token, home.joiner.token].entries()) {
    const params = { id: split.parts[at]?.id ?? '' }
    await server.call(api.acceptRepair, { as, params, body: { version: 0 } })
    await server.call(api.finishRepair, { as, params, body: { version: 1, result: '好了' } })
  }
  const done = await read(repair.id)
  const { problem } = await server.call(api.confirmRepair, {
    as: home.leader.token,
    params: { id: repair.id },
    body: { version: done.version },
  })
  assert.equal(problem.code, 'case.own-work')
})

test('the reporter of a double gets the answer of the case it was merged into', async () => {
  const [merged, dropped] = [await figure('repair.merged'), await figure('repair.dropped')]
  const main = await report('大厅漏水')
  const double = await report('大厅地上有水', home.otherReporter.token)
  const { body } = await server.call(api.mergeRepair, {
    as: home.dispatcher.token,
    params: { id: double.id },
    body: { version: double.version, intoId: main.id },
  })
  assert.deepEqual([body.state, body.mergedInto?.number], ['merged', main.number])
  assert.deepEqual([await figure('repair.merged'), await figure('repair.dropped')], [merged + 1, dropped])
  const assigned = await assign(await read(main.id))
  const params = { id: main.id }
  const as = home.technician.token
  const accepted = await server.call(api.acceptRepair, { as, params, body: { version: assigned.version } })
  await server.call(api.finishRepair, { as, params, body: { version: accepted.body.version, result: '更换水管' } })
  const answered = await read(double.id, home.otherReporter.token)
  assert.deepEqual([answered.result, answered.timeline.at(-1)?.event], ['更换水管', 'answer'])
  assert.match(answered.timeline.at(-1)?.detail ?? '', new RegExp(`更换水管；主单 ${main.number} 完工`))
})

test('two reports merged into one another at once leave one of them', async () => {
  const [one, other] = [await report(), await report()]
  const merge = (from: Repair, into: Repair) =>
    server.call(api.mergeRepair, {
      as: home.dispatcher.token,
      params: { id: from.id },
      body: { version: from.version, intoId: into.id },
    })
  const answers = await Promise.all([merge(one, other), merge(other, one)])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 422]))
  const itself = await merge(await read(one.id), one)
  assert.ok([409, 422].includes(itself.status))
})
