import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
})
after(() => server.stop())

const migration = (name: string) => readFile(path.join(import.meta.dirname, '../../../migrations', name), 'utf8')

test('a ledger filled by an earlier version keeps every fact, told apart from what takes it back, month by month', async () => {
  const done = new Error('looked at enough')
  await assert.rejects(
    server.runtime.database.main.transaction().execute(async (tx) => {
      await sql`create schema earlier`.execute(tx)
      await sql`set local search_path to earlier, public`.execute(tx)
      await sql.raw(await migration('0002-ledger.sql')).execute(tx)
      // Reported and done; done taken back and done again at another time; a balance that fell.
      await sql`
        insert into fact (measure, at, "on", amount, source_kind, source_id, posted_at)
        select measure, "on"::timestamptz, "on", amount, 'repair', '00000000-0000-4000-8000-000000000001', now() from (values
          ('repair.reported', date '2024-02-29', 1), ('repair.completed', date '2024-03-01', 1), ('repair.completed', date '2024-03-01', -1),
          ('repair.completed', date '2024-05-01', 1), ('repair.open', date '2024-02-29', 1), ('repair.open', date '2024-05-01', -1)
        ) as told (measure, "on", amount)`.execute(tx)
      await sql.raw(await migration('0035-ledger.sql')).execute(tx)
      const { rows } = await sql<object>`
        select tableoid::regclass::text as part, measure, sum(amount)::int as amount, sum(weight)::int as standing, count(*)::int as facts
        from fact where booked_on = "on" group by 1, 2 order by 1, 2`.execute(tx)
      assert.deepEqual(rows, [
        { part: 'fact_2024_02', measure: 'repair.open', amount: 1, standing: 1, facts: 1 },
        { part: 'fact_2024_02', measure: 'repair.reported', amount: 1, standing: 1, facts: 1 },
        { part: 'fact_2024_03', measure: 'repair.completed', amount: 0, standing: 0, facts: 2 },
        { part: 'fact_2024_05', measure: 'repair.completed', amount: 1, standing: 1, facts: 1 },
        { part: 'fact_2024_05', measure: 'repair.open', amount: -1, standing: 1, facts: 1 },
      ])
      const next = await sql<{ id: number }>`select nextval('fact_id') as id`.execute(tx)
      assert.equal(next.rows[0]?.id, 7)
      throw done
    }),
    done,
  )
})
