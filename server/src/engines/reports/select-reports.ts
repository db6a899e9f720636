import { sql } from 'kysely'
import type { Report } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../kernel/cursor.ts'

interface Named {
  id: string
  name: string
}

/** A summary as a list shows it. */
export interface ReportRow {
  id: string
  template: string
  title: string
  period: string
  language: Report['language']
  created_at: Date
  created_by: Named | null
  figure_count: number
  task_id: string | null
  number: number | null
  withdrawn_at: Date | null
  withdrawn_by: Named | null
  withdrawn_reason: string | null
}

export interface Definition {
  code: string
  name: string
  definition: string
}

export interface StoredReport extends ReportRow {
  organisation: string
  blocks: Report['blocks']
  definitions: Definition[]
  part_names: Record<string, string>
  fact_hashes: Record<string, string>
}

const rowColumns = sql`r.id, r.template, r.title, r.period, r.language, r.created_at, r.figure_count,
  r.task_id, r.number, r.withdrawn_at, r.withdrawn_reason,
  (select jsonb_build_object('id', w.id, 'name', w.name) from person w where w.id = r.withdrawn_by) as withdrawn_by,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as created_by`

/** Summaries, newest first, and how many there are (bounded). */
export async function selectReports(
  ctx: Ctx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: ReportRow[]; count: number }> {
  const after = readCursor(cursor)
  const next = after ? sql`where (r.created_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<ReportRow>`
    select ${rowColumns} from report r left join person p on p.id = r.created_by ${next}
    order by r.created_at desc, r.id desc limit ${limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`from report`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function findReport(ctx: Ctx, id: string): Promise<StoredReport | undefined> {
  const { rows } = await sql<StoredReport>`
    select ${rowColumns}, r.organisation, r.blocks, r.definitions, r.part_names, r.fact_hashes
    from report r left join person p on p.id = r.created_by where r.id = ${id}`.execute(ctx.db)
  return rows[0]
}
