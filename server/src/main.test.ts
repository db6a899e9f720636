import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { connect } from './kernel/database/connect.ts'
import { startEmbedded } from './kernel/database/embedded.ts'

const main = path.join(import.meta.dirname, 'main.ts')
const folder = await mkdtemp(path.join(tmpdir(), 'houqin-main-'))
after(() => rm(folder, { recursive: true, force: true }))

interface Started {
  child: ChildProcess
  /** What it printed up to the ready line, or to its end. */
  output: string
  code: number | null
}

/** Starts the program and waits until it is ready or has ended. */
async function start(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOUQIN_DEMO: 'off', HOUQIN_DATA: path.join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(child, 'exit').then(([code]) => code as number)
  const ready = new Promise<null>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Houqin ready at ')) resolve(null)
      })
    }
  })
  const code = await Promise.race([ended, ready])
  return { child, output, code }
}

async function stop({ child }: Started, signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

test('it says where it is ready, stops cleanly on Ctrl-C, and starts again after being killed', async () => {
  const PORT = await freePort()
  const first = await start({ PORT })
  assert.match(
    first.output.trimEnd().split('\n').at(-1) ?? '',
    new RegExp(`^Houqin ready at http://127.0.0.1:${PORT}$`),
  )
  assert.equal(await stop(first, 'SIGINT'), 0)
  const second = await start({ PORT })
  await stop(second, 'SIGKILL')
  const third = await start({ PORT })
  const health = (await (await fetch(`http://127.0.0.1:${PORT}/api/v1/health`)).json()) as { status: string }
  assert.equal(health.status, 'ok')
  assert.equal(await stop(third, 'SIGINT'), 0)
})

test('a second program on the same folder is refused, and the first is not disturbed', async () => {
  const PORT = await freePort()
  const first = await start({ PORT })
  const second = await start({ PORT: await freePort() })
  assert.deepEqual([second.code, second.output.includes('already runs on the data folder')], [1, true], second.output)
  assert.equal((await fetch(`http://127.0.0.1:${PORT}/api/v1/health`)).status, 200)
  assert.equal(await stop(first, 'SIGINT'), 0)
})

test('a port in use, a port that is none, and a folder that cannot be one are said plainly', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const taken = await start({ PORT: String(port) })
  server.close()
  assert.deepEqual([taken.code, taken.output.includes(`Port ${port} is in use`)], [1, true], taken.output)
  const none = await start({ PORT: 'eighty' })
  assert.deepEqual(
    [none.code, none.output.trim()],
    [1, 'PORT is "eighty", but must be a whole number from 0 to 65535.'],
  )
  const file = path.join(folder, 'a-file')
  await writeFile(file, '')
  const unwritable = await start({ PORT: '0', HOUQIN_DATA: file })
  assert.deepEqual([unwritable.code, unwritable.output.includes('HOUQIN_DATA')], [1, true], unwritable.output)
})

test('a database that cannot be reached is said plainly', async () => {
  const port = await freePort()
  const { code, output } = await start({ PORT: '0', DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` })
  assert.deepEqual([code, output.includes('Check DATABASE_URL')], [1, true], output)
})

test('a database of a newer program is left alone', async () => {
  const dataDir = path.join(folder, 'newer')
  const server = await startEmbedded(dataDir)
  const database = connect(server.url, { max: 1 })
  await sql`create table migration (name text primary key, applied_at timestamptz not null default now())`.execute(
    database.main,
  )
  await sql`insert into migration (name) values ('9999-of-tomorrow.sql')`.execute(database.main)
  await database.close()
  const { code, output } = await start({ PORT: '0', DATABASE_URL: server.url, HOUQIN_DATA: dataDir })
  await server.stop()
  assert.deepEqual([code, output.includes('newer Houqin')], [1, true], output)
})
