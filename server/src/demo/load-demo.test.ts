import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { caseStates } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import { rebuildLedger } from '../engines/ledger/index.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { accountsFile, type DemoAccount } from './accounts-file.ts'
import { loadDemo } from './load-demo.ts'

const NOW = '2026-11-23T07:30:00Z'
let server: TestServer
let accounts: DemoAccount[]
const told: string[] = []

before(async () => {
  server = await startTestServer({ now: NOW })
  server.runtime.config.demoScale = 0.05
  const broken = new AbortController()
  const tell = (line: string) => {
    told.push(line)
    broken.abort(new Error('Pulled the plug'))
  }
  await assert.rejects(loadDemo(server.runtime, { tell, signal: broken.signal }), /Pulled the plug/)
  assert.deepEqual(await counts(), { organisations: 0, cases: 0, numbers: 0 })
  await loadDemo(server.runtime, { tell: (line) => told.push(line) })
  accounts = JSON.parse(await readFile(accountsFile(server.runtime.config.dataDir), 'utf8')) as DemoAccount[]
})
// Stopping holds the data against every invariant too.
after(() => server.stop())

const counts = async () =>
  (
    await sql<object>`
      select (select count(*) from organisation) as organisations, (select count(*) from case_record) as cases,
        (select count(*) from number_counter) as numbers`.execute(server.runtime.database.main)
  ).rows[0]

const signIn = async (role: string): Promise<string> => {
  const account = accounts.find((one) => one.role === role)
  assert.ok(account, `nobody is ${role}`)
  const { status, body } = await server.call(api.signIn, {
    body: { username: account.username, password: account.password },
  })
  assert.equal(status, 201)
  return body.token
}

test('a load that was broken off left nothing, and the next one is whole', async () => {
  const { rows } = await sql<{ first: string; last: string }>`
    select min(number) as first, max(number) as last from case_record where kind = 'repair' and parent_id is null`.execute(
    server.runtime.database.main,
  )
  assert.match(rows[0]?.first ?? '', /^WX-202\d{5}-0001$/)
  assert.match(rows[0]?.last ?? '', /^WX-20261123-000\d$/)
  assert.match(told.at(-1) ?? '', /^Loaded \d+ repairs of one year/)
})

test('every role has an account that signs in, with a password nobody else has', async () => {
  for (const role of ['admin', 'head', 'dispatcher', 'leader', 'technician', 'reporter', 'auditor']) await signIn(role)
  assert.equal(new Set(accounts.map(({ password }) => password)).size, accounts.length)
  assert.equal(new Set(accounts.map(({ username }) => username)).size, accounts.length)
  assert.equal((await stat(accountsFile(server.runtime.config.dataDir))).mode & 0o777, 0o600)
})

test('repairs stand in every state, some of today and some late', async () => {
  const { rows } = await sql<{ state: string }>`select distinct state from case_record`.execute(
    server.runtime.database.main,
  )
  assert.deepEqual(rows.map(({ state }) => state).toSorted(), Object.keys(caseStates).toSorted())
  const as = await signIn('head')
  const late = await server.call(api.listRepairs, { as, query: { view: 'late' } })
  assert.ok(late.body.items.length > 0)
  const today =
    await sql`select 1 from case_record where reported_at >= ${'2026-11-22T16:00:00Z'}::timestamptz`.execute(
      server.runtime.database.main,
    )
  assert.ok(today.rows.length > 0)
})

test('nothing happens after now, and nothing before it was reported', async () => {
  const { rows } = await sql`
    select r.number, e.event, e.at from timeline_event e join case_record r on r.id = e.case_id
    where e.at > ${NOW}::timestamptz or e.at < r.reported_at`.execute(server.runtime.database.main)
  assert.deepEqual(rows, [])
})

test('the ledger is what a rebuild makes of the records', async () => {
  const { records, differing } = await rebuildLedger(server.runtime, { mend: false })
  assert.ok(records > 60)
  assert.deepEqual(differing, [])
})

test('reports come from people signed in and from doors, with photos before and after', async () => {
  const { rows } = await sql<{
    source: string
    n: number
  }>`select source, count(*) as n from case_record group by 1 order by 1`.execute(server.runtime.database.main)
  assert.deepEqual(
    rows.map(({ source }) => source),
    ['account', 'call', 'public'],
  )
  const phases = await sql<{ phase: string }>`select distinct phase from attachment order by 1`.execute(
    server.runtime.database.main,
  )
  assert.deepEqual(
    phases.rows.map(({ phase }) => phase),
    ['after', 'before'],
  )
})

test('the door of A301 answers to its code', async () => {
  const { status, body } = await server.call(api.getPublicPlace, { params: { code: 'A301N' } })
  assert.deepEqual([status, body.path, body.symptoms.length], [200, '北校区 / 教学楼A / 3层 / A301', 9])
})

test('the head finds the summaries of the last three months and of the year', async () => {
  const { body } = await server.call(api.listReports, { as: await signIn('head') })
  const repairs = body.items.filter(({ template }) => template.startsWith('repair-'))
  assert.deepEqual(repairs.map(({ period }) => period).toSorted(), ['2026', '2026-08', '2026-09', '2026-10'])
})

test('a second load finds an organisation and leaves it alone', async () => {
  const before = await counts()
  await loadDemo(server.runtime)
  assert.deepEqual(await counts(), before)
})
