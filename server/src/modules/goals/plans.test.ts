import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { addTestBook } from '../../engines/ledger/factory.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { draftPlan, issuePlan, targetOf } from './factory.ts'

let server: TestServer
let house: TestOrganisation
let plan: { id: string; itemId: string }

before(async () => {
  server = await startTestServer({ now: '2025-12-20T01:00:00Z' })
  addTestBook(server.runtime)
  house = await foundOrganisation(server)
  plan = await draftPlan(server, house)
})
after(() => server.stop())

const see = async (as = house.adminToken) => (await server.call(api.getGoalPlan, { as, params: { id: plan.id } })).body
const add = (given: object, unitId = house.units.plumbers, as = house.adminToken) =>
  server.call(api.createGoalTarget, { as, params: { id: plan.id }, body: targetOf(plan.itemId, unitId, given) })
const texts = async () => (await see()).faults.map(({ text }) => text)

test('a unit has one plan for a year', async () => {
  const body = { year: 2026, unitId: house.units.root, title: '又一份', leaderId: house.head.personId }
  const again = await server.call(api.createGoalPlan, { as: house.adminToken, body })
  assert.equal(again.problem.code, 'goal-plan.year-taken')
  const { body: list } = await server.call(api.listGoalPlans, { as: house.adminToken, query: { year: 2026 } })
  assert.deepEqual([list.items.length, list.items[0]?.state], [1, 'draft'])
})

test('drafts are for those who draft and approve; nobody else sees or changes them', async () => {
  const { body: list } = await server.call(api.listGoalPlans, { as: house.leader.token, query: {} })
  assert.deepEqual(list.items, [])
  assert.equal((await server.call(api.getGoalPlan, { as: house.leader.token, params: { id: plan.id } })).status, 404)
  assert.equal((await add({}, house.units.plumbers, house.leader.token)).status, 403)
})

test('what does not add up is refused or shown: shares over the year, months, parts of units, weights', async () => {
  const rate = { indicator: 'test.grade-a', mode: 'total', months: null, value: '0.95' }
  assert.equal((await add(rate)).problem.code, 'goal.mode-unfit')
  assert.equal((await add({ indicator: 'test.nonsense' })).problem.code, 'indicator.unknown')
  assert.equal((await add({}, house.units.faculty)).problem.code, 'goal.unit-not-in-plan')
  const whole = await add({ value: '30', months: Array.from({ length: 12 }, () => '2.5') }, house.units.root)
  assert.equal(whole.status, 201)
  const part = await add({ parentId: whole.body.id })
  assert.equal(part.status, 201)
  const short = Array.from({ length: 12 }, (_, index) => (index === 11 ? '0.5' : '1'))
  const other = await add({ parentId: whole.body.id, value: '18', months: short, weight: '90' }, house.units.joiners)
  assert.equal(other.status, 201)
  const shown = await texts()
  assert.ok(shown.some((text) => text.includes('各月合计 11.5，与全年 18 不等')))
  assert.ok(
    shown.some((text) => text.includes('第')) || shown.some((text) => text.includes('1 月各部门合计与总数不等')),
  )
  assert.ok(shown.some((text) => text.includes('木工班的权重合计为 90')))
  const { version } = await see()
  const sent = await server.call(api.submitGoalPlan, {
    as: house.adminToken,
    params: { id: plan.id },
    body: { version },
  })
  assert.equal(sent.problem.code, 'goal-plan.faulty')
  const mended = targetOf(plan.itemId, house.units.joiners, {
    parentId: whole.body.id,
    value: '18',
    months: Array.from({ length: 12 }, () => '1.5'),
  } as never)
  const params = { id: other.body.id }
  const change = (target: unknown) =>
    server.call(api.changeGoalTarget, { as: house.adminToken, params, body: { version: 0, target: target as never } })
  assert.equal((await change(mended)).status, 200)
  assert.equal((await change(mended)).problem.code, 'record.stale')
  assert.deepEqual(await texts(), [])
})

