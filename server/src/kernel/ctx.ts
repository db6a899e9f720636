import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { Db } from './database/connect.ts'
import { LAST } from './database/late-transaction.ts'
import type { DB } from './database/schema.gen.ts'
import type { Actor } from './access/actor.ts'
import type { JobDefinition } from './jobs/job.ts'
import type { Params } from './errors.ts'
import type { Language } from './i18n/terms.ts'
import type { Manifest } from './manifest.ts'
import type { References } from './references/reference.ts'

/**
 * What a use case works with. `db` is the open transaction of the request or job (for a GET: the pool), and there is no
 * other handle. What is gathered here is written together, in one statement, just before the commit.
 */
export interface Ctx {
  readonly db: Db | Transaction<DB>
  /** For what must be visible before, or outlive, this transaction: document numbers, progress of long work. */
  readonly side: Db
  readonly actor: Actor
  /** The moment of this request or job; the only "now" there is. */
  readonly now: Date
  /** The clock of the caller's device when it was said, where it told; for display only, never for a deadline. */
  readonly saidAt: Date | null
  /** The organisation's zone and its day of `now`. */
  readonly timeZone: string
  readonly today: string
  readonly language: Language
  readonly organisation: Organisation | null
  /** Rules, calendar, catalogue and the like, kept in memory while nobody changes them. */
  readonly references: References
  readonly log: Logger
  /** Address of the caller. */
  readonly from: string | null
  readonly dataDir: string
  /** What the program is made of; engines collect from it what modules declare for them. */
  readonly manifests: readonly Manifest[]
  /** A sentence in the language of the caller. */
  say(key: string, params?: Params): string
  /** Adds a row to what a gatherer writes at the end. */
  gather<Row>(gatherer: Gatherer<Row>, row: Row): void
  /** Writes what has been gathered so far, for a use case that reads its own result. */
  flush(): Promise<void>
  /** Starts a job when, and only if, this transaction commits. */
  enqueue<Data extends object>(job: JobDefinition<Data>, data: Data): void
}

export interface Organisation {
  name: string
  timeZone: string
}

/** One INSERT that takes all rows gathered during a use case. */
export interface Gatherer<Row> {
  name: string
  statement: (rows: Row[]) => RawBuilder<unknown>
}

/** Rows in the order they were gathered, by gatherer. */
export type Gathered = Map<Gatherer<never>, unknown[]>

/** Writes everything gathered as one statement: each INSERT is a branch of a single WITH. The last one commits. */
export async function flush(
  db: Db | Transaction<DB>,
  gathered: Gathered,
  { isLast = false }: { isLast?: boolean } = {},
): Promise<void> {
  if (gathered.size === 0) return
  const branches = [...gathered].map(
    ([gatherer, rows]) =>
      sql`${sql.id(`write_${gatherer.name}`)} as (${gatherer.statement(rows as never[])} returning 1)`,
  )
  await sql`${sql.raw(isLast ? `${LAST} ` : '')}with ${sql.join(branches)} select 1`.execute(db)
  gathered.clear()
}
