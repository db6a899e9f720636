import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const open = {
  categoryId: null,
  placeId: null,
  urgency: null,
  hours: 'any',
  teamId: null,
  personId: null,
  isAutomatic: true,
  isActive: true,
} as const

const report = async (categoryId = home.categories.water): Promise<Repair> =>
  (
    await server.call(api.createRepair, {
      as: home.reporter.token,
      body: { title: '插座没电', placeId: home.places.room, categoryId },
    })
  ).body

const addRule = async (rule: object) => {
  const { status, body } = await server.call(api.createDispatchRule, {
    as: home.dispatcher.token,
    body: { ...open, ...rule } as never,
  })
  assert.equal(status, 201)
  return body
}

/** Rules of one test do not reach into the next. */
const switchOff = (rule: Awaited<ReturnType<typeof addRule>>) =>
  server.call(api.changeDispatchRule, {
    as: home.dispatcher.token,
    params: { id: rule.id },
    body: {
      ...open,
      name: rule.name,
      position: rule.position,
      target: rule.target,
      hours: rule.hours,
      categoryId: rule.category?.id ?? null,
      placeId: rule.place?.id ?? null,
      teamId: rule.team?.id ?? null,
      personId: rule.person?.id ?? null,
      isActive: false,
      version: rule.version,
    },
  })

test('a rule dispatches at once, and the timeline names it', async () => {
  const rule = await addRule({
    name: '北校区水电直派水电班',
    position: 10,
    categoryId: home.categories.water,
    placeId: home.places.site,
    target: 'team',
    teamId: home.units.plumbers,
  })
  const repair = await report()
  assert.deepEqual([repair.state, repair.team?.id, repair.assignee], ['assigned', home.units.plumbers, null])
  const last = repair.timeline.at(-1)
  assert.deepEqual([last?.event, last?.personLabel], ['assign', '系统'])
  assert.match(last?.detail ?? '', /按派单规则“北校区水电直派水电班”/)
  assert.equal((await report(home.categories.door)).state, 'submitted')
  assert.equal((await switchOff(rule)).body.isActive, false)
  assert.equal((await report()).state, 'submitted')
})

test('a rule that is not automatic only suggests', async () => {
  const rule = await addRule({
    name: '建议派李强',
    position: 10,
    target: 'person',
    teamId: home.units.plumbers,
    personId: home.technician.personId,
    isAutomatic: false,
  })
  const repair = await report()
  assert.equal(repair.state, 'submitted')
  const { body } = await server.call(api.listSuggestions, { as: home.dispatcher.token, params: { id: repair.id } })
  assert.deepEqual(body.rule, { name: '建议派李强', says: '指定人员 · 水电班 · technician 李强' })
  await switchOff(rule)
})

test('a rule can open a repair to be claimed', async () => {
  const rule = await addRule({ name: '小修抢单', position: 10, target: 'pool' })
  assert.equal((await report()).state, 'offered')
  await switchOff(rule)
})

test('a night call goes to the person on duty, a day call does not', async () => {
  await server.call(api.createShift, {
    as: home.leader.token,
    body: { unitId: home.units.plumbers, name: '夜班', begins: '18:00', ends: '08:00' },
  })
  await server.call(api.planRoster, {
    as: home.leader.token,
    body: {
      unitId: home.units.plumbers,
      from: '2026-11-23',
      days: 2,
      personIds: [home.secondTechnician.personId, home.technician.personId],
    },
  })
  const rule = await addRule({
    name: '夜间派当班人员',
    position: 10,
    hours: 'off',
    target: 'duty',
    teamId: home.units.plumbers,
  })
  assert.equal((await report()).state, 'submitted')
  server.at('2026-11-23T12:30:00Z')
  const atNight = await report()
  server.at('2026-11-23T01:00:00Z')
  assert.deepEqual([atNight.state, atNight.assignee?.id], ['assigned', home.secondTechnician.personId])
  await switchOff(rule)
})

