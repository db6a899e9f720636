import { sql } from 'kysely'
import type { Remark, ReportTask } from '@houqin/contracts/report-tasks'
import type { Ctx } from '../../../kernel/ctx.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const named = (column: string) =>
  sql`(select jsonb_build_object('id', n.id, 'name', n.name) from person n where n.id = ${sql.ref(column)})`

/** Published versions of a task, newest first. */
export async function selectPublished(ctx: Ctx, taskId: string): Promise<ReportTask['reports']> {
  const { rows } = await sql<ReportTask['reports'][number]>`
    select r.id, r.number, ${iso('r.created_at')} as "publishedAt", ${named('r.created_by')} as "publishedBy",
      ${iso('r.withdrawn_at')} as "withdrawnAt", ${named('r.withdrawn_by')} as "withdrawnBy", r.withdrawn_reason as "withdrawnReason"
    from report r where r.task_id = ${taskId}::uuid order by r.number desc`.execute(ctx.db)
  return rows
}

/** The timeline of a task, newest first. */
export async function selectEvents(ctx: Ctx, taskId: string): Promise<ReportTask['events']> {
  const { rows } = await sql<ReportTask['events'][number]>`
    select e.id, e.action, coalesce(u.name, o.name) as part, e.detail, ${iso('e.at')} as at, ${named('e.by')} as by
    from report_event e left join report_part p on p.id = e.part_id
      left join unit u on u.id = p.unit_id left join person o on o.id = p.person_id
    where e.task_id = ${taskId}::uuid order by e.at desc, e.id desc`.execute(ctx.db)
  return rows
}

export async function selectRemarks(ctx: Ctx, partId: string): Promise<Remark[]> {
  const { rows } = await sql<Remark>`
    select r.id, r.key as section, r.block, r.quote, r.remark as text, r.state, r.answer, ${named('r.made_by')} as "madeBy",
      ${iso('r.made_at')} as "madeAt", ${named('r.settled_by')} as "settledBy"
    from report_remark r where r.part_id = ${partId}::uuid order by r.made_at, r.id`.execute(ctx.db)
  return rows
}
