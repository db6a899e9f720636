import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Dimension } from '@houqin/contracts/indicators'
import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { act, read } from '../../kernel/runtime.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import type { Fact } from './bookkeeping.ts'
import { addTestBook, testFact, type TestBook } from './factory.ts'
import { computeFigure, keepLedger, postFacts, rebuildLedger } from './index.ts'
import { renewRollup, rollUp } from './roll-up.ts'
import type { SliceQuery } from './slice.ts'

let server: TestServer
let home: TestOrganisation
let book: TestBook
const system = { actor: { kind: 'system' } } as const

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  book = addTestBook(server.runtime)
})
after(() => server.stop())

const year = { from: '2026-01-01', to: '2026-12-31' }
const splits: Dimension[][] = [
  [],
  ['month'],
  ['category'],
  ['month', 'category'],
  ['team'],
  ['unit'],
  ['place'],
  ['site'],
  ['person'],
  ['category', 'place'],
  ['quarter', 'unit'],
]

/** Every figure from the daily sums, beside the same from the facts. */
async function assertSame(query: SliceQuery = year): Promise<void> {
  for (const { code, formula } of book.indicators)
    for (const by of splits) {
      const figure = (more: object) =>
        read(server.runtime, system, (ctx) => computeFigure(ctx, code, { ...query, by, ...more }))
      const [rolled, scanned] = [await figure({}), await figure({ exactly: 'facts' })]
      assert.deepEqual([rolled.total, rolled.rows], [scanned.total, scanned.rows], `${code} by ${by.join(' and ')}`)
      if (by.length > 0 && (formula.kind === 'count' || formula.kind === 'sum'))
        assert.equal(
          rolled.rows.reduce((sum, row) => sum + Number(row.numerator), 0),
          Number(rolled.total.numerator),
          `parts of ${code} by ${by.join(' and ')}`,
        )
    }
}

const anyFact = fc
  .record({
    measure: fc.constantFrom('done', 'standing', 'amount', 'cost', 'grade-a', 'rated', 'accident'),
    day: fc.integer({ min: 0, max: 364 }),
    amount: fc.integer({ min: -9, max: 9 }),
    category: fc.boolean(),
    unit: fc.boolean(),
    place: fc.boolean(),
    person: fc.boolean(),
  })
  .map(({ measure, day, amount, category, unit, place, person }): Fact =>
    testFact(measure, new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), {
      amount: String(amount),
      categoryId: category ? home.categories.water : null,
      clientUnitId: unit ? home.units.faculty : null,
      servingUnitId: unit ? home.units.plumbers : home.units.joiners,
      placeId: place ? home.places.room : null,
      personId: person ? home.technician.personId : null,
    }),
  )

type Step =
  | { do: 'write'; facts: Fact[] }
  | { do: 'rewrite'; which: number; facts: Fact[] }
  | { do: 'begin'; facts: Fact[] }
  | { do: 'commit' }
  | { do: 'roll' }
  | { do: 'keep' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('write' as const), facts: fc.array(anyFact, { maxLength: 5 }) }),
  fc.record({ do: fc.constant('rewrite' as const), which: fc.nat(20), facts: fc.array(anyFact, { maxLength: 5 }) }),
  fc.record({ do: fc.constant('begin' as const), facts: fc.array(anyFact, { minLength: 1, maxLength: 5 }) }),
  fc.record({ do: fc.constant('commit' as const) }),
  fc.record({ do: fc.constant('roll' as const) }),
  fc.record({ do: fc.constant('keep' as const) }),
)

/** Posts in a transaction that stays open until it is told to commit. */
async function holdOpen(facts: Fact[]): Promise<() => Promise<void>> {
  const { promise: told, resolve: commit } = Promise.withResolvers<void>()
  const { promise: posted, resolve: tellPosted } = Promise.withResolvers<void>()
  const id = uuidv7()
  const done = act(server.runtime, system, async (ctx) => {
    postFacts(ctx, { kind: 'test', id }, facts)
    await ctx.flush()
    tellPosted()
    await told
  })
  await posted
  return async () => {
    commit()
    await done
    book.remember(id, facts)
  }
}

async function perform(steps: readonly Step[]): Promise<void> {
  const open: (() => Promise<void>)[] = []
  const ids: string[] = []
  for (const step of steps) {
    if (step.do === 'write') ids.push(await book.write(step.facts))
    if (step.do === 'rewrite' && ids.length > 0)
      await book.write(step.facts, { id: ids[step.which % ids.length] ?? '' })
    if (step.do === 'begin') open.push(await holdOpen(step.facts))
    // The last to begin is the first to commit: out of order.
    if (step.do === 'commit') await open.pop()?.()
    if (step.do === 'roll') await rollUp(server.runtime)
    if (step.do === 'keep') await keepLedger(server.runtime)
  }
  await rollUp(server.runtime)
  while (open.length > 0) await open.shift()?.()
}

test('law: a figure from the daily sums is the figure from the facts and the sum of its parts, whoever commits late and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
      await perform(steps)
      await assertSame()
    }),
    { numRuns: 12 },
  )
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
})

test('what commits after the sums were taken is in the figure at once, and in the sums with the next round', async () => {
  const code = 'test.count'
  const asked = { from: '2025-05-01', to: '2025-05-31' }
  const value = async () => (await read(server.runtime, system, (ctx) => computeFigure(ctx, code, asked))).total.value
  const commit = await holdOpen([testFact('done', '2025-05-05')])
  await book.write([testFact('done', '2025-05-06')])
  await rollUp(server.runtime)
  assert.equal(await value(), 1)
  await commit()
  assert.equal(await value(), 2)
  await rollUp(server.runtime)
  await rollUp(server.runtime)
  assert.equal(await value(), 2)
})

test('every month has a part of the ledger of its own, and no fact is lost on the way there', async () => {
  await book.write([testFact('done', '2019-02-28'), testFact('done', '2019-03-01'), testFact('done', '1999-12-31')])
  await keepLedger(server.runtime)
  const { rows } = await sql<{ part: string }>`
    select distinct tableoid::regclass::text as part from fact where "on" < '2020-01-01' order by 1`.execute(
    server.runtime.database.main,
  )
  assert.deepEqual(
    rows.map(({ part }) => part),
    ['fact_1999_12', 'fact_2019_02', 'fact_2019_03'],
  )
  await keepLedger(server.runtime)
  await assertSame({ from: '1990-01-01', to: '2026-12-31' })
})

test('a database that was restored elsewhere begins its daily sums anew', async () => {
  const { main } = server.runtime.database
  await sql`update fact set txid = (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000)::text::xid8 where measure = 'test.done'`.execute(
    main,
  )
  await sql`update rollup_mark set rolled_below = (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 2000000)::text::xid8`.execute(
    main,
  )
  assert.equal(await renewRollup(server.runtime), true)
  assert.equal(await renewRollup(server.runtime), false)
  await assertSame()
  await rollUp(server.runtime)
  await assertSame()
})