test('two who edit at once: different targets both count, the same target once', async () => {
  const [one, other] = (await see()).targetList.filter(({ parentId }) => parentId !== null)
  assert.ok(one && other)
  const rename = (target: typeof one, name: string, as: string) =>
    server.call(api.changeGoalTarget, {
      as,
      params: { id: target.id },
      body: {
        version: target.version,
        target: targetOf(plan.itemId, target.unit.id, {
          name,
          parentId: target.parentId,
          value: target.value,
          months: target.months,
        } as never),
      },
    })
  const both = await Promise.all([rename(one, '甲', house.adminToken), rename(other, '乙', house.head.token)])
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  )
  const now = (await see()).targetList.find(({ id }) => id === one.id)
  assert.ok(now)
  const same = await Promise.all([rename(now, '丙', house.adminToken), rename(now, '丁', house.head.token)])
  assert.deepEqual(
    same.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('work items and units without targets can be taken out, others not', async () => {
  const as = house.adminToken
  const item = await server.call(api.createGoalItem, { as, params: { id: plan.id }, body: { title: '空' } })
  assert.ok((await texts()).some((text) => text.includes('“空”还没有指标')))
  const params = { id: item.body.id }
  await server.call(api.changeGoalItem, { as, params, body: { version: 0, title: '空项' } })
  const stale = await server.call(api.changeGoalItem, { as, params, body: { version: 0, title: '空项' } })
  assert.equal(stale.problem.code, 'record.stale')
  assert.equal((await server.call(api.removeGoalItem, { as, params })).status, 200)
  const used = await server.call(api.removeGoalItem, { as, params: { id: plan.itemId } })
  assert.equal(used.problem.code, 'goal-item.in-use')
  const unit = { id: plan.id, unitId: house.units.faculty }
  await server.call(api.setGoalUnit, { as, params: unit, body: { personId: null } })
  assert.ok((await texts()).some((text) => text.includes('文学院没有填写责任人')))
  assert.equal((await server.call(api.removeGoalUnit, { as, params: unit })).status, 200)
  const kept = await server.call(api.removeGoalUnit, { as, params: { ...unit, unitId: house.units.joiners } })
  assert.equal(kept.problem.code, 'goal.unit-in-use')
  const extra = await add({ kind: 'work', dueOn: '2026-09-30', name: '改造浴室' })
  const gone = { as, params: { id: extra.body.id }, query: { version: 0 } }
  assert.equal((await server.call(api.removeGoalTarget, gone)).status, 200)
  assert.equal((await server.call(api.removeGoalTarget, gone)).status, 404)
  assert.equal((await add({ kind: 'work', dueOn: '2027-01-01' })).problem.code, 'goal.day-outside-year')
})

test('the leader approves, never who submitted; sent back with a remark it is a draft again', async () => {
  const params = { id: plan.id }
  const head = { title: '2026年度目标责任制计划', mainLine: '成本、效率、服务', leaderId: house.head.personId }
  const { version, letterText } = await see()
  const change = () =>
    server.call(api.changeGoalPlan, { as: house.adminToken, params, body: { ...head, version, letterText } })
  assert.equal((await change()).status, 200)
  assert.equal((await change()).problem.code, 'record.stale')
  const submit = async (as: string) =>
    server.call(api.submitGoalPlan, { as, params, body: { version: (await see()).version } })
  const decide = async (as: string, approved: boolean, remark = '') =>
    server.call(api.decideGoalPlan, { as, params, body: { version: (await see()).version, approved, remark } })
  assert.equal((await decide(house.head.token, true)).problem.code, 'goal-plan.not-submitted')
  assert.equal((await submit(house.head.token)).status, 200)
  assert.equal((await decide(house.head.token, true)).problem.code, 'goal-plan.own')
  assert.equal((await decide(house.leader.token, true)).status, 403)
  assert.equal((await add({})).problem.code, 'goal-plan.not-draft')
  await server.act((ctx) => ctx.db.updateTable('goal_plan').set({ submitted_by: house.dispatcher.personId }).execute())
  assert.equal((await decide(house.head.token, false)).problem.code, 'goal.remark-missing')
  assert.equal((await decide(house.head.token, false, '木工班的目标偏低')).body.state, 'draft')
  const issued = await issuePlan(server, house, { id: plan.id })
  assert.deepEqual([issued.state, issued.items, issued.targets, issued.mainLine], ['issued', 1, 2, '成本、效率、服务'])
  const seen = await see(house.leader.token)
  assert.deepEqual([seen.can.draft, seen.can.amend, seen.targetList.length], [false, false, 3])
  const { body: told } = await server.call(api.listMessages, { as: house.leader.token, query: {} })
  assert.ok(told.items.some(({ text }) => text.includes('已下达')))
})

test('after it was issued a plan changes by amendment only, proposed with a reason and decided by another', async () => {
  const target = (await see()).targetList.find(({ unit }) => unit.id === house.units.joiners)
  assert.ok(target)
  const next = targetOf(plan.itemId, house.units.joiners, {
    name: target.name,
    parentId: target.parentId,
    value: '24',
    months: Array.from({ length: 12 }, () => '2'),
  } as never)
  const propose = (body: object, as = house.adminToken) =>
    server.call(api.proposeGoalAmendment, {
      as,
      params: { id: plan.id },
      body: { targetId: target.id, target: next, reason: '增加新楼', ...body } as never,
    })
  assert.equal((await propose({}, house.leader.token)).status, 403)
  assert.equal((await propose({ target: { ...next, months: null } })).problem.code, 'goal.months-unequal')
  assert.equal((await propose({ reason: ' ' })).status, 422)
  const proposed = await propose({})
  assert.equal(proposed.status, 201)
  assert.equal((await propose({})).problem.code, 'goal-amendment.open')
  const [amendment] = proposed.body.amendments
  assert.ok(amendment)
  assert.deepEqual(amendment.changes[0], {
    field: '目标值',
    before: '≥ 18 件（全年累计）',
    after: '≥ 24 件（全年累计）',
  })
  const decide = (as: string, approved = true, remark = '') =>
    server.call(api.decideGoalAmendment, { as, params: { id: amendment.id }, body: { approved, remark } })
  assert.equal((await decide(house.adminToken)).status, 403)
  const answers = await Promise.all([decide(house.head.token), decide(house.head.token, false, '不同意')])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  if ((await see()).targetList.find(({ id }) => id === target.id)?.value !== '24') {
    const again = await propose({})
    const { id } = again.body.amendments[0] ?? { id: '' }
    await server.call(api.decideGoalAmendment, { as: house.head.token, params: { id }, body: { approved: true } })
  }
  assert.equal((await see()).targetList.find(({ id }) => id === target.id)?.value, '24')
  const own = await propose({ targetId: null, target: targetOf(plan.itemId, house.units.joiners) }, house.head.token)
  const mine = own.body.amendments[0] ?? { id: '' }
  const refused = await server.call(api.decideGoalAmendment, {
    as: house.head.token,
    params: { id: mine.id },
    body: { approved: true },
  })
  assert.equal(refused.problem.code, 'goal-amendment.own')
})

test('targets are figures: items and targets set, by unit, on the first day of their year', async () => {
  const figure = async (code: string, query: object = {}) =>
    (
      await server.call(api.getIndicator, {
        as: house.head.token,
        params: { code },
        query: { from: '2026-01-01', to: '2026-12-31', ...query },
      })
    ).body.total.value
  assert.deepEqual([await figure('goal.items'), await figure('goal.targets')], [1, 2])
  assert.equal(await figure('goal.targets', { team: house.units.joiners }), 1)
})

test('the plan of the next year begins from this one, and a draft can be given up with its reason', async () => {
  const { body, status } = await server.call(api.createGoalPlan, {
    as: house.adminToken,
    body: {
      year: 2027,
      unitId: house.units.root,
      title: '2027年度目标计划',
      leaderId: house.head.personId,
      copyOf: plan.id,
    },
  })
  assert.equal(status, 201)
  assert.deepEqual([body.items, body.targetList.length, body.units.length], [1, 3, 3])
  assert.equal(body.targetList.filter(({ parentId }) => parentId === body.targetList[0]?.id).length, 2)
  const gone = await server.call(api.voidGoalPlan, {
    as: house.adminToken,
    params: { id: body.id },
    body: { version: body.version, reason: '重新编制' },
  })
  assert.equal(gone.body.state, 'void')
})
