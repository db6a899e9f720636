import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import { connect, isReachable } from './kernel/database/connect.ts'
import { startEmbedded } from './kernel/database/embedded.ts'
import { foundOrganisation } from './testing/found-organisation.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'

let server: TestServer

before(async () => {
  server = await startTestServer()
  const home = await foundOrganisation(server)
  const body = { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories.water }
  assert.equal((await server.call(api.createRepair, { as: home.reporter.token, body })).status, 201)
})
after(() => server.stop())

async function houqin(args: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'cli.ts'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}

const here = (): Record<string, string> => ({
  HOUQIN_DATA: server.runtime.config.dataDir,
  DATABASE_URL: server.runtime.config.databaseUrl ?? '',
})

test('a ledger that is what the records imply passes; one that was tampered with does not, until it is rebuilt', async () => {
  const whole = await houqin(['ledger', 'rebuild', '--check'], here())
  assert.deepEqual([whole.code, whole.output.split('\n')[0]], [0, 'Records: 1'])
  await sql`update fact set amount = 7 where measure = 'repair.reported'`.execute(server.runtime.database.main)
  const tampered = await houqin(['ledger', 'rebuild', '--check'], here())
  assert.equal(tampered.code, 1)
  assert.match(tampered.output, /^Differences: 1$/m)
  assert.equal((await houqin(['ledger', 'rebuild'], here())).code, 0)
  assert.equal((await houqin(['ledger', 'rebuild', '--check'], here())).code, 0)
})

test('a command that does not exist is answered with those that do', async () => {
  const { code, output } = await houqin(['ledger', 'burn'], here())
  assert.equal(code, 2)
  assert.match(output, /^Usage: houqin COMMAND/)
})

test('a database that runs already is left running', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'houqin-cli-'))
  const running = await startEmbedded(folder)
  const database = connect(running.url, { max: 1 })
  try {
    const { code } = await houqin(['ledger', 'rebuild', '--check'], { HOUQIN_DATA: folder, DATABASE_URL: '' })
    assert.equal(code, 0)
    assert.equal(await isReachable(database.main), true)
  } finally {
    await database.close()
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
