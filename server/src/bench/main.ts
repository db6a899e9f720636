/** Measures operations over HTTP beside the same SQL through the bare driver, in one run on one database. */
import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { foundOrganisation, type TestOrganisation } from '../testing/found-organisation.ts'
import { startTestServer } from '../testing/start-test-server.ts'
import { measureLedger } from './ledger.ts'
import { measure, type Measured } from './measure.ts'

const plan = { times: Number(process.argv[2] ?? 3000), width: 64 }
/** Facts over which a figure is taken from the daily sums and fact by fact. */
const facts = Number(process.argv[3] ?? 1_000_000)

interface Pair {
  operation: string
  http: Measured
  driver: Measured
}

const server = await startTestServer()
const pool = new pg.Pool({ connectionString: server.runtime.config.databaseUrl ?? '', max: 16 })
try {
  const home = await foundOrganisation(server)
  print([await measureReport(home, pool), await measureOpen(home, pool), await measureFigure(home, pool)])
  say(await measureLedger(server.runtime, facts))
} finally {
  await pool.end()
  await server.stop()
}

/** Report a repair: number, record, timeline, facts and audit in one transaction. */
async function measureReport(home: TestOrganisation, pool: pg.Pool): Promise<Pair> {
  const body = { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories.water }
  const driver = await measure('driver', plan, async (index) => {
    const client = await pool.connect()
    const id = uuidv7()
    await client.query('begin')
    await client.query(
      `insert into case_record (id, kind, number, title, description, state, state_since, urgency, source, reported_at)
       values ($1, 'bench', $2, '水龙头漏水', '', 'submitted', now(), 'normal', 'account', now())`,
      [id, `B-${index}`],
    )
    await client.query(
      `with t as (insert into timeline_event (id, case_id, event, at, actor, state) values ($1, $2, 'submit', now(), 'x', 'submitted') returning 1),
       f as (insert into fact (measure, at, "on", amount, weight, source_kind, source_id, booked_on, posted_at)
         select m, now(), current_date, 1, 1, 'bench', $2, current_date, now() from unnest(array['bench.reported', 'bench.open']) m returning 1),
       a as (insert into audit (at, actor, action, subject_kind, subject_id) values (now(), 'x', 'bench', 'bench', $2) returning 1) select 1`,
      [uuidv7(), id],
    )
    await client.query('commit')
    client.release()
  })
  await forgetBench(pool)
  const http = await measure('http', plan, async () => {
    const { status } = await server.call(api.createRepair, { as: home.reporter.token, body })
    assert.equal(status, 201)
  })
  return { operation: 'report a repair', http, driver }
}

async function forgetBench(client: pg.Pool): Promise<void> {
  await client.query(`delete from fact where source_kind = 'bench'`)
  await client.query(`delete from timeline_event where case_id in (select id from case_record where kind = 'bench')`)
  await client.query(`delete from case_record where kind = 'bench'`)
}

async function measureOpen(home: TestOrganisation, pool: pg.Pool): Promise<Pair> {
  const { rows } = await sql<{ id: string }>`select id from case_record limit 1000`.execute(
    server.runtime.database.main,
  )
  const idAt = (index: number) => rows[index % rows.length]?.id ?? ''
  const http = await measure('http', plan, async (index) => {
    const { status } = await server.call(api.getRepair, { as: home.dispatcher.token, params: { id: idAt(index) } })
    assert.equal(status, 200)
  })
  const driver = await measure('driver', plan, async (index) => {
    await pool.query({
      name: 'record',
      text: 'select * from case_record r left join place p on p.id = r.place_id where r.id = $1',
      values: [idAt(index)],
    })
    await pool.query({
      name: 'timeline',
      text: 'select * from timeline_event where case_id = $1 order by at, id',
      values: [idAt(index)],
    })
  })
  return { operation: 'open a repair', http, driver }
}

async function measureFigure(home: TestOrganisation, pool: pg.Pool): Promise<Pair> {
  const few = { times: Math.max(50, Math.round(plan.times / 30)), width: 8 }
  const query = { from: '2026-01-01', to: '2026-12-31', by: 'month,category' }
  const http = await measure('http', few, async () => {
    const { status } = await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code: 'repair.reported' },
      query,
    })
    assert.equal(status, 200)
  })
  const text = `select to_char("on", 'YYYY-MM'), category_id, sum(amount) from fact
    where measure = 'repair.reported' and "on" between '2026-01-01' and '2026-12-31' group by 1, 2`
  const driver = await measure('driver', few, async () => {
    await pool.query({ name: 'figure', text })
  })
  return { operation: 'indicator by month × category', http, driver }
}

function print(measured: Pair[]): void {
  const rows = measured.map(({ operation, http, driver }) => ({
    operation,
    'http/s': http.perSecond,
    'p50 ms': http.p50,
    'p99 ms': http.p99,
    'driver/s': driver.perSecond,
    ratio: Math.round((http.perSecond / driver.perSecond) * 100) / 100,
  }))
  process.stdout.write(`${JSON.stringify(rows)}\n`)
  for (const row of rows) say(row)
}

function say(row: object): void {
  const parts = Object.entries(row).map(([key, value]) => `${key} ${String(value)}`)
  process.stdout.write(`${parts.join(' · ')}\n`)
}
