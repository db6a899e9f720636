import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { prepareWrites } from './prepare-writes.ts'
import type { DB } from './schema.gen.ts'

export type Db = Kysely<DB>

/** Days stay text (`2026-11-23`): a Date would move them between zones. Large counts become numbers. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (text) => text)
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export interface Database {
  /** Pool for requests and jobs. */
  main: Db
  /** Small pool for what must not wait for a transaction: document numbers, progress of long work. */
  side: Db
  close(): Promise<void>
}

export function connect(url: string, { max = 16 }: { max?: number } = {}): Database {
  const pool = (size: number) =>
    new Kysely<DB>({
      dialect: new PostgresDialect({
        pool: new pg.Pool({ connectionString: url, max: size, types, application_name: 'houqin' })
          .on('error', () => undefined)
          .on('connect', prepareWrites),
      }),
    })
  const main = pool(max)
  const side = pool(2)
  return {
    main,
    side,
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
