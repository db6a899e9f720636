import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')

/** The program as anybody starts it, on a folder of its own. */
export interface Houqin {
  url: string
  dataDir: string
  stop(): Promise<void>
}

/** Starts the real program on an empty folder and waits for its ready line. */
export async function startHouqin(settings: Record<string, string>): Promise<Houqin> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'houqin-e2e-'))
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', './scripts/end-with-parent.mjs', 'server/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_TEST_CONTEXT: '',
      PORT: port,
      HOUQIN_DATA: dataDir,
      HOUQIN_URL: url,
      HOUQIN_CHECK_RESPONSES: 'on',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(child)
  return { url, dataDir, stop: () => stop(child, dataDir) }
}

async function ready(child: ChildProcess): Promise<void> {
  let output = ''
  const line = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Houqin ready at ')) resolve()
      })
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The program ended before it was ready:\n${output}`)
  })
  await Promise.race([line, ended])
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
  await rm(dataDir, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

export interface DemoAccount {
  username: string
  password: string
  name: string
  role: string
}

/** The accounts that a started program wrote into its folder. */
export async function readAccounts(dataDir: string): Promise<DemoAccount[]> {
  return JSON.parse(await readFile(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[]
}
