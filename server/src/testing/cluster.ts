import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { syncRoles } from '../kernel/access/sync-roles.ts'
import { connect } from '../kernel/database/connect.ts'
import { startEmbedded } from '../kernel/database/embedded.ts'
import { migrate } from '../kernel/database/migrate.ts'
import { openQueue } from '../kernel/jobs/queue.ts'
import { manifests } from '../modules.ts'

export const TEMPLATE = 'houqin_template'

export interface TestCluster {
  /** Address of the server's own database; tests clone the template beside it. */
  url: string
  stop(): Promise<void>
}

export const databaseUrl = (clusterUrl: string, name: string): string => clusterUrl.replace(/\/[^/]*$/, `/${name}`)

/** A real PostgreSQL in a temporary folder, with a migrated template database. Its durability is off: it dies with the run. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'houqin-test-'))
  const server = await startEmbedded(folder, [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'max_connections=300',
  ])
  const main = connect(server.url, { max: 1 })
  await sql`create database ${sql.id(TEMPLATE)}`.execute(main.main)
  await main.close()
  const url = databaseUrl(server.url, TEMPLATE)
  const template = connect(url, { max: 2 })
  await migrate(template.main)
  await syncRoles(template.main, manifests)
  const jobs = await openQueue(
    url,
    manifests.flatMap((one) => one.jobs ?? []),
    pino({ level: 'silent' }),
  )
  await jobs.stop()
  await template.close()
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
