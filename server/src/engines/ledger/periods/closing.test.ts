import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { api } from '@houqin/contracts'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { act, read } from '../../../kernel/runtime.ts'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { addTestBook, testFact, type TestBook } from '../factory.ts'
import { computeFigure, keepLedger, postFacts, rebuildLedger } from '../index.ts'
import type { SliceQuery } from '../slice.ts'

let server: TestServer
let home: TestOrganisation
let book: TestBook
const password = 'Test-password-1'
const system = { actor: { kind: 'system' } } as const

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  book = addTestBook(server.runtime)
})
beforeEach(() => server.at('2026-11-23T04:00:00Z'))
after(() => server.stop())

const close = (key: string, more: object = {}) =>
  server.call(api.closePeriod, { as: home.head.token, params: { key }, body: { password, ...more } })
const reopen = (key: string, more: object = {}) =>
  server.call(api.reopenPeriod, {
    as: home.adminToken,
    params: { key },
    body: { password, reason: '漏记一批单据', ...more },
  })
const show = async (key: string) =>
  (await server.call(api.getLedgerPeriod, { as: home.auditor.token, params: { key } })).body
const value = async (from: string, to: string, more: Partial<SliceQuery> = {}) =>
  (await read(server.runtime, system, (ctx) => computeFigure(ctx, 'test.count', { from, to, ...more }))).total.value
const published = { view: 'published' } as const

/** A closing is settled by the first keeping after all that was on its way before it has ended. */
async function settle(period: string): Promise<void> {
  for (let kept = 0; kept < 100 && (await show(period)).holds === null; kept += 1) await keepLedger(server.runtime)
}

test('what comes after the closing is booked in the open period and names the one it belongs to', async () => {
  const id = await book.write([testFact('done', '2026-03-05')])
  await book.write([testFact('done', '2026-03-06')])
  const { status, body } = await close('2026-03', { note: '三月账目已核对' })
  assert.deepEqual([status, body.state, body.closing?.closedBy.name], [200, 'closed', 'head 李强'])
  await settle('2026-03')
  await book.write([], { id })
  await book.write([testFact('done', '2026-03-31'), testFact('done', '2026-11-20')])

  assert.equal(await value('2026-03-01', '2026-03-31', published), 2, 'March stays as it was published')
  assert.equal(await value('2026-03-01', '2026-03-31'), 2, 'one went, one came')
  assert.equal(await value('2026-11-01', '2026-11-30', published), 1, 'November takes what came and what went of March')
  assert.equal(await value('2026-01-01', '2026-12-31', published), await value('2026-01-01', '2026-12-31'))

  const march = await show('2026-03')
  assert.deepEqual([march.holds, march.closing?.adjustments, march.closing?.note], [true, 2, '三月账目已核对'])
  const query = { from: '2026-11-01', to: '2026-11-30', view: 'published' as const }
  const facts = await server.call(api.listIndicatorFacts, {
    as: home.head.token,
    params: { code: 'test.count' },
    query,
  })
  assert.deepEqual(
    facts.body.items.flatMap(({ adjusts, amount }) => (adjusts ? [[adjusts.period.zh, adjusts.bookedOn, amount]] : [])),
    [
      ['2026年3月', '2026-11-23', '1'],
      ['2026年3月', '2026-11-23', '-1'],
    ],
  )
  assert.equal(facts.body.sums[0]?.amount, '1')
})

test('closing is for those who may, signed with their own password, once, and after the period', async () => {
  const refused = await server.call(api.closePeriod, {
    as: home.auditor.token,
    params: { key: '2026-04' },
    body: { password },
  })
  assert.equal(refused.status, 403)
  const codes = async (answer: Promise<{ problem: { code: string } }>) => (await answer).problem.code
  assert.equal(await codes(close('2026-04', { password: 'not-mine' })), 'password.current-wrong')
  assert.equal(await codes(close('2026-11')), 'period.not-over')
  assert.equal(await codes(close('2026-99')), 'period.unknown')
  assert.equal((await close('2026-04')).status, 200)
  assert.equal(await codes(close('2026-04')), 'period.already-closed')
})

