/** Measures operations over HTTP beside the same SQL through the bare driver, in one run on one database. */
import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import pg from 'pg'
import { foundOrganisation } from '../testing/found-organisation.ts'
import { startTestServer } from '../testing/start-test-server.ts'
import { hammer } from './hammer.ts'
import { importRows } from './import-rows.ts'
import { measureLedger } from './ledger.ts'
import { loadOrders } from './load-orders.ts'
import { measure } from './measure.ts'
import type { Operation, Workbench } from './operation.ts'
import { operations } from './operations.ts'
import { forAnother, recordStatements, replay } from './record-statements.ts'

const CONNECTIONS = 64
const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
const scale = option('scale', 10_000)
const seconds = option('seconds', 8)
/** Facts over which a figure is taken from the daily sums and fact by fact; 0 leaves that out. */
const facts = option('facts', 0)

const server = await startTestServer()
// as in production
server.runtime.config.checkResponses = false
const pool = new pg.Pool({ connectionString: server.runtime.config.databaseUrl ?? '', max: 16 })
try {
  const place = await setUp()
  const table = []
  for (const operation of operations) {
    const row = await compare(place, operation)
    say(row)
    table.push(row)
  }
  const rows = await importRows(place, Math.min(scale, 100_000))
  const ledger = facts > 0 ? await measureLedger(server.runtime, facts) : null
  const memory = Math.round(process.memoryUsage().rss / 1_048_576)
  for (const row of [rows, ...(ledger ? [ledger] : []), { 'memory MB': memory }]) say(row)
  process.stdout.write(
    `${JSON.stringify({ scale, seconds, connections: CONNECTIONS, operations: table, import: rows, ledger, memory })}\n`,
  )
} finally {
  await pool.end()
  // the orders were loaded, not lived: nothing to hold against the invariants
  await sql`truncate case_record, fact, fact_rollup cascade`.execute(server.runtime.database.main)
  await server.stop()
}

async function setUp(): Promise<Workbench> {
  const home = await foundOrganisation(server)
  const place: Workbench = { server, home, known: new Set(), orderIds: [] }
  await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories.water },
  })
  const { rows } = await sql<{ id: string }>`
    select id from unit union all select id from person union all select id from place union all select id from category
    union all select id from account`.execute(server.runtime.database.main)
  for (const { id } of rows) place.known.add(id)
  const begun = performance.now()
  await loadOrders(place, scale)
  say({ loaded: scale, seconds: Math.round((performance.now() - begun) / 1000) })
  return place
}

async function compare(place: Workbench, operation: Operation) {
  const { name, method, as, once = false, connections = CONNECTIONS } = operation
  const amount = once ? 2_000 : 500
  const requests = await operation.requests(place, amount + 1)
  const [first, ...rest] = requests
  const token = place.home[as].token
  const call = async () => {
    const response = await fetch(`${server.url}/api/v1${first?.path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(first?.body ? { body: JSON.stringify(first.body) } : {}),
    })
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
  }
  if (!once) await call()
  const statements = await recordStatements(call)
  const http = await hammer({
    url: server.url,
    method,
    token,
    requests: once ? rest : requests,
    once,
    connections,
    seconds,
  })
  const again = once ? await operation.requests(place, amount) : requests
  const times = once ? again.length : Math.max(20, http.perSecond * seconds)
  const driver = await measure('driver', { times: Math.min(times, 5_000), width: connections }, (index) => {
    const [recorded, other] = [idOf(first?.path), idOf(again[index % again.length]?.path)]
    const instead = recorded && other ? { [recorded]: other } : {}
    return replay(pool, forAnother(statements, { known: place.known, instead }))
  })
  return {
    operation: name,
    'http/s': http.perSecond,
    'p50 ms': http.p50,
    'p99 ms': http.p99,
    failed: http.failed,
    'driver/s': driver.perSecond,
    ratio: Math.round((http.perSecond / driver.perSecond) * 100) / 100,
    statements: statements.length,
  }
}

function idOf(path: string | undefined): string | null {
  return /[0-9a-f-]{36}/.exec(path ?? '')?.[0] ?? null
}

function say(row: object): void {
  const parts = Object.entries(row).map(([key, value]) => `${key} ${String(value)}`)
  process.stdout.write(`${parts.join(' · ')}\n`)
}
