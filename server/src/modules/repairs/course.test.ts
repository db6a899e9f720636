import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { acceptedRepair, confirmedRepair, figureOf } from './factory.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const technician = () => ({ as: home.technician.token })

test('a backlog is told to the requester with its reason, and ends when the repair is done', async () => {
  const repair = await acceptedRepair(server, home)
  const { id } = repair
  const params = { id }
  const put = await server.call(api.putOnBacklog, {
    ...technician(),
    params,
    body: { reason: '管道埋在承重墙内，待暑假大修' },
  })
  assert.equal(put.body.backlog?.reason, '管道埋在承重墙内，待暑假大修')
  const { body: seen } = await server.call(api.getRepairWork, { as: home.reporter.token, params })
  assert.equal(seen.backlog?.reason, '管道埋在承重墙内，待暑假大修')
  assert.equal(await figureOf(server, home, 'repair.backlog'), '1')
  const done = await confirmedRepair(server, home, repair)
  assert.deepEqual([done.flags.includes('backlog'), await figureOf(server, home, 'repair.backlog')], [false, '0'])
  const late = await server.call(api.putOnBacklog, { ...technician(), params, body: { reason: '太晚' } })
  assert.deepEqual([late.status, late.problem.code], [409, 'case.wrong-state'])
})

test('what those who repair find themselves is told apart from what is reported', async () => {
  const body = { title: '阀门渗水', placeId: home.places.room, origin: 'found' as const }
  const found = await server.call(api.createRepair, { ...technician(), body })
  assert.deepEqual([found.status, found.body.origin], [201, 'found'])
  const refused = await server.call(api.createRepair, { as: home.reporter.token, body })
  assert.deepEqual([refused.status, refused.problem.code], [422, 'repair.not-found-by-you'])
  assert.ok(Number(await figureOf(server, home, 'repair.found.rate')) > 0)
})

/** Time goes by, and everybody signs in again. */
async function wait(until: string): Promise<void> {
  server.at(until)
  for (const member of ['reporter', 'technician', 'dispatcher', 'head'] as const) {
    const { body } = await server.call(api.signIn, { body: { username: member, password: 'Test-password-1' } })
    home[member].token = body.token
  }
}

test('the same fault at the same place within the days of the rule is a repeat, and names the repair before', async () => {
  const place = { placeId: home.places.otherRoom, categoryId: home.categories.door }
  const first = await confirmedRepair(server, home, await acceptedRepair(server, home, place))
  await wait('2026-12-20T01:00:00Z')
  const second = await acceptedRepair(server, home, place)
  assert.deepEqual(second.flags, ['repeat'])
  const { body } = await server.call(api.getRepairWork, { as: home.head.token, params: { id: second.id } })
  assert.equal(body.repeatOf?.number, first.number)
  const other = await acceptedRepair(server, home, { ...place, categoryId: home.categories.water })
  assert.deepEqual(other.flags, [])
  const done = await confirmedRepair(server, home, second)
  await wait('2027-02-20T01:00:00Z')
  const late = await acceptedRepair(server, home, place)
  assert.deepEqual(
    [done, late].map(({ flags }) => flags.includes('repeat')),
    [true, false],
  )
  assert.ok(Number(await figureOf(server, home, 'repair.repeat.rate')) > 0)
})
