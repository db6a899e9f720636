import { sql } from 'kysely'
import type { RecordKind } from '../../kernel/records/record-kind.ts'
import { seesList } from './policy.ts'

/** How the cases of one kind are pointed at; `path` is the page of the desktop that shows one. */
export const caseRecords = (kind: string, path: string): RecordKind => ({
  kind,
  findVisible: async (ctx, ids) =>
    (
      await sql<{ id: string; title: string }>`
        select r.id, r.number || ' ' || r.title as title from case_record r
        where r.kind = ${kind} and r.id = any(${sql.val([...ids])}::uuid[]) and ${seesList(ctx.actor, kind)}`.execute(
        ctx.db,
      )
    ).rows.map((row) => ({ ...row, url: `${path}/${row.id}` })),
  concerned: async (ctx, id) =>
    (
      await sql<{ person_id: string }>`
        select person_id from (
          select reporter_id as person_id, 1 as rank from case_record where id = ${id}
          union all select assignee_id, 2 from case_record where id = ${id}
          union all select m.person_id, case when m.is_head then 3 else 4 end from case_record r join membership m
            on m.unit_id = r.serving_unit_id and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
            where r.id = ${id}) as concerned
        where person_id is not null group by person_id order by min(rank), person_id`.execute(ctx.db)
    ).rows.map((row) => row.person_id),
})
