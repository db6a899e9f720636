import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { boundedCount, readCursor } from '../cursor.ts'

export interface AuditListRow {
  id: number
  at: Date
  person: string | null
  action: string
  subject: { kind: string; id: string | null }
  from: string | null
  detail: Record<string, unknown>
}

export async function selectAudit(
  ctx: Ctx,
  filter: { subjectId?: string | undefined; cursor?: string | undefined; limit: number },
) {
  const after = readCursor(filter.cursor)
  const from = sql`from audit where (${filter.subjectId ?? null}::uuid is null or subject_id = ${filter.subjectId ?? null}::uuid)`
  const { rows } = await sql<AuditListRow>`
    select id, at, case when account_id is not null then actor end as person, action,
      jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject, from_address as "from", detail
    ${from} and (${after?.[1] ?? null}::bigint is null or id < ${after?.[1] ?? null}::bigint)
    order by id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}
