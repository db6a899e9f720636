import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { addTestBook, testFact, type TestBook } from '../../engines/ledger/factory.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { draftPlan, issuePlan, targetOf } from './factory.ts'
import { makeFollowUps } from './index.ts'

let server: TestServer
let house: TestOrganisation
let book: TestBook
let plan: { id: string; itemId: string }
let tokens: { leader: string; head: string; technician: string; joiner: string }

const signIn = async (username: string) =>
  (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token

/** The clock moves on, and everybody signs in again. */
async function on(moment: string): Promise<void> {
  server.at(moment)
  tokens = {
    leader: await signIn('leader'),
    head: await signIn('head'),
    technician: await signIn('technician'),
    joiner: await signIn('joiner'),
  }
}

before(async () => {
  server = await startTestServer({ now: '2025-12-20T01:00:00Z' })
  book = addTestBook(server.runtime)
  house = await foundOrganisation(server)
  plan = await draftPlan(server, house)
  const unit = house.units.plumbers
  const targets = [
    targetOf(plan.itemId, unit, { weight: '50' }),
    targetOf(plan.itemId, unit, {
      name: '优良率',
      indicator: 'test.grade-a',
      mode: 'every-month',
      value: '0.5',
      months: null,
      weight: '30',
    }),
    targetOf(plan.itemId, unit, { kind: 'work', name: '改造浴室', dueOn: '2026-02-20', weight: '20' } as never),
    targetOf(plan.itemId, house.units.joiners, { slice: 'team' }),
    targetOf(plan.itemId, house.units.root, { slice: 'all' }),
  ]
  for (const body of targets) {
    const { status } = await server.call(api.createGoalTarget, {
      as: house.adminToken,
      params: { id: plan.id },
      body,
    })
    assert.equal(status, 201)
  }
  const issued = await issuePlan(server, house, { id: plan.id })
  assert.equal(issued.state, 'issued')
})
after(() => server.stop())

const listOf = async (as: string, query: object = {}) =>
  (await server.call(api.listFollowUps, { as, query })).body.items
const january = async () => {
  const [row] = await listOf(tokens.leader, { view: 'mine', month: '2026-01' })
  assert.ok(row)
  return (await server.call(api.getFollowUp, { as: tokens.leader, params: { id: row.id } })).body
}
const figure = async (code: string) =>
  (
    await server.call(api.getIndicator, {
      as: tokens.head,
      params: { code },
      query: { from: '2026-01-01', to: '2026-12-31' },
    })
  ).body.total.value
const team = () => ({ servingUnitId: house.units.plumbers })

test('every unit has one follow-up for every month that is over, however often and however many make them', async () => {
  await on('2026-01-31T15:00:00Z')
  await makeFollowUps(server.runtime)
  assert.deepEqual(await listOf(tokens.head), [])
  await on('2026-02-01T01:00:00Z')
  await Promise.all([makeFollowUps(server.runtime), makeFollowUps(server.runtime)])
  await makeFollowUps(server.runtime)
  const rows = await listOf(tokens.head)
  assert.deepEqual(
    rows.map(({ month, dueOn, state }) => [month, dueOn, state]),
    Array.from({ length: 3 }, () => ['2026-01', '2026-02-05', 'open']),
  )
  const { body: told } = await server.call(api.listMessages, { as: tokens.leader, query: {} })
  assert.ok(told.items.some(({ text }) => text.includes('水电班 2026-01 目标跟踪，请在 2026-02-05 前填报')))
})

test('those of another unit see nothing of it', async () => {
  const { id } = await january()
  assert.equal((await server.call(api.getFollowUp, { as: tokens.joiner, params: { id } })).status, 404)
  assert.equal((await server.call(api.getFollowUp, { as: tokens.technician, params: { id } })).status, 200)
  assert.equal((await listOf(tokens.joiner)).length, 1)
})

test('figures fill in by themselves, as known now: counts, shares, and work not due yet', async () => {
  await book.write([testFact('done', '2026-01-10', team())])
  await book.write([testFact('rated', '2026-01-10', team()), testFact('grade-a', '2026-01-10', team())])
  await book.write([testFact('rated', '2026-01-11', team())])
  await book.write([testFact('rated', '2026-01-12', team())])
  const { lines } = await january()
  assert.deepEqual(
    lines.map(({ name, planned, figure: { exact, outcome } }) => [name, planned, exact?.slice(0, 6) ?? null, outcome]),
    [
      ['完成件数', '1', '1', 'met'],
      ['优良率', '0.5', '0.3333', 'missed'],
      ['改造浴室', null, null, 'pending'],
    ],
  )
})

const said = { causeKind: 'objective', cause: '寒潮来得早', measures: '增加夜班一人' } as const
const submit = (as: string, follow: { id: string; version: number }, lines: object[]) =>
  server.call(api.submitFollowUp, {
    as,
    params: { id: follow.id },
    body: { version: follow.version, lines: lines as never },
  })

test('what is missed needs the kind of cause, the cause and measures before it can be submitted', async () => {
  const follow = await january()
  const missed = follow.lines.find(({ name }) => name === '优良率')?.targetId
  assert.equal((await submit(tokens.technician, follow, [])).problem.code, 'goal-follow-up.not-yours')
  assert.equal((await submit(tokens.leader, follow, [])).problem.code, 'goal-follow-up.cause-missing')
  const half = await submit(tokens.leader, follow, [{ targetId: missed, ...said, measures: '' }])
  assert.equal(half.problem.code, 'goal-follow-up.cause-missing')
  const early = follow.lines.find(({ kind }) => kind === 'work')?.targetId
  const done = await submit(tokens.leader, follow, [
    { targetId: missed, ...said },
    { targetId: early, doneOn: '2026-02-01' },
  ])
  assert.equal(done.problem.code, 'goal-follow-up.done-early')
  const answers = await Promise.all([
    submit(tokens.leader, follow, [{ targetId: missed, ...said }]),
    submit(tokens.leader, follow, [{ targetId: missed, ...said }]),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.deepEqual(
    [await figure('goal.month.met'), await figure('goal.month.missed'), await figure('goal.month.met.rate')],
    [1, 1, 0.5],
  )
})

test('the superior sends back with a remark, or accepts; never who submitted it', async () => {
  const review = (as: string, version: number, remark: string | null) =>
    server.call(api.reviewFollowUp, {
      as,
      params: { id },
      body: { version, accepted: remark === null, remark: remark ?? '' },
    })
  const { id, version } = await january()
  assert.equal((await review(tokens.leader, version, null)).status, 403)
  assert.equal((await review(tokens.head, version, '')).problem.code, 'goal.remark-missing')
  const { body: back } = await review(tokens.head, version, '原因写得太笼统')
  assert.deepEqual([back.state, await figure('goal.month.missed')], ['returned', 0])
  const follow = await january()
  assert.equal(follow.remark, '原因写得太笼统')
  const lines = follow.lines.map(({ targetId, causeKind, cause, measures }) => ({
    targetId,
    causeKind,
    cause,
    measures,
  }))
  assert.equal((await submit(tokens.leader, follow, lines)).status, 200)
  const accepted = await review(tokens.head, (await january()).version, null)
  assert.deepEqual([accepted.body.state, accepted.body.reviewedBy?.id], ['accepted', house.head.personId])
  assert.equal((await review(tokens.head, accepted.body.version, null)).problem.code, 'goal-follow-up.not-submitted')
  assert.equal((await submit(tokens.leader, accepted.body, [])).problem.code, 'goal-follow-up.not-open')
})

test('what came late does not change what was submitted; the difference stands beside it', async () => {
  await book.write([testFact('rated', '2026-01-30', team()), testFact('grade-a', '2026-01-30', team())])
  await book.write([testFact('rated', '2026-01-30', team()), testFact('grade-a', '2026-01-30', team())])
  const line = (await january()).lines.find(({ name }) => name === '优良率')
  assert.deepEqual(
    [line?.figure.exact?.slice(0, 6), line?.figure.outcome, line?.nowKnown?.exact, line?.nowKnown?.outcome],
    ['0.3333', 'missed', '0.6', 'met'],
  )
  assert.equal(await figure('goal.month.missed'), 1)
  const count = (await january()).lines.find(({ name }) => name === '完成件数')
  assert.equal(count?.nowKnown, null)
})

test('who is overdue is reminded every few days, and a late one counts as late', async () => {
  const reminders = async () =>
    (await server.call(api.listMessages, { as: tokens.joiner, query: {} })).body.items.filter(({ text }) =>
      text.includes('逾期'),
    )
  await on('2026-02-05T12:00:00Z')
  await makeFollowUps(server.runtime)
  assert.deepEqual(await reminders(), [])
  for (const day of ['06', '07', '08']) {
    await on(`2026-02-${day}T01:00:00Z`)
    await makeFollowUps(server.runtime)
  }
  const [one, ...more] = await reminders()
  assert.deepEqual([one?.times, more.length], [2, 0])
  assert.equal((await listOf(tokens.head, { view: 'late' })).length, 2)
  const [row] = await listOf(tokens.joiner)
  assert.ok(row)
  const { body: open } = await server.call(api.getFollowUp, { as: tokens.joiner, params: { id: row.id } })
  const answer = await submit(
    tokens.joiner,
    open,
    open.lines.map(({ targetId }) => ({ targetId, ...said })),
  )
  assert.equal(answer.status, 200)
  assert.deepEqual(
    [await figure('goal.follow-up.late'), (await figure('goal.follow-up.in-time.rate'))?.toFixed(4)],
    [1, '0.3333'],
  )
})

test('the next month shows what was promised, takes work as done once, and adds up sums since January', async () => {
  await on('2026-03-02T01:00:00Z')
  await makeFollowUps(server.runtime)
  const [row] = await listOf(tokens.leader, { month: '2026-02', view: 'mine' })
  assert.ok(row)
  const { body: february } = await server.call(api.getFollowUp, { as: tokens.leader, params: { id: row.id } })
  const rate = february.lines.find(({ name }) => name === '优良率')
  assert.deepEqual(
    [rate?.formerMeasures, rate?.figure.exact, rate?.figure.outcome],
    ['增加夜班一人', null, 'unmeasurable'],
  )
  const count = february.lines.find(({ name }) => name === '完成件数')
  assert.deepEqual([count?.planned, count?.figure.exact, count?.monthExact, count?.from], ['2', '1', '0', '2026-01-01'])
  const work = february.lines.find(({ kind }) => kind === 'work')
  assert.equal(work?.figure.outcome, 'missed')
  const lines = [
    { targetId: count?.targetId, ...said },
    { targetId: work?.targetId, doneOn: '2026-02-18' },
  ]
  const { body: sent } = await submit(tokens.leader, february, lines)
  assert.deepEqual([sent.met, sent.missed, sent.unmeasurable], [1, 1, 1])
  await on('2026-04-02T01:00:00Z')
  await makeFollowUps(server.runtime)
  const [march] = await listOf(tokens.leader, { month: '2026-03', view: 'mine' })
  const { body } = await server.call(api.getFollowUp, { as: tokens.leader, params: { id: march?.id ?? '' } })
  assert.deepEqual(
    body.lines.map(({ name }) => name),
    ['完成件数', '优良率'],
  )
})

test('the matrix shows every unit and target by month, each for those who may see it', async () => {
  const { body } = await server.call(api.getGoalMatrix, { as: tokens.head, params: { id: plan.id } })
  const row = body.rows.find(({ unit }) => unit.id === house.units.plumbers)
  assert.deepEqual(
    row?.cells.slice(0, 4).map(({ state, met, missed }) => [state, met, missed]),
    [
      ['accepted', 1, 1],
      ['submitted', 1, 1],
      ['open', 0, 0],
      [null, 0, 0],
    ],
  )
  assert.equal(row?.targets.find(({ name }) => name === '完成件数')?.cells[1]?.planned, '2')
  const own = await server.call(api.getGoalMatrix, { as: tokens.leader, params: { id: plan.id } })
  assert.deepEqual(
    own.body.rows.map(({ unit }) => unit.id),
    [house.units.plumbers],
  )
})
