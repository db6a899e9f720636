import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { syncRoles } from './kernel/access/sync-roles.ts'
import type { Config } from './kernel/config.ts'
import { takeDataFolder } from './kernel/data-folder.ts'
import { connect, type Database } from './kernel/database/connect.ts'
import { startEmbedded } from './kernel/database/embedded.ts'
import { migrate } from './kernel/database/migrate.ts'
import { StartError } from './kernel/errors.ts'
import { buildApp } from './kernel/http/app.ts'
import type { Manifest } from './kernel/manifest.ts'
import { translator } from './kernel/i18n/terms.ts'
import { openQueue, type JobQueue } from './kernel/jobs/queue.ts'
import type { Runtime } from './kernel/runtime.ts'
import { manifests } from './modules.ts'

export interface Program {
  runtime: Runtime
  app: FastifyInstance
  stop(): Promise<void>
}

interface StartOptions {
  clock?: () => Date
  /** Works beside a server: an embedded database that is found running is left running. */
  guest?: boolean
}

/** Everything up to listening: database → migrations → roles → jobs → app. */
export async function startProgram(
  config: Config,
  { clock = () => new Date(), guest = false }: StartOptions = {},
): Promise<Program> {
  // A guest, such as a command, works beside the program that has the folder.
  const giveBack = guest ? () => undefined : takeDataFolder(config.dataDir)
  const log = pino({ level: config.logLevel })
  const server = config.databaseUrl ? null : await startEmbedded(config.dataDir)
  const stopServer = async () => {
    if (!(guest && server?.adopted)) await server?.stop()
    giveBack()
  }
  const url = config.databaseUrl ?? server?.url ?? ''
  const database = connect(url)
  let jobs: JobQueue | null = null
  try {
    const upgraded = await openDatabase(database)
    await syncRoles(database.main, manifests)
    jobs = await openQueue(
      url,
      manifests.flatMap((one) => one.jobs ?? []),
      log,
    )
    const queue = jobs
    const translate = translator(manifests.map((one) => one.terms))
    const closing = new AbortController()
    const runtime: Runtime = {
      config,
      database,
      log,
      clock,
      manifests,
      translate,
      jobs: queue,
      closing: closing.signal,
    }
    for (const one of manifests as readonly Manifest[]) await one.start?.(runtime, { upgraded })
    const app = await buildApp(runtime)
    const stop = async () => {
      closing.abort()
      await app.close()
      await queue.stop()
      await database.close()
      await stopServer()
    }
    return { runtime, app, stop }
  } catch (error) {
    await jobs?.stop()
    await database.close()
    await stopServer()
    throw error
  }
}

/** Whether an earlier version had filled it. */
async function openDatabase(database: Database): Promise<boolean> {
  try {
    const { applied, before } = await migrate(database.main)
    return applied > 0 && before > 0
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
      throw new StartError(`The database cannot be reached (${code}). Check DATABASE_URL.`, { cause: error })
    }
    throw error
  }
}