test('two who close at once close it once', async () => {
  const answers = await Promise.all([close('2026-05'), close('2026-05')])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('opening again is a right of its own, with a reason, and stays on record', async () => {
  await close('2026-06')
  await keepLedger(server.runtime)
  const byHead = await server.call(api.reopenPeriod, {
    as: home.head.token,
    params: { key: '2026-06' },
    body: { password, reason: '想改' },
  })
  assert.equal(byHead.status, 403)
  assert.equal((await reopen('2026-06', { reason: '  ' })).status, 422)
  const { body } = await reopen('2026-06')
  assert.deepEqual([body.state, body.former[0]?.reopened?.reason], ['over', '漏记一批单据'])
  assert.equal((await reopen('2026-06')).problem.code, 'period.not-closed')
  await book.write([testFact('done', '2026-06-15')])
  assert.equal(await value('2026-06-01', '2026-06-30', published), 1, 'an open month takes postings on their own day')
  const audit = await server.call(api.listAudit, { as: home.adminToken, query: { limit: 50 } })
  assert.ok(audit.body.items.some(({ action }) => action === 'period.reopen'))
})

test('a month inside a closed half-year stays closed until that is opened; a quarter is closed by its months', async () => {
  await close('2025-08')
  await close('2025-H2')
  assert.equal((await reopen('2025-08')).problem.code, 'period.within-closed')
  assert.equal((await show('2025-Q4')).within?.key, '2025-H2')
  for (const month of ['2023-04', '2023-05', '2023-06']) await close(month)
  const quarter = await show('2023-Q2')
  assert.deepEqual([quarter.state, quarter.closing, quarter.within], ['closed', null, null])
  assert.equal((await show('2023-H1')).state, 'over')
})

test('a posting that began before the closing still counts in the period, and the closing waits for it', async () => {
  const { promise: told, resolve: commit } = Promise.withResolvers<void>()
  const { promise: posted, resolve: tellPosted } = Promise.withResolvers<void>()
  const id = uuidv7()
  const facts = [testFact('done', '2026-07-07')]
  const running = act(server.runtime, system, async (ctx) => {
    postFacts(ctx, { kind: 'test', id }, facts)
    await ctx.flush()
    tellPosted()
    await told
  })
  await posted
  await close('2026-07')
  await keepLedger(server.runtime)
  assert.equal((await show('2026-07')).closing?.settledAt, null)
  commit()
  await running
  book.remember(id, facts)
  assert.equal(await value('2026-07-01', '2026-07-31', published), 1)
  assert.equal((await show('2026-07')).closing?.adjustments, 0)
})

test('the days of a term are the house’s own; those of the calendar are given', async () => {
  const set = (key: string, days: object | null) =>
    server.call(api.setPeriodDays, { as: home.head.token, params: { key }, body: { days } as never })
  const days = { from: '2026-08-31', to: '2027-01-17' }
  assert.deepEqual([(await set('2026-S1', days)).body.from, (await show('2026-S1')).days], ['2026-08-31', 'set'])
  assert.equal((await set('2026-10', days)).problem.code, 'period.of-calendar')
  assert.equal((await set('2026-S1', { from: days.to, to: days.from })).problem.code, 'period.reversed')
  assert.equal((await set('2026-S1', { from: '2020-01-01', to: '2027-01-01' })).problem.code, 'period.too-long')
  assert.equal((await set('2026-S1', null)).body.from, '2026-09-01')
  const asAuditor = { as: home.auditor.token, params: { key: '2026-S1' }, body: { days } }
  assert.equal((await server.call(api.setPeriodDays, asAuditor)).status, 403)
  const { body } = await server.call(api.listLedgerPeriods, { as: home.auditor.token, query: { year: 2026 } })
  assert.deepEqual([body.items.length, body.today], [24, '2026-11-23'])
})

type Step =
  | { do: 'write' | 'void'; which: number; month: number }
  | { do: 'close' | 'reopen'; month: number }
  | { do: 'keep' | 'wait' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('write' as const, 'void' as const),
    which: fc.nat(6),
    month: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ do: fc.constantFrom('close' as const, 'reopen' as const), month: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constantFrom('keep' as const, 'wait' as const) }),
)

test('law: whatever is written, voided, closed and opened, a closed month shows what was published and the year is the sum of its months', async () => {
  const key = (month: number) => `2024-0${month}`
  let day = 1
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 20 }), async (steps) => {
      const ids = Array.from({ length: 7 }, () => uuidv7())
      for (const step of steps) {
        if (step.do === 'write')
          await book.write([testFact('done', `${key(step.month)}-15`)], { id: ids[step.which] ?? '' })
        if (step.do === 'void') await book.write([], { id: ids[step.which] ?? '' })
        if (step.do === 'close') await close(key(step.month))
        if (step.do === 'reopen') await reopen(key(step.month))
        if (step.do === 'keep') await keepLedger(server.runtime)
        if (step.do === 'wait') server.at(`2026-11-${String(10 + (day++ % 18)).padStart(2, '0')}T04:00:00Z`)
      }
      await keepLedger(server.runtime)
      for (let month = 1; month <= 6; month += 1) assert.notEqual((await show(key(month))).holds, false, key(month))
      const whole = { from: '2024-01-01', to: '2026-12-31' }
      for (const view of ['known', 'published'] as const)
        for (const exactly of [{}, { exactly: 'facts' as const }]) {
          const asked = { ...whole, view, ...exactly, by: ['month'] as const }
          const { total, rows } = await read(server.runtime, system, (ctx) => computeFigure(ctx, 'test.count', asked))
          assert.equal(
            rows.reduce((sum, row) => sum + (row.value ?? 0), 0),
            total.value,
            view,
          )
        }
      assert.equal(await value(whole.from, whole.to, published), await value(whole.from, whole.to))
      assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
    }),
    { numRuns: 10 },
  )
})
