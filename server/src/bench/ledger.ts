import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Dimension } from '@houqin/contracts/indicators'
import { computeFigure, keepLedger } from '../engines/ledger/index.ts'
import { read, type Runtime } from '../kernel/runtime.ts'

const CHUNK = 500_000
const SOURCE = 'bench-ledger'
const asked = { from: '2025-01-01', to: '2025-12-31' }

export interface LedgerMeasured {
  facts: number
  rows: number
  'daily sums ms': number
  'facts ms': number
  ratio: number
}

/**
 * A figure by month and category over so many facts of a year, from the daily sums beside the same added up fact by fact.
 * They must be equal; the time is the best of some runs.
 */
export async function measureLedger(runtime: Runtime, facts: number): Promise<LedgerMeasured> {
  await fill(runtime, facts)
  await keepLedger(runtime)
  await sql`vacuum (analyze) fact, fact_rollup`.execute(runtime.database.main)
  const by: Dimension[] = ['month', 'category']
  const ask = (more: object) =>
    read(runtime, { actor: { kind: 'system' } }, (ctx) =>
      computeFigure(ctx, 'repair.reported', { ...asked, by, ...more }),
    )
  const [rolled, scanned] = [await best(() => ask({})), await best(() => ask({ exactly: 'facts' as const }))]
  assert.deepEqual([rolled.answer.total, rolled.answer.rows], [scanned.answer.total, scanned.answer.rows])
  assert.equal(rolled.answer.total.value, facts)
  await sql`delete from fact where source_kind = ${SOURCE}`.execute(runtime.database.main)
  return {
    facts,
    rows: rolled.answer.rows.length,
    'daily sums ms': Math.round(rolled.took),
    'facts ms': Math.round(scanned.took),
    ratio: Math.round((rolled.took / scanned.took) * 1000) / 1000,
  }
}

/** Spread over the days of a year, sixty categories, eight teams, two hundred places and thirty units. */
async function fill({ database }: Runtime, facts: number): Promise<void> {
  const id = (kind: string, count: number) =>
    sql`md5(${kind}::text || (n * 2654435761 % ${sql.lit(count)})::text)::uuid`
  for (let start = 0; start < facts; start += CHUNK) {
    await sql`
      insert into fact (measure, at, "on", amount, weight, client_unit_id, serving_unit_id, place_id, category_id, source_kind, source_id, booked_on, posted_at)
      select 'repair.reported', day + interval '9 hours', day, 1, 1, ${id('unit', 30)}, ${id('team', 8)}, ${id('place', 200)},
        ${id('category', 60)}, ${SOURCE}, md5(n::text)::uuid, day, now()
      from (select n, date '2025-01-01' + (n % 365)::int as day from generate_series(${sql.lit(start)}::bigint, ${sql.lit(
        Math.min(start + CHUNK, facts) - 1,
      )}::bigint) as n) as numbered`.execute(database.main)
  }
}

async function best<T>(work: () => Promise<T>): Promise<{ took: number; answer: T }> {
  let answer = await work()
  let took = Infinity
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now()
    answer = await work()
    took = Math.min(took, performance.now() - begun)
  }
  return { took, answer }
}
