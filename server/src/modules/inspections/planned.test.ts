import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { RouteBody } from '@houqin/contracts/inspections'
import { generateTasks } from '../../engines/plans/index.ts'
import { draw } from '../../kernel/draw.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { walker } from './factory.ts'

let server: TestServer
let home: TestOrganisation
let walk: ReturnType<typeof walker>

/** 10:00 in the organisation: a round of 09:00 is open, due at 11:00 and closed at 12:00. */
const TEN = '2026-11-23T02:00:00Z'

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  walk = walker(server, home)
  server.at(TEN)
})
after(() => server.stop())

/** A route with today's round, which is open. */
async function begun(over: Partial<RouteBody> = {}) {
  const { body: route } = await walk.lay(over)
  await walk.generate()
  const [today] = (await walk.rounds(home.head.token, { routeId: route.id })).filter(({ on }) => on === '2026-11-23')
  assert.ok(today)
  return { route, id: today.id, points: (await walk.show(today.id)).points.map(({ id }) => id) }
}

test('a route is laid out with its duty and its plan, by those who may', async () => {
  assert.equal((await walk.lay({}, home.leader.token)).status, 403)
  const { status, body } = await walk.lay({ plan: walk.plan({ people: [home.technician.personId] }) })
  assert.deepEqual([status, body.points.length, body.plan?.people[0]?.id], [201, 2, home.technician.personId])
  const { body: shown } = await server.call(api.getRoute, { as: home.technician.token, params: { id: body.id } })
  assert.deepEqual([shown.standard, shown.canChange], ['无异味、无发热、门锁完好', false])
  const { body: list } = await server.call(api.listRoutes, { as: home.auditor.token })
  assert.deepEqual(
    list.items.map(({ name, points, unit }) => [name, points, unit?.name]),
    [['配电设施日巡', 2, '水电班']],
  )
})

test('a plan that never comes, or ends before it begins, and more lots than points are refused at their field', async () => {
  const never = await walk.lay({
    plan: walk.plan({ recurrence: { frequency: 'yearly', interval: 1, weekdays: [], month: 2, monthDay: 31 } }),
  })
  assert.deepEqual([never.status, never.problem.fields?.[0]?.code], [422, 'plan.never'])
  assert.equal((await walk.lay({ plan: walk.plan({ to: '2026-11-01' }) })).problem.fields?.[0]?.code, 'plan.reversed')
  assert.equal((await walk.lay({ draw: 3 })).problem.fields?.[0]?.code, 'inspection-route.draw-too-many')
})

test('tasks come once, though two workers generate them at once and again', async () => {
  const { body: route } = await walk.lay({ name: '两人同时生成', plan: walk.plan({ times: ['08:00', '16:00'] }) })
  const now = server.runtime.clock()
  await Promise.all([generateTasks(server.runtime, now), generateTasks(server.runtime, now)])
  await generateTasks(server.runtime, now)
  const all = await server.call(api.listRounds, {
    as: home.head.token,
    query: { view: 'open', routeId: route.id, limit: 200 },
  })
  // eight days of two turns; the turn of 08:00 today had closed before the plan was made: 08:00 + 2 h + 1 h = 11:00 has not
  assert.equal(all.body.items.length, 16)
  assert.equal(new Set(all.body.items.map(({ opensAt }) => opensAt)).size, 16)
})

test('people take turns', async () => {
  const people = [home.technician.personId, home.secondTechnician.personId]
  const { body: route } = await walk.lay({ name: '轮流', plan: walk.plan({ people }) })
  await walk.generate()
  const { body } = await server.call(api.listRounds, {
    as: home.head.token,
    query: { view: 'open', routeId: route.id },
  })
  assert.deepEqual(
    body.items.slice(0, 4).map(({ assignee }) => assignee?.id),
    [people[0], people[1], people[0], people[1]],
  )
})

test('a spot check takes the points that its seed draws', async () => {
  const points = Array.from({ length: 9 }, (_, at) => walk.point({ name: `点位${at}` }))
  const { body: route } = await walk.lay({ name: '抽查', kind: 'spot', level: 'leader', points, draw: 3 })
  await walk.generate()
  const [round] = (await walk.rounds(home.head.token, { routeId: route.id })).filter(({ on }) => on === '2026-11-23')
  const shown = await walk.show(round?.id ?? '')
  const lots = draw(
    route.points.map(({ id }) => id),
    { seed: shown.seed ?? '', size: 3 },
  )
  assert.deepEqual(
    shown.points.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)),
    lots.toSorted((a, b) => a.localeCompare(b)),
  )
})

test('a round is waived with a reason, never by whose duty it is', async () => {
  const { id } = await begun({ name: '免除', plan: walk.plan({ people: [home.leader.personId] }) })
  const waive = (as: string, version = 0) =>
    server.call(api.waiveRound, { as, params: { id }, body: { version, reason: '当日停电检修' } })
  assert.equal((await waive(home.leader.token)).problem.code, 'round.own-duty')
  assert.equal((await waive(home.technician.token)).status, 403)
  assert.equal((await waive(home.head.token, 7)).problem.code, 'round.stale')
  assert.equal((await waive(home.head.token)).body.state, 'waived')
  assert.equal((await waive(home.head.token, 1)).problem.code, 'round.ended')
})

test('a changed route keeps what is open and plans anew what is not', async () => {
  const { route, id } = await begun({ name: '改前' })
  const { body: changed } = await server.call(api.changeRoute, {
    as: home.clerk.token,
    params: { id: route.id },
    body: { ...walk.body({ name: '改后', plan: walk.plan({ times: ['15:00'] }) }), version: 0 },
  })
  assert.equal(changed.name, '改后')
  await walk.generate()
  const { body } = await server.call(api.listRounds, {
    as: home.head.token,
    query: { view: 'open', routeId: route.id, limit: 200 },
  })
  assert.ok(body.items.some((one) => one.id === id))
  assert.ok(
    body.items
      .filter((one) => one.id !== id && one.on > '2026-11-23')
      .every(({ opensAt }) => opensAt.endsWith('T07:00:00.000Z')),
  )
  const stale = await server.call(api.changeRoute, {
    as: home.clerk.token,
    params: { id: route.id },
    body: { ...walk.body(), version: 0 },
  })
  assert.equal(stale.problem.code, 'inspection-route.stale')
})

test('who leaves hands over their rounds and their turns', async () => {
  const plan = walk.plan({ people: [home.secondTechnician.personId] })
  const { body: route } = await walk.lay({ name: '离岗移交', plan })
  await walk.generate()
  const id = home.secondTechnician.personId
  const { body: person } = await server.call(api.getPerson, { as: home.adminToken, params: { id } })
  const leave = (over: object) =>
    server.call(api.leave, {
      as: home.adminToken,
      params: { id },
      body: { version: person.version, lastOn: '2026-11-22', ...over },
    })
  assert.equal((await leave({})).problem.code, 'person.has-open-work')
  assert.equal((await leave({ successorId: home.technician.personId })).status, 200)
  const { body: rounds } = await server.call(api.listRounds, {
    as: home.head.token,
    query: { view: 'open', routeId: route.id },
  })
  assert.ok(rounds.items.length > 0)
  assert.ok(rounds.items.every(({ assignee }) => assignee?.id === home.technician.personId))
  const { body: now } = await server.call(api.getRoute, { as: home.head.token, params: { id: route.id } })
  assert.deepEqual(
    now.plan?.people.map((one) => one.id),
    [home.technician.personId],
  )
})
