import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { UNLESS_UNCHANGED } from '../database/late-transaction.ts'
import { BY_KEY } from '../database/prepare-statements.ts'

/** What changes together: a change of a place leaves the rules as they were. */
export type Area = 'setting' | 'people' | 'place'

/** How often each area has changed so far; what has never changed is not there. */
export type Versions = Readonly<Partial<Record<Area, number>>>

/** What is kept of the reference data, with the version that it shows at least. */
type Kept = Map<object, Map<string, { version: number; value: unknown }>>

/** What a request knows of the reference data. */
export interface References {
  kept: Kept
  /** As they stood when the request was admitted; null where nobody has asked yet. */
  admitted: Versions | null
  /** Nobody else works on the database: what a transaction has changed itself is kept too. */
  isAlone: boolean
}

type Reading = Pick<Ctx, 'db' | 'timeZone' | 'references'>

/**
 * Data that every request needs and that hardly ever changes, kept in memory. Each change counts up the version of its
 * area in its own transaction (triggers), in whatever process; requests learn the version with the session, so what is
 * kept is never older than the request. A transaction that has changed such data itself reads it afresh and keeps nothing.
 */
export function reference<T>(area: Area, load: (ctx: Reading, key: string) => Promise<T>) {
  return async (ctx: Reading, key = ''): Promise<T> => {
    const { version, isOwn } = await versionOf(ctx, area)
    const kept = ctx.references.kept.get(load) ?? new Map<string, { version: number; value: unknown }>()
    const known = kept.get(key)
    if (!isOwn && known && known.version >= version) return known.value as T
    const value = await load(ctx, key)
    if (isOwn) return value
    ctx.references.kept.set(load, kept.set(key, { version, value }))
    return value
  }
}

interface Asked {
  versions: Versions
  isOwn: boolean
}

/** Nothing is asked where the request knows how it stood and its transaction has changed nothing. */
async function versionOf({ db, references }: Reading, area: Area): Promise<{ version: number; isOwn: boolean }> {
  const { admitted } = references
  if (admitted && !db.isTransaction) return { version: admitted[area] ?? 0, isOwn: false }
  const { rows } = await sql<Asked>`${sql.raw(admitted ? UNLESS_UNCHANGED : BY_KEY)}
    select ${versionsAsked} as versions, exists (select 1 from reference_version
      where txid = pg_current_xact_id_if_assigned()) as "isOwn"`.execute(db)
  const [asked] = rows
  if (asked && !asked.isOwn) references.admitted = asked.versions
  return { version: (asked?.versions ?? admitted)?.[area] ?? 0, isOwn: (asked?.isOwn ?? false) && !references.isAlone }
}

/** The versions of all areas as a JSON object, for whoever asks the database something anyway. */
export const versionsAsked = sql<Versions>`(
  select coalesce(jsonb_object_agg(area, version), '{}') from (
    select area, sum(version) as version from reference_version group by area) as areas)`
