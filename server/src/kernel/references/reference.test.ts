import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { foundOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { connect, type Database } from '../database/connect.ts'
import { nextNumber } from '../numbering.ts'
import { readRule, type RuleDefinition } from '../rules/rule.ts'

const rule: RuleDefinition = {
  code: 'test.kept',
  default: 7,
  min: 0,
  max: 100,
  unit: '1',
  name: ['测试', 'Test'],
  basis: ['测试', 'Test'],
}

let server: TestServer
/** Another process on the same database. */
let elsewhere: Database
before(async () => {
  server = await startTestServer()
  await foundOrganisation(server)
  elsewhere = connect(server.runtime.config.databaseUrl ?? '', { max: 2 })
})
after(async () => {
  await elsewhere.close()
  await server.stop()
})

const inForce = () => server.act((ctx) => readRule(ctx, rule))
const set = (value: number) => sql`
  insert into rule_value (code, value, changed_at) values (${rule.code}, ${value}, now())
  on conflict (code) do update set value = excluded.value`

test('a rule that another process changes holds from the next request on', async () => {
  assert.equal(await inForce(), 7)
  await set(20).execute(elsewhere.main)
  assert.equal(await inForce(), 20)
  await set(21).execute(elsewhere.main)
  assert.equal(await inForce(), 21)
})

test('a change holds at once within its own transaction, and for nobody when that is undone', async () => {
  await set(30).execute(elsewhere.main)
  const undone = server.act(async (ctx) => {
    assert.equal(await readRule(ctx, rule), 30)
    await set(31).execute(ctx.db)
    assert.equal(await readRule(ctx, rule), 31)
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  assert.equal(await inForce(), 30)
  // the next change brings the version to where the undone one had it
  await set(32).execute(elsewhere.main)
  assert.equal(await inForce(), 32)
})

test('changes that commit in another order than they were made are all seen', async () => {
  await elsewhere.main.transaction().execute(async (slow) => {
    await sql`insert into rule_value (code, value, changed_at) values ('test.slow', 1, now())`.execute(slow)
    await elsewhere.main.transaction().execute((quick) => set(40).execute(quick))
    assert.equal(await inForce(), 40)
    await sql`delete from rule_value where code = 'test.slow'`.execute(slow)
    await sql`update rule_value set basis = '改' where code = ${rule.code}`.execute(slow)
    await sql`update rule_value set value = 41 where code = ${rule.code}`.execute(slow)
  })
  assert.equal(await inForce(), 41)
})

test('of many who ask for a number at once everyone gets one, and none is left out', async () => {
  const numbers = await Promise.all(Array.from({ length: 60 }, () => server.act((ctx) => nextNumber(ctx, 'CS'))))
  const last = numbers.map((number) => Number(number.split('-')[2])).toSorted((a, b) => a - b)
  assert.deepEqual(
    last,
    Array.from({ length: 60 }, (_, index) => index + 1),
  )
})

test('what is done in one statement needs no transaction, and what fails leaves nothing behind', async () => {
  const { database } = server.runtime
  const counted = database.roundTrips()
  await server.act(async (ctx) => {
    await sql`select 1`.execute(ctx.db)
    ctx.gather(
      {
        name: 'rule',
        statement: () => sql`insert into rule_value (code, value, changed_at) values ('test.one', 1, now())`,
      },
      {},
    )
  })
  assert.equal(database.roundTrips() - counted, 2)
  const failing = server.act(async (ctx) => {
    await sql`insert into rule_value (code, value, changed_at) values ('test.two', 1, now())`.execute(ctx.db)
    ctx.gather(
      {
        name: 'rule',
        statement: () => sql`insert into rule_value (code, value, changed_at) values ('test.one', 1, now())`,
      },
      {},
    )
  })
  await assert.rejects(failing, /duplicate key/)
  const { rows } = await sql<{
    code: string
  }>`select code from rule_value where code in ('test.one', 'test.two')`.execute(database.main)
  assert.deepEqual(rows, [{ code: 'test.one' }])
})
