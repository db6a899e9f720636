import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
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

test('a team that was asked answers, and until then the asking team keeps the case', async () => {
  const assigned = await assign(await report())
  const params = { id: assigned.id }
  const asked = await server.call(api.transferRepair, {
    as: home.technician.token,
    params,
    body: { version: assigned.version, teamId: home.units.joiners, reason: '是吊顶的问题' },
  })
  assert.deepEqual([asked.status, asked.body.holder, asked.body.flags], [200, 'technician 李强', ['passing-on']])
  const again = await server.call(api.transferRepair, {
    as: home.technician.token,
    params,
    body: { version: asked.body.version, teamId: home.units.joiners, reason: '再问' },
  })
  assert.equal(again.problem.code, 'case.passing-on')
  const stranger = await server.call(api.takeRepair, {
    as: home.leader.token,
    params,
    body: { version: asked.body.version },
  })
  assert.equal(stranger.problem.code, 'case.not-yours')
  const taken = await server.call(api.takeRepair, {
    as: home.head.token,
    params,
    body: { version: asked.body.version },
  })
  assert.deepEqual(
    [taken.body.state, taken.body.team?.id, taken.body.transfers.map(({ answer }) => answer)],
    ['assigned', home.units.joiners, ['taken']],
  )
})

test('refused twice it is the head who decides, and the register keeps who said what', async () => {
  let repair = await assign(await report())
  const params = { id: repair.id }
  for (const reason of ['不归我们', '还是不归我们']) {
    repair = (
      await server.call(api.transferRepair, {
        as: home.technician.token,
        params,
        body: { version: repair.version, teamId: home.units.joiners, reason: '是木工活' },
      })
    ).body
    repair = (
      await server.call(api.declineRepair, {
        as: home.head.token,
        params,
        body: { version: repair.version, reason },
      })
    ).body
  }
  assert.deepEqual(repair.flags, ['disputed'])
  const bypass = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: repair.version, teamId: home.units.joiners },
  })
  assert.equal(bypass.problem.code, 'case.disputed')
  const decision = { version: repair.version, teamId: home.units.plumbers, reason: '渗漏源在水管，归水电班' }
  assert.equal((await server.call(api.decideRepair, { as: home.dispatcher.token, params, body: decision })).status, 403)
  const { body: decided } = await server.call(api.decideRepair, { as: home.head.token, params, body: decision })
  assert.deepEqual([decided.state, decided.team?.id, decided.flags], ['assigned', home.units.plumbers, []])
  const { body: register } = await server.call(api.listTransfers, { as: home.head.token, query: {} })
  assert.deepEqual(
    register.items.filter((one) => one.case.id === repair.id).map(({ answer }) => answer),
    ['decided', 'declined', 'declined'],
  )
  assert.equal(await figure('transfer.declined'), 2)
  assert.equal((await server.call(api.listTransfers, { as: home.reporter.token, query: {} })).status, 403)
})

test('what the desk gives elsewhere takes a question back', async () => {
  const assigned = await assign(await report())
  const params = { id: assigned.id }
  const asked = await server.call(api.transferRepair, {
    as: home.technician.token,
    params,
    body: { version: assigned.version, teamId: home.units.joiners, reason: '是木工活' },
  })
  const { body } = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: asked.body.version, teamId: home.units.plumbers },
  })
  assert.deepEqual([body.flags, body.transfers[0]?.answer], [[], 'withdrawn'])
  const late = await server.call(api.takeRepair, { as: home.head.token, params, body: { version: body.version } })
  assert.equal(late.problem.code, 'case.not-asked')
})
