import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { markMissed } from './index.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  for (const [name, begins, ends] of [
    ['白班', '08:00', '20:00'],
    ['夜班', '20:00', '08:00'],
  ] as const) {
    const { status } = await server.call(api.createShift, {
      as: home.leader.token,
      body: { unitId: home.units.plumbers, name, begins, ends, checklist: ['配电房钥匙', '对讲机'] },
    })
    assert.equal(status, 201)
  }
})
after(() => server.stop())

const plan = (as = home.leader.token, days = 7) =>
  server.call(api.planRoster, {
    as,
    body: {
      unitId: home.units.plumbers,
      from: '2026-11-23',
      days,
      personIds: [home.technician.personId, home.secondTechnician.personId, home.leader.personId],
    },
  })

const roster = async () =>
  (
    await server.call(api.getRoster, {
      as: home.technician.token,
      query: { unitId: home.units.plumbers, from: '2026-11-23', days: 7 },
    })
  ).body

const dutyOf = async (personId: string, nth = 0) => {
  const duty = (await roster()).duties.filter(({ person }) => person.id === personId)[nth]
  assert.ok(duty)
  return duty
}

test('a leader fills the week by rotation, and planning again leaves it as it is', async () => {
  const { body } = await plan()
  assert.deepEqual(body, { planned: 14, kept: 0 })
  assert.deepEqual((await plan()).body, { planned: 0, kept: 14 })
  const { duties, shifts } = await roster()
  assert.equal(duties.length, 14)
  const night = duties.find(({ shiftId }) => shiftId === shifts.find(({ name }) => name === '夜班')?.id)
  assert.deepEqual([night?.beginsAt, night?.endsAt], ['2026-11-23T12:00:00.000Z', '2026-11-24T00:00:00.000Z'])
})

test('two who plan at once plan every shift once', async () => {
  const answers = await Promise.all([plan(home.leader.token, 9), plan(home.head.token, 9)])
  assert.equal(
    answers.reduce((sum, { body }) => sum + body.planned, 0),
    4,
  )
})

test('refuses a roster to who may not plan, for another team, into the past, and with too few people', async () => {
  assert.equal((await plan(home.technician.token)).status, 403)
  const body = { unitId: home.units.joiners, from: '2026-11-23', days: 7, personIds: [home.joiner.personId] }
  assert.equal((await server.call(api.planRoster, { as: home.leader.token, body })).problem.code, 'roster.not-yours')
  const own = { ...body, unitId: home.units.plumbers, personIds: [home.technician.personId] }
  assert.equal((await server.call(api.planRoster, { as: home.leader.token, body: own })).problem.code, 'roster.too-few')
  const past = await server.call(api.planRoster, { as: home.leader.token, body: { ...own, from: '2026-11-22' } })
  assert.equal(past.problem.code, 'roster.past')
  const twice = await server.call(api.createShift, {
    as: home.leader.token,
    body: { unitId: home.units.plumbers, name: '白班', begins: '08:00', ends: '16:00' },
  })
  assert.equal(twice.problem.code, 'shift.name-taken')
})

test('a duty changes hands only when the colleague agrees', async () => {
  const mine = await dutyOf(home.technician.personId, 1)
  const ask = (as: string) =>
    server.call(api.askSwap, {
      as,
      params: { id: mine.id },
      body: { version: mine.version, toPersonId: home.leader.personId, reason: '家中有事' },
    })
  assert.equal((await ask(home.secondTechnician.token)).problem.code, 'duty.not-yours')
  const { status, body: swap } = await ask(home.technician.token)
  assert.equal(status, 201)
  assert.equal((await ask(home.technician.token)).problem.code, 'duty.asked')
  assert.equal((await dutyOf(home.technician.personId, 1)).askedPerson?.id, home.leader.personId)
  const answer = (as: string, said: 'agreed' | 'withdrawn') =>
    server.call(api.answerSwap, { as, params: { id: swap.id }, body: { answer: said } })
  assert.equal((await answer(home.technician.token, 'agreed')).problem.code, 'swap.not-yours')
  const { body: mineToAnswer } = await server.call(api.listMyDuties, { as: home.leader.token })
  assert.ok(mineToAnswer.swaps.some(({ id }) => id === swap.id))
  const [agreed, withdrawn] = await Promise.all([
    answer(home.leader.token, 'agreed'),
    answer(home.technician.token, 'withdrawn'),
  ])
  assert.deepEqual(
    [agreed.status, withdrawn.status].toSorted((a, b) => a - b),
    [200, 409],
  )
  const holder = (await roster()).duties.find(({ id }) => id === mine.id)?.person.id
  assert.equal(holder, agreed.status === 200 ? home.leader.personId : home.technician.personId)
})

test('who is on duty is known at any hour, the night included', async () => {
  server.at('2026-11-23T12:30:00Z')
  const { body } = await server.call(api.listOnDuty, { as: home.reporter.token })
  server.at('2026-11-23T01:00:00Z')
  assert.deepEqual(
    body.items.map(({ team, shift }) => [team.id, shift]),
    [[home.units.plumbers, '夜班']],
  )
})

