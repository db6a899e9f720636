import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { escalateDue } from './escalate.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  // the leader heads the team, the head of support services the organisation
  await server.act(async (ctx) => {
    await ctx.db
      .updateTable('membership')
      .set({ is_head: true })
      .where('person_id', 'in', [home.leader.personId, home.head.personId])
      .execute()
  })
})
after(() => server.stop())

/** Reported at nine on a Monday; urgent: due at nine on Tuesday by the clock. */
const report = async (urgency: 'urgent' | 'emergency' = 'urgent'): Promise<Repair> => {
  server.at('2026-11-23T01:00:00Z')
  const { body } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水管漏水', placeId: home.places.room, categoryId: home.categories.water, urgency },
  })
  return body
}
const escalateAt = async (moment: string) => escalateDue(server.runtime, new Date(moment))
const show = async ({ id }: Repair): Promise<Repair> =>
  (await server.call(api.getRepair, { as: home.dispatcher.token, params: { id } })).body
const stepsOf = ({ clock }: Repair) => clock.escalations.map(({ level, person }) => [level, person?.name])

test('the chain climbs step by step, each person told once, and the breach stands on the timeline', async () => {
  const repair = await report()
  await escalateAt('2026-11-23T18:59:00Z')
  assert.deepEqual(stepsOf(await show(repair)), [])
  await escalateAt('2026-11-23T19:00:00Z')
  assert.deepEqual(stepsOf(await show(repair)), [['team', 'leader 李强']])
  await escalateAt('2026-11-23T23:00:00Z')
  await escalateAt('2026-11-24T01:00:01Z')
  await escalateAt('2026-11-24T02:00:00Z')
  const breached = await show(repair)
  assert.deepEqual(stepsOf(breached), [
    ['team', 'leader 李强'],
    ['unit', 'head 李强'],
  ])
  assert.deepEqual(
    breached.timeline.map(({ event }) => event),
    ['submit', 'escalate', 'breach', 'escalate'],
  )
  assert.equal(breached.failed, true)
})

test('two runs at once tell nobody twice', async () => {
  const repair = await report()
  await Promise.all([escalateAt('2026-11-24T05:00:00Z'), escalateAt('2026-11-24T05:00:00Z')])
  assert.equal((await show(repair)).timeline.filter(({ event }) => event === 'escalate').length, 2)
})

test('what is escalated to me stands in a list of its own until it is done', async () => {
  const repair = await report('emergency')
  await escalateAt('2026-11-23T04:30:00Z')
  const listed = async (as: string) =>
    (await server.call(api.listRepairs, { as, query: { view: 'escalated', limit: 200 } })).body.items.map(
      ({ id }) => id,
    )
  assert.ok((await listed(home.leader.token)).includes(repair.id))
  assert.ok(!(await listed(home.head.token)).includes(repair.id))
  const { body } = await server.call(api.getWorkbench, { as: home.leader.token })
  assert.ok(body.counts.escalated > 0)
  server.at('2026-11-23T04:45:00Z')
  await server.call(api.rejectRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: repair.version, reason: '重复报修' },
  })
  assert.ok(!(await listed(home.leader.token)).includes(repair.id))
})

test('a clock that stands escalates nothing; afterwards the chain goes on by as much later', async () => {
  const repair = await report()
  const params = { id: repair.id }
  await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: 0, personId: home.technician.personId },
  })
  await server.call(api.acceptRepair, { as: home.technician.token, params, body: { version: 1 } })
  await server.call(api.pauseRepair, {
    as: home.technician.token,
    params,
    body: { version: 2, cause: 'parts', reason: '等配件' },
  })
  await escalateAt('2026-11-24T09:00:00Z')
  assert.deepEqual(stepsOf(await show(repair)), [])
  server.at('2026-11-23T11:00:00Z')
  await server.call(api.resumeRepair, { as: home.technician.token, params, body: { version: 3 } })
  await escalateAt('2026-11-24T04:59:00Z')
  assert.deepEqual(stepsOf(await show(repair)), [])
  await escalateAt('2026-11-24T05:00:00Z')
  assert.equal(stepsOf(await show(repair)).length, 1)
  server.at('2026-11-23T01:00:00Z')
})
