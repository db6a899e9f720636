import type { ImportRun } from '@houqin/contracts/imports'
import type { Ctx } from '../ctx.ts'
import type { Params } from '../errors.ts'
import type { Finding } from './import-target.ts'
import { hasRemarks, selectRemarks } from './report.ts'
import type { ImportRunRow, StoredRemark } from './run.ts'

const SHOWN_REMARKS = 100

type RunSummary = Omit<ImportRun, 'badRows' | 'notes'>

/** Runs as a list shows them. */
export async function presentRuns(ctx: Ctx, rows: readonly ImportRunRow[]): Promise<RunSummary[]> {
  const remarked = await hasRemarks(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    dryRun: row.dry_run,
    state: row.state,
    startedBy: row.person,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    counts: {
      read: row.rows_read,
      written: row.rows_written,
      created: row.rows_created,
      updated: row.rows_updated,
      unchanged: row.rows_unchanged,
      repeated: row.rows_repeated,
      bad: row.rows_bad,
    },
    findings: row.findings.map((finding) => sayFinding(ctx, finding)),
    problem: row.problem && ctx.say(row.problem.code, row.problem.params),
    errorWorkbookUrl: remarked.has(row.id) ? `/api/v1/imports/${row.id}/errors.xlsx` : null,
  }))
}

/** A run with the beginning of its report. */
export async function presentRun(ctx: Ctx, row: ImportRunRow): Promise<ImportRun> {
  const [summary] = await presentRuns(ctx, [row])
  if (!summary) throw new Error('One run is presented as one')
  const remarks = async (level: StoredRemark['level']) =>
    (await selectRemarks(ctx, row.id, { level, limit: SHOWN_REMARKS })).map((remark) => ({
      row: remark.row,
      column: remark.column,
      value: remark.value,
      code: remark.code,
      message: sayRemark(ctx, remark),
    }))
  return { ...summary, badRows: await remarks('bad'), notes: await remarks('note') }
}

/** A remark as a sentence; the cell it is about can be named in it. */
export const sayRemark = (ctx: Ctx, { code, column, value, params }: StoredRemark): string =>
  ctx.say(code, { column: column ?? '', value: value ?? '', ...params })

export function sayFinding(ctx: Ctx, { code, params = {}, terms = {} }: Finding): string {
  const translated: Params = Object.fromEntries(Object.entries(terms).map(([name, key]) => [name, ctx.say(key)]))
  return ctx.say(code, { ...params, ...translated })
}
