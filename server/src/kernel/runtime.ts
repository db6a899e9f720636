import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { dayOf } from './calendar.ts'
import { flush, type Ctx, type Gathered, type Gatherer, type Organisation } from './ctx.ts'
import type { Actor } from './access/actor.ts'
import type { Database } from './database/connect.ts'
import type { Params } from './errors.ts'
import type { Language, Translate } from './i18n/terms.ts'
import type { JobDefinition } from './jobs/job.ts'
import type { JobQueue, QueuedJob } from './jobs/queue.ts'
import type { Manifest } from './manifest.ts'
import type { References, Versions } from './references/reference.ts'

/** The running program: what outlives a request. */
export interface Runtime {
  config: Config
  database: Database
  log: Logger
  /** The clock port: the only source of "now". */
  clock: () => Date
  manifests: readonly Manifest[]
  translate: Translate
  jobs: JobQueue
  /** Aborted when the program begins to stop: whatever stays open by design ends itself. */
  closing: AbortSignal
}

export interface Occasion {
  actor: Actor
  language?: Language
  from?: string | null
  /** Another moment than the clock's, for history that is told afterwards. */
  now?: Date
  saidAt?: Date | null
  /** How the reference data stood when the caller was admitted. */
  versions?: Versions | null
}

/** Does work in one transaction: change, timeline, facts, audit and jobs commit together or not at all. */
export async function act<T>(runtime: Runtime, occasion: Occasion, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  // before a connection is taken: who holds one must not wait for another
  const around = await surroundings(runtime, occasion)
  return runtime.database.acting.transaction().execute(async (tx) => {
    const gathered: Gathered = new Map()
    const queued: QueuedJob[] = []
    const ctx: Ctx = {
      ...around,
      db: tx,
      gather: <Row>(gatherer: Gatherer<Row>, row: Row) => {
        const key = gatherer as Gatherer<never>
        const rows = gathered.get(key)
        if (rows) rows.push(row)
        else gathered.set(key, [row])
      },
      flush: () => flush(tx, gathered),
      enqueue: <Data extends object>(job: JobDefinition<Data>, data: Data) => {
        queued.push({ name: job.name, data })
      },
    }
    const result = await work(ctx)
    await flush(tx, gathered, { isLast: queued.length === 0 })
    await runtime.jobs.send(tx, queued)
    return result
  })
}

/** Reads without a transaction. Whoever tries to change something here gets an error, not a lost write. */
export async function read<T>(runtime: Runtime, occasion: Occasion, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const refuse = () => {
    throw new Error('A reading use case must not write')
  }
  return work({
    ...(await surroundings(runtime, occasion)),
    db: runtime.database.main,
    gather: refuse,
    flush: refuse,
    enqueue: refuse,
  })
}

async function surroundings(runtime: Runtime, occasion: Occasion) {
  const language = occasion.language ?? 'zh'
  const now = occasion.now ?? runtime.clock()
  const organisation = await findOrganisation(runtime)
  const timeZone = organisation?.timeZone ?? 'UTC'
  return {
    side: runtime.database.side,
    actor: occasion.actor,
    now,
    saidAt: occasion.saidAt ?? null,
    timeZone,
    today: dayOf(now, timeZone),
    language,
    manifests: runtime.manifests,
    say: (key: string, params?: Params) => runtime.translate(key, language, params),
    organisation,
    references: {
      kept: keptFor(runtime.database),
      admitted: occasion.versions ?? null,
      isAlone: runtime.database.isAlone ?? false,
    },
    log: runtime.log,
    from: occasion.from ?? null,
    dataDir: runtime.config.dataDir,
  }
}

const references = new WeakMap<Database, References['kept']>()

function keptFor(database: Database): References['kept'] {
  const kept = references.get(database) ?? new Map()
  references.set(database, kept)
  return kept
}

const organisations = new WeakMap<Database, Organisation>()

/** The organisation never changes its identity while the program runs, so it is read once it exists. */
async function findOrganisation(runtime: Runtime): Promise<Organisation | null> {
  const known = organisations.get(runtime.database)
  if (known) return known
  const row = await runtime.database.main.selectFrom('organisation').select(['name', 'time_zone']).executeTakeFirst()
  if (!row) return null
  const organisation = { name: row.name, timeZone: row.time_zone }
  organisations.set(runtime.database, organisation)
  return organisation
}
