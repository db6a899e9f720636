import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { LateDialect } from './late-transaction.ts'
import { prepareStatements } from './prepare-statements.ts'
import type { DB } from './schema.gen.ts'

export type Db = Kysely<DB>

/** Days stay text (`2026-11-23`): a Date would move them between zones. Large counts become numbers. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export interface Database {
  /** Pool for requests and jobs. */
  main: Db
  /** The same pool, for what acts: its transactions begin with the first change and cost as few round trips as they can. */
  acting: Db
  /** Small pool for what must not wait for a transaction: document numbers, progress of long work. */
  side: Db
  /** Nobody else works on it as long as it is open. */
  isAlone?: boolean
  /** How often a connection has waited for the database since the start. */
  roundTrips(): number
  close(): Promise<void>
}

export function connect(url: string, { max = 16 }: { max?: number } = {}): Database {
  let trips = 0
  const pool = (size: number) =>
    new pg.Pool({ connectionString: url, max: size, types, application_name: 'houqin', pipeline: true })
      .on('error', () => undefined)
      .on('connect', (client) => prepareStatements(client, () => (trips += 1)))
  const shared = pool(max)
  const main = new Kysely<DB>({ dialect: new PostgresDialect({ pool: shared }) })
  const side = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool(2) }) })
  return {
    main,
    acting: new Kysely<DB>({ dialect: new LateDialect({ pool: shared }) }),
    side,
    roundTrips: () => trips,
    close: async () => {
      await Promise.all([main.destroy(), side.destroy()])
    },
  }
}

/** Whether the database answers at all. */
export async function isReachable(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false // health asks exactly this
  }
}
