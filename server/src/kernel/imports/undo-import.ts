import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { conflict, notFound } from '../errors.ts'
import { targetOf, type ImportChange } from './import-target.ts'
import { findRun } from './run.ts'

/** Remembers what an import changes, in its transaction. */
export async function rememberChanges(ctx: Ctx, importId: string, changes: readonly ImportChange[]): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into import_change (import_id, record_id, row, action, before, version)
    select ${importId}::uuid, "recordId", row, action, before, version
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r("recordId" uuid, row int, action text, before jsonb, version int)`.execute(
    ctx.db,
  )
}

const SHOWN = 5

/**
 * Takes a whole import back. Refused, with what stands in the way, once anything it brought has been changed or used.
 * @throws import.unknown, import.not-undoable, import.undo-hindered
 */
export async function undoImport(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from import_run where id = ${id} for update`.execute(ctx.db)
  const run = await findRun(ctx.db, id)
  if (!run) throw notFound('import.unknown')
  const { undo } = await targetOf(ctx, run.kind)
  if (!undo || run.state !== 'done') throw conflict('import.not-undoable')
  const { rows } = await sql<ImportChange>`
    select row, record_id as "recordId", action, before, version from import_change where import_id = ${id} order by row`.execute(
    ctx.db,
  )
  const hindrances = await undo.findHindrances(ctx, rows)
  if (hindrances.length > 0) {
    const said = hindrances.slice(0, SHOWN).map(({ row, label, code }) => ctx.say(code, { row, label }))
    throw conflict('import.undo-hindered', {
      count: hindrances.length,
      list: said.join(ctx.language === 'zh' ? '；' : '; '),
    })
  }
  await undo.takeBack(ctx, rows)
  await sql`delete from imported_record where import_id = ${id}`.execute(ctx.db)
  await sql`delete from import_change where import_id = ${id}`.execute(ctx.db)
  await sql`update import_run set state = 'undone' where id = ${id}`.execute(ctx.db)
  audit(ctx, {
    action: 'import.undo',
    subject: { kind: 'import', id },
    detail: { kind: run.kind, written: rows.length },
  })
}

/**
 * Which of the records anything refers to, whichever table it stands in: asked of the database, so that what is built
 * later is known too.
 */
export async function findUsed(
  ctx: Ctx,
  { table, ids, except }: { table: string; ids: readonly string[]; except: readonly string[] },
): Promise<Set<string>> {
  const { rows: references } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = ${table}::regclass and cardinality(c.conkey) = 1
      and c.conrelid::regclass::text <> all(${[...except]}::text[])`.execute(ctx.db)
  const used = new Set<string>()
  for (const reference of references) {
    const { rows } = await sql<{ id: string }>`
      select distinct ${sql.ref(reference.column)} as id from ${sql.table(reference.table)}
      where ${sql.ref(reference.column)} = any(${[...ids]}::uuid[])`.execute(ctx.db)
    for (const { id } of rows) used.add(id)
  }
  return used
}
