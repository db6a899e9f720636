import { sql } from 'kysely'
import type { importState } from '@houqin/contracts/imports'
import type { z } from 'zod'
import type { Db } from '../database/connect.ts'
import type { Ctx } from '../ctx.ts'
import { boundedCount } from '../cursor.ts'
import type { Params } from '../errors.ts'
import type { Language } from '../i18n/terms.ts'
import type { ColumnMapping, Finding } from './import-target.ts'

export type ImportState = z.infer<typeof importState>

/** A run of an import as its row in the database. */
export interface ImportRunRow {
  id: string
  kind: string
  file_name: string
  mapping: ColumnMapping
  columns: string[]
  time_zone: string
  on_bad_row: 'refuse' | 'skip'
  dry_run: boolean
  language: Language
  state: ImportState
  attempts: number
  person: { id: string; name: string } | null
  created_at: Date
  finished_at: Date | null
  rows_read: number
  rows_written: number
  rows_created: number
  rows_updated: number
  rows_unchanged: number
  rows_repeated: number
  rows_bad: number
  findings: Finding[]
  problem: { code: string; params: Params } | null
}

/** Something said about a row, as it is stored: the sentence is made for whoever reads it. */
export interface StoredRemark {
  level: 'bad' | 'note'
  code: string
  /** Header of the column; null where the row as a whole is meant. */
  column: string | null
  value: string | null
  params: Params
}

export const OVER: readonly ImportState[] = ['done', 'checked', 'refused', 'failed', 'undone']

const columns = sql`
  r.id, r.kind, r.file_name, r.mapping, r.columns, r.time_zone, r.on_bad_row, r.dry_run, r.language, r.state, r.attempts,
  (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = r.person_id) as person,
  r.created_at, r.finished_at, r.rows_read, r.rows_written, r.rows_created, r.rows_updated, r.rows_unchanged,
  r.rows_repeated, r.rows_bad, r.findings, r.problem`

export async function findRun(db: Ctx['db'], id: string): Promise<ImportRunRow | undefined> {
  const { rows } = await sql<ImportRunRow>`select ${columns} from import_run r where r.id = ${id}`.execute(db)
  return rows[0]
}

export async function selectRuns(
  ctx: Ctx,
  page: { after: readonly [string, string] | null; limit: number },
): Promise<ImportRunRow[]> {
  const [at, id] = page.after ?? [null, null]
  const { rows } = await sql<ImportRunRow>`
    select ${columns} from import_run r
    where ${at}::timestamptz is null or (r.created_at, r.id) < (${at}::timestamptz, ${id}::uuid)
    order by r.created_at desc, r.id desc limit ${page.limit}`.execute(ctx.db)
  return rows
}

export interface NewRun {
  id: string
  kind: string
  fileName: string
  mapping: ColumnMapping
  columns: string[]
  timeZone: string
  onBadRow: 'refuse' | 'skip'
  dryRun: boolean
}

export async function insertRun(ctx: Ctx, run: NewRun): Promise<void> {
  await sql`
    insert into import_run (id, kind, file_name, mapping, columns, time_zone, on_bad_row, dry_run, language, state, person_id, created_at, progress_at)
    values (${run.id}, ${run.kind}, ${run.fileName}, ${JSON.stringify(run.mapping)}::jsonb, ${run.columns}::text[], ${run.timeZone},
      ${run.onBadRow}, ${run.dryRun}, ${ctx.language}, 'waiting', ${ctx.actor.kind === 'person' ? ctx.actor.personId : null}, ${ctx.now}, ${ctx.now})`.execute(
    ctx.db,
  )
}

/** Begins again from nothing: whatever an earlier attempt had counted or staged is cleared. Returns the attempt's number. */
export async function beginAttempt(db: Db, run: { id: string; now: Date }): Promise<number> {
  await sql`delete from import_row where import_id = ${run.id}`.execute(db)
  await sql`delete from import_remark where import_id = ${run.id}`.execute(db)
  const { rows } = await sql<{ attempts: number }>`
    update import_run set state = 'reading', attempts = attempts + 1, progress_at = ${run.now}, findings = '[]', rows_read = 0,
      rows_written = 0, rows_created = 0, rows_updated = 0, rows_unchanged = 0, rows_repeated = 0, rows_bad = 0
    where id = ${run.id} returning attempts`.execute(db)
  return rows[0]?.attempts ?? 0
}

/** Shows how far a run has come; outside its transaction, so that it can be seen. */
export async function reportProgress(
  db: Db,
  run: { id: string; now: Date; read?: number; bad?: number; written?: number },
): Promise<void> {
  await sql`
    update import_run set progress_at = ${run.now}, rows_read = coalesce(${run.read ?? null}::int, rows_read),
      rows_bad = coalesce(${run.bad ?? null}::int, rows_bad), rows_written = coalesce(${run.written ?? null}::int, rows_written)
    where id = ${run.id}`.execute(db)
}

export async function beginWriting(db: Db, run: { id: string; now: Date }): Promise<void> {
  await sql`update import_run set state = 'writing', progress_at = ${run.now} where id = ${run.id}`.execute(db)
}

export interface Outcome {
  state: ImportState
  now: Date
  written?: number
  problem?: { code: string; params: Params }
}

/** Ends a run and lets its staged rows go. */
export async function finishRun(db: Ctx['db'], id: string, outcome: Outcome): Promise<void> {
  // What a trial would have written is worth knowing; of a refused or failed run nothing was.
  const isNothing = outcome.state === 'refused' || outcome.state === 'failed'
  await sql`delete from import_row where import_id = ${id}`.execute(db)
  await sql`
    update import_run set state = ${outcome.state}, finished_at = ${outcome.now}, progress_at = ${outcome.now},
      rows_created = case when ${isNothing} then 0 else rows_created end, rows_updated = case when ${isNothing} then 0 else rows_updated end,
      rows_written = ${outcome.written ?? 0}, problem = ${outcome.problem ? JSON.stringify(outcome.problem) : null}::jsonb
    where id = ${id}`.execute(db)
}

export async function storeFindings(db: Db, id: string, findings: Finding[]): Promise<void> {
  await sql`update import_run set findings = ${JSON.stringify(findings)}::jsonb where id = ${id}`.execute(db)
}

/** Runs that were under way and have not moved since: their program was killed. */
export async function selectStranded(db: Ctx['db'], before: Date): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from import_run where state in ('reading', 'writing') and progress_at < ${before}`.execute(db)
  return rows
}

export async function countRuns(ctx: Ctx): Promise<number> {
  const { rows } = await boundedCount(sql`from import_run`).execute(ctx.db)
  return rows[0]?.count ?? 0
}
