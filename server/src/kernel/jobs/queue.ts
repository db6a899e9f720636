import type { Transaction } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { DB } from '../database/schema.gen.ts'
import type { Runtime } from '../runtime.ts'
import type { JobDefinition } from './job.ts'

export interface QueuedJob {
  name: string
  data: object
}

/** The queue of jobs, kept in the same PostgreSQL (pg-boss), so that a job exists exactly when its cause committed. */
export interface JobQueue {
  send(tx: Transaction<DB>, jobs: readonly QueuedJob[]): Promise<void>
  /** Begins to work: jobs in the queue and those of the clock. */
  start(runtime: Runtime): Promise<void>
  /** Works off what is queued now and returns; for tests and for loading demonstration data. */
  drain(runtime: Runtime): Promise<void>
  isWell(): boolean
  stop(): Promise<void>
}

export async function openQueue(url: string, jobs: readonly JobDefinition<never>[], log: Logger): Promise<JobQueue> {
  const boss = new PgBoss({ connectionString: url, max: 4, application_name: 'houqin-jobs', supervise: true })
  let failure: Error | null = null
  boss.on('error', (error) => {
    failure = error
    log.error(error, 'job queue')
  })
  await boss.start()
  for (const { name, retryLimit, expireInSeconds = 900 } of jobs) {
    await boss.createQueue(name, { retryLimit, retryBackoff: true, expireInSeconds })
  }

  return {
    send: async (tx, queued) => {
      for (const [name, batch] of Map.groupBy(queued, (job) => job.name)) {
        await boss.insert(
          name,
          batch.map(({ data }) => ({ data })),
          { db: fromKysely(tx) },
        )
      }
    },
    start: async (runtime) => {
      for (const definition of jobs) {
        await boss.work(definition.name, { pollingIntervalSeconds: 1 }, async ([one]) => {
          await definition.run(runtime, (one?.data ?? {}) as never)
        })
        if (definition.cron) await boss.schedule(definition.name, definition.cron)
      }
    },
    drain: (runtime) => drain(boss, jobs, runtime),
    isWell: () => failure === null,
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

async function drain(boss: PgBoss, jobs: readonly JobDefinition<never>[], runtime: Runtime): Promise<void> {
  for (let found = true; found;) {
    found = false
    for (const definition of jobs) {
      for (const one of await boss.fetch<never>(definition.name)) {
        found = true
        await definition.run(runtime, one.data)
        await boss.complete(definition.name, one.id)
      }
    }
  }
}
