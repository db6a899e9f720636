import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { addTestBook, testFact } from '../../engines/ledger/factory.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { draftPlan, issuePlan, targetOf } from './factory.ts'
import { makeFollowUps } from './index.ts'

let server: TestServer
let house: TestOrganisation
let plan: { id: string; itemId: string }
let as: { head: string; leader: string; dispatcher: string; joiner: string }

before(async () => {
  server = await startTestServer({ now: '2025-12-20T01:00:00Z' })
  const book = addTestBook(server.runtime)
  house = await foundOrganisation(server)
  plan = await draftPlan(server, house)
  const { root, plumbers, joiners } = house.units
  const team = { servingUnitId: plumbers }
  await book.write([testFact('done', '2026-01-10', team)])
  await book.write([testFact('rated', '2026-01-11', team), testFact('grade-a', '2026-01-11', team)])
  await book.write([testFact('rated', '2026-07-11', team)])
  const rate = { indicator: 'test.grade-a', mode: 'every-month', value: '0.5', months: null } as const
  for (const body of [
    targetOf(plan.itemId, plumbers, { weight: '50' }),
    targetOf(plan.itemId, plumbers, { ...rate, name: '优良率', weight: '30' }),
    targetOf(plan.itemId, plumbers, { kind: 'work', name: '改造浴室', dueOn: '2026-02-20', weight: '20' } as never),
    targetOf(plan.itemId, joiners),
    targetOf(plan.itemId, root, { slice: 'all' }),
  ])
    await server.call(api.createGoalTarget, { as: house.adminToken, params: { id: plan.id }, body })
  await issuePlan(server, house, { id: plan.id })
  await server.call(api.makeLetters, {
    as: house.head.token,
    params: { id: plan.id },
    body: { layer: 'unit', dueOn: '2026-01-10' },
  })
})
after(() => server.stop())

async function on(moment: string): Promise<void> {
  server.at(moment)
  const signIn = async (username: string) =>
    (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token
  as = {
    head: await signIn('head'),
    leader: await signIn('leader'),
    dispatcher: await signIn('dispatcher'),
    joiner: await signIn('joiner'),
  }
}

const see = async () => (await server.call(api.getGoalPlan, { as: as.head, params: { id: plan.id } })).body
const conclude = async () => {
  const { version } = await see()
  return server.call(api.concludeGoalPlan, { as: as.head, params: { id: plan.id }, body: { version } })
}

/** Fills in and reviews all that is open, month after month. */
async function settleAll(): Promise<void> {
  const { body } = await server.call(api.listFollowUps, { as: as.head, query: { limit: 200 } })
  const holders = new Map([
    [house.units.root, as.dispatcher],
    [house.units.plumbers, as.leader],
    [house.units.joiners, as.joiner],
  ])
  for (const row of body.items.toReversed()) {
    const holder = holders.get(row.unit.id) ?? ''
    const params = { id: row.id }
    const { body: open } = await server.call(api.getFollowUp, { as: holder, params })
    const lines = open.lines.map(({ targetId, kind }) => ({
      targetId,
      causeKind: 'both' as const,
      cause: '人手不足',
      measures: '补充人员',
      doneOn: kind === 'work' && row.month === '2026-02' ? '2026-02-18' : null,
    }))
    const { body: sent } = await server.call(api.submitFollowUp, {
      as: holder,
      params,
      body: { version: open.version, lines },
    })
    await server.call(api.reviewFollowUp, { as: as.head, params, body: { version: sent.version, accepted: true } })
  }
}

test('the year is evaluated once it is over and every follow-up is reviewed', async () => {
  await on('2026-12-31T01:00:00Z')
  assert.equal((await conclude()).problem.code, 'goal-plan.year-running')
  await on('2027-01-04T01:00:00Z')
  await makeFollowUps(server.runtime)
  assert.equal((await conclude()).problem.code, 'goal-plan.follow-ups-open')
  await settleAll()
  const { body, status } = await conclude()
  assert.deepEqual([status, body.state], [200, 'concluded'])
  const results = body.targetList
    .filter(({ unit }) => unit.id === house.units.plumbers)
    .map(({ name, result }) => [name, result?.outcome, result?.exact])
  assert.deepEqual(results, [
    ['完成件数', 'missed', '1'],
    ['优良率', 'missed', '0'],
    ['改造浴室', 'met', null],
  ])
  assert.equal((await conclude()).problem.code, 'goal-plan.not-issued')
})

test('points are the weight that was met, and enter the figures of the unit', async () => {
  assert.equal((await see()).units.find(({ unit }) => unit.id === house.units.plumbers)?.score, '20')
  const query = { from: '2026-01-01', to: '2026-12-31', team: house.units.plumbers }
  const figure = await server.call(api.getIndicator, { as: as.head, params: { code: 'goal.score.avg' }, query })
  assert.equal(figure.body.total.value, 20)
})

test('the yearly summary says what was issued, signed, followed up and met', async () => {
  const { body, status } = await server.call(api.createReport, {
    as: as.head,
    body: { template: 'goal-yearly', period: '2026' },
  })
  assert.ok(status < 300)
  const text = body.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
  assert.match(text, /下达目标工作1项、指标5项/)
  assert.match(text, /签订责任书3份，签订率0.00%/)
  assert.match(text, /年度目标完成率20\.00%/)
})