test('a shift is handed over by two people, with its open work', async () => {
  const { body: repair } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水管还在漏', placeId: home.places.room, categoryId: home.categories.water },
  })
  await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: 0, teamId: home.units.plumbers },
  })
  const duty = (await roster()).duties[0]
  assert.ok(duty && duty.person.id === home.technician.personId)
  const give = (as: string, items = ['配电房钥匙', '对讲机']) =>
    server.call(api.giveHandover, {
      as,
      params: { id: duty.id },
      body: { notes: '三楼阀门关着', checklist: items.map((item) => ({ item, ok: true, note: null })) },
    })
  assert.equal((await give(home.technician.token)).problem.code, 'handover.too-early')
  server.at('2026-11-23T11:30:00Z')
  assert.equal((await give(home.secondTechnician.token)).problem.code, 'duty.not-yours')
  assert.equal((await give(home.technician.token, ['对讲机'])).problem.code, 'handover.checklist-incomplete')
  const { status, body: given } = await give(home.technician.token)
  assert.equal(status, 201)
  assert.deepEqual(
    given.openWork.map(({ number }) => number),
    [repair.number],
  )
  const take = (as: string) =>
    server.call(api.takeHandover, { as, params: { id: given.id }, body: { version: given.version } })
  assert.equal((await take(home.technician.token)).problem.code, 'handover.own')
  assert.equal((await take(home.joiner.token)).problem.code, 'handover.not-team')
  const answers = await Promise.all([take(home.secondTechnician.token), take(home.leader.token)])
  assert.deepEqual(new Set(answers.map(({ status: code }) => code)), new Set([200, 409]))
  const { body: read } = await server.call(api.getHandover, { as: home.head.token, params: { id: given.id } })
  assert.equal(read.state, 'done')
  assert.equal((await server.call(api.getHandover, { as: home.joiner.token, params: { id: given.id } })).status, 404)
})

test('trades and certificates are recorded by who may, with the standing of today', async () => {
  const change = (as: string, body: { certificateNo: string | null; validTo: string | null }) =>
    server.call(api.changeSkill, { as, params: { id: home.technician.personId, trade: 'electric' }, body })
  assert.equal((await change(home.technician.token, { certificateNo: null, validTo: null })).status, 403)
  const half = await change(home.leader.token, { certificateNo: null, validTo: '2027-01-01' })
  assert.equal(half.problem.code, 'skill.certificate-incomplete')
  const { body } = await change(home.leader.token, { certificateNo: 'T4401000001', validTo: '2026-11-01' })
  assert.equal(body.skills[0]?.standing, 'expired')
  const { body: list } = await server.call(api.listSkills, { as: home.dispatcher.token, query: {} })
  assert.ok(list.items.some(({ skills }) => skills.length === 1))
  const removed = await server.call(api.removeSkill, {
    as: home.leader.token,
    params: { id: home.technician.personId, trade: 'electric' },
  })
  assert.deepEqual(removed.body.skills, [])
  const stranger = await server.call(api.removeSkill, {
    as: home.leader.token,
    params: { id: home.joiner.personId, trade: 'carpentry' },
  })
  assert.equal(stranger.problem.code, 'roster.not-yours')
})

test('areas of a team have crews that move on at set intervals', async () => {
  const body = {
    version: 0,
    everyDays: 7,
    fromOn: '2026-11-16',
    areas: [
      { name: '教学区', placeIds: [home.places.building], personIds: [home.technician.personId] },
      { name: '其他', placeIds: [home.places.site], personIds: [home.secondTechnician.personId] },
    ],
  }
  const change = (as: string, to = body) =>
    server.call(api.changeAreaPlan, { as, params: { unitId: home.units.plumbers }, body: to })
  assert.equal((await change(home.technician.token)).status, 403)
  const { status, body: plan_ } = await change(home.leader.token)
  assert.equal(status, 200)
  assert.deepEqual(
    plan_.areas.map(({ crewToday }) => crewToday.map(({ id }) => id)),
    [[home.secondTechnician.personId], [home.technician.personId]],
  )
  assert.equal((await change(home.leader.token)).problem.code, 'area.stale')
  const twice = { ...body, version: 1, areas: body.areas.map((area) => ({ ...area, placeIds: [home.places.site] })) }
  assert.equal((await change(home.leader.token, twice)).problem.code, 'area.place-twice')
  const { body: plans } = await server.call(api.listAreaPlans, { as: home.head.token })
  assert.deepEqual(
    plans.items.map(({ movesOn }) => movesOn),
    ['2026-11-30'],
  )
})

test('a shift that nobody hands over is a missed one, and a figure counts it', async () => {
  await markMissed(server.runtime, new Date('2026-11-24T01:00:01Z'))
  server.at('2026-11-24T02:00:00Z')
  const again = async (username: string) =>
    (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token
  const { body } = await server.call(api.listHandovers, { as: await again('leader'), query: { state: 'missed' } })
  assert.equal(body.items.length, 1)
  await markMissed(server.runtime, new Date('2026-11-24T01:10:00Z'))
  const figure = await server.call(api.getIndicator, {
    as: await again('head'),
    params: { code: 'handover.done.rate' },
    query: { from: '2026-11-01', to: '2026-11-30' },
  })
  assert.equal(figure.body.total.value, 0.5)
})
