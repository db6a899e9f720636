import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import type { StoredRemark } from './run.ts'

export interface ReportRow {
  row: number
  bad: boolean
  cells: string[]
  remarks: StoredRemark[]
}

/** The first remarks of a level, in order of rows. */
export async function selectRemarks(ctx: Ctx, importId: string, args: { level: StoredRemark['level']; limit: number }) {
  const { rows } = await sql<StoredRemark & { row: number }>`
    select r.row, m.level, m.code, m."column", m.value, m.params
    from import_remark r, jsonb_to_recordset(r.remarks) as m(level text, code text, "column" text, value text, params jsonb)
    where r.import_id = ${importId} and m.level = ${args.level} order by r.row limit ${args.limit}`.execute(ctx.db)
  return rows
}

/** Whether anything is to be said about any row. */
export async function hasRemarks(ctx: Ctx, importIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${importIds}::uuid[]) as id where exists (select 1 from import_remark where import_id = id)`.execute(
    ctx.db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** All rows with remarks of a kind, batch by batch. */
export async function* reportRows(ctx: Ctx, importId: string, bad: boolean): AsyncGenerator<ReportRow[]> {
  for (let after = 0; ;) {
    const { rows } = await sql<ReportRow>`
      select row, bad, cells, remarks from import_remark
      where import_id = ${importId} and bad = ${bad} and row > ${after} order by row limit 500`.execute(ctx.db)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.row ?? after
  }
}
