import { sql, type RawBuilder } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import type { EntryContent } from './entry-facts.ts'
import { seesEntries } from './policy.ts'

/** An entry as its row in the database. */
export interface EntryRow {
  id: string
  register_id: string
  number: string
  on: string
  field_values: Record<string, string>
  place_id: string | null
  unit_id: string | null
  person_id: string | null
  category_id: string | null
  state: 'valid' | 'void'
  source: 'page' | 'import'
  version: number
  created_at: Date
  created_by: { id: string; name: string } | null
}

export const contentOf = (row: EntryRow): EntryContent => ({
  on: row.on,
  state: row.state,
  values: row.field_values,
  placeId: row.place_id,
  unitId: row.unit_id,
  personId: row.person_id,
  categoryId: row.category_id,
})

const columns = sql`e.id, e.register_id, e.number, e."on", e.field_values, e.place_id, e.unit_id, e.person_id, e.category_id, e.state,
  e.source, e.version, e.created_at,
  (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = e.created_by) as created_by`

export interface EntryFilter {
  q?: string | undefined
  from?: string | undefined
  to?: string | undefined
  place?: string | undefined
  choice?: string | undefined
  state?: 'valid' | 'void' | undefined
}

export interface EntryList {
  registerId: string
  filter: EntryFilter
  /** Field whose option `choice` names. */
  choiceField: string | null
  cursor?: string | undefined
  limit: number
}

/** Entries, newest day first, and how many there are (bounded). */
export async function selectEntries(ctx: Ctx, list: EntryList): Promise<{ rows: EntryRow[]; count: number }> {
  const after = readCursor(list.cursor)
  const from = sql`from register_entry e where e.register_id = ${list.registerId} and ${conditionsOf(ctx, list)}`
  const { rows } = await sql<EntryRow>`
    select ${columns} ${from}
      and (${after?.[0] ?? null}::date is null or (e."on", e.id) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid))
    order by e."on" desc, e.id desc limit ${list.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

function conditionsOf(ctx: Ctx, { filter, choiceField }: EntryList): RawBuilder<unknown> {
  const like = likeText((filter.q ?? '').toLowerCase())
  const conditions = [
    seesEntries(ctx.actor),
    filter.q ? sql`(e.number ilike ${like} or e.field_values::text ilike ${like})` : null,
    filter.from ? sql`e."on" >= ${filter.from}::date` : null,
    filter.to ? sql`e."on" <= ${filter.to}::date` : null,
    filter.state ? sql`e.state = ${filter.state}` : null,
    filter.choice && choiceField ? sql`e.field_values ->> ${choiceField} = ${filter.choice}` : null,
    filter.place
      ? sql`e.place_id in (with recursive down as (select id from place where id = ${filter.place}::uuid
          union select p.id from place p join down on p.parent_id = down.id) select id from down)`
      : null,
  ].filter((one) => one !== null)
  return sql.join(conditions, sql` and `)
}

/** @throws register.entry-unknown, also where the reader may not see it */
export async function getEntryRow(
  ctx: Ctx,
  { registerId, id, lock }: { registerId: string; id: string; lock: boolean },
): Promise<EntryRow> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from register_entry e
    where e.register_id = ${registerId} and e.id = ${id} and ${seesEntries(ctx.actor)} ${lock ? sql`for update of e` : sql``}`.execute(
    ctx.db,
  )
  if (!rows[0]) throw notFound('register.entry-unknown')
  return rows[0]
}

/** All entries of a register or of every register in order of id, batch by batch; locked where they are to be posted. */
export async function selectBatch(
  ctx: Ctx,
  page: { registerId?: string; afterId: string | null; limit: number; lock: boolean },
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from register_entry e
    where (${page.registerId ?? null}::uuid is null or e.register_id = ${page.registerId ?? null}::uuid)
      and (${page.afterId}::uuid is null or e.id > ${page.afterId}::uuid)
    order by e.id limit ${page.limit} ${page.lock ? sql`for update of e` : sql``}`.execute(ctx.db)
  return rows
}

export interface ChangeRow {
  verb: 'amend' | 'void'
  on: string
  field_values: Record<string, string>
  reason: string
  changed_at: Date
  changed_by: { id: string; name: string } | null
}

export async function selectChanges(ctx: Ctx, entryId: string): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.verb, c."on", c.field_values, c.reason, c.changed_at,
      (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = c.changed_by) as changed_by
    from register_entry_change c where c.entry_id = ${entryId} order by c.changed_at desc, c.id desc`.execute(ctx.db)
  return rows
}
