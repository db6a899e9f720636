import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRow } from '../select-cases.ts'

/** People of today of the team that does a case, and who it is given to. */
export async function listWorkmates(
  ctx: Ctx,
  { serving_unit_id: teamId, assignee_id: assigneeId }: CaseRow,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p where p.id = ${assigneeId}::uuid or exists (
      select 1 from membership m where m.person_id = p.id and m.unit_id = ${teamId}::uuid
        and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date))
    order by p.id <> ${assigneeId}::uuid, p.name`.execute(ctx.db)
  return rows
}
