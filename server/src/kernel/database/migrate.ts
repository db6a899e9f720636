import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { StartError } from '../errors.ts'
import type { Db } from './connect.ts'

const folder = path.join(import.meta.dirname, '../../../migrations')

/** Key of the advisory lock under which one process at a time migrates. */
const LOCK = 4_831_207

/**
 * Brings the schema up to this program's version: plain SQL files in order, forward only, all in one transaction.
 * Says how many were applied now, and how many before.
 * @throws StartError when the database was last used by a newer program, or a released file was changed.
 */
export async function migrate(db: Db): Promise<{ applied: number; before: number }> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
      tx,
    )
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(tx)
    const unknown = rows.filter(({ name }) => !files.includes(name))
    if (unknown.length > 0) {
      throw new StartError(
        `The database was last used by a newer Houqin (it has ${unknown[0]?.name}). Start that version, or restore a backup made by this one.`,
      )
    }
    const applied = new Set(rows.map(({ name }) => name))
    const missing = files.filter((name) => !applied.has(name))
    for (const name of missing) {
      await sql.raw(await readFile(path.join(folder, name), 'utf8')).execute(tx)
      await sql`insert into migration (name) values (${name})`.execute(tx)
    }
    return { applied: missing.length, before: applied.size }
  })
}