test('an order goes to the crew that is in charge of the area now', async () => {
  await server.call(api.changeAreaPlan, {
    as: home.leader.token,
    params: { unitId: home.units.plumbers },
    body: {
      version: 0,
      everyDays: 7,
      fromOn: '2026-11-16',
      areas: [
        { name: '教学楼A', placeIds: [home.places.building], personIds: [home.technician.personId] },
        { name: '校区其余', placeIds: [home.places.site], personIds: [home.secondTechnician.personId] },
      ],
    },
  })
  const rule = await addRule({ name: '按区域派', position: 10, target: 'area', teamId: home.units.plumbers })
  assert.equal((await report()).assignee?.id, home.secondTechnician.personId)
  await switchOff(rule)
})

test('suggestions name trade, certificate, load and distance; who lacks the certificate comes last', async () => {
  const trade = await server.call(api.setCategoryTrade, {
    as: home.dispatcher.token,
    params: { id: home.categories.water },
    body: { trade: 'electric' },
  })
  assert.equal(trade.body.trade, 'electric')
  for (const [personId, validTo] of [
    [home.technician.personId, '2027-12-31'],
    [home.secondTechnician.personId, '2026-11-01'],
  ] as const) {
    await server.call(api.changeSkill, {
      as: home.head.token,
      params: { id: personId, trade: 'electric' },
      body: { certificateNo: 'T4401000009', validTo },
    })
  }
  const repair = await report()
  const { body } = await server.call(api.listSuggestions, { as: home.dispatcher.token, params: { id: repair.id } })
  const [first] = body.items
  assert.equal(first?.person.id, home.technician.personId)
  assert.ok(first?.reasons.some(({ text }) => text === '工种对口（电工），证书有效'))
  const second = body.items.find(({ person }) => person.id === home.secondTechnician.personId)
  assert.ok(second?.isBarred)
  assert.ok(second?.reasons.some(({ text }) => text === '电工证书已过期，不能派'))
  const refused = await server.call(api.listSuggestions, { as: home.technician.token, params: { id: repair.id } })
  assert.equal(refused.status, 403)
  const { body: trades } = await server.call(api.listCategoryTrades, { as: home.dispatcher.token })
  assert.ok(trades.items.some((one) => one.trade === 'electric'))
})

test('refuses rules without a target, with a taken name, from who may not, and on a stale screen', async () => {
  const create = (as: string, rule: object) =>
    server.call(api.createDispatchRule, { as, body: { ...open, name: '新规则', position: 50, ...rule } as never })
  assert.equal((await create(home.technician.token, { target: 'pool' })).status, 403)
  assert.equal((await create(home.head.token, { target: 'team' })).problem.code, 'dispatch-rule.target-incomplete')
  assert.equal(
    (await create(home.head.token, { target: 'pool', name: '小修抢单' })).problem.code,
    'dispatch-rule.name-taken',
  )
  const stranger = { target: 'person', teamId: home.units.joiners, personId: home.technician.personId }
  assert.equal((await create(home.head.token, stranger)).problem.code, 'case.person-not-in-team')
  const { body } = await server.call(api.listDispatchRules, { as: home.leader.token })
  const known = body.items[0]
  assert.ok(known)
  assert.equal((await switchOff({ ...known, version: known.version - 1 })).problem.code, 'dispatch-rule.stale')
})

test('the calendar shows who has what, and the map where it lies', async () => {
  const repair = await report(home.categories.door)
  await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: repair.version, personId: home.joiner.personId },
  })
  const { body: calendar } = await server.call(api.getDispatchCalendar, {
    as: home.dispatcher.token,
    query: { from: '2026-11-23', days: 3 },
  })
  const joiners = calendar.teams.find(({ team }) => team.id === home.units.joiners)
  assert.deepEqual(
    joiners?.people.flatMap(({ jobs }) => jobs.map(({ number, from, to }) => [number, from, to])),
    [[repair.number, '2026-11-23', '2026-11-23']],
  )
  const ofLeader = await server.call(api.getDispatchCalendar, {
    as: home.leader.token,
    query: { from: '2026-11-23', days: 3 },
  })
  assert.deepEqual(
    ofLeader.body.teams.map(({ team }) => team.id),
    [home.units.plumbers],
  )
  const { body: sites } = await server.call(api.getDispatchMap, { as: home.dispatcher.token, query: {} })
  const { body: list } = await server.call(api.listRepairs, { as: home.dispatcher.token, query: { view: 'open' } })
  assert.equal(sites.items[0]?.open, list.total.count)
  assert.equal(sites.items[0]?.below[0]?.open, list.total.count)
})
