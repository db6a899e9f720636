import { sql } from 'kysely'
import type { PlannedKind } from '../../engines/plans/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { RecordKind } from '../../kernel/records/record-kind.ts'
import { seesRounds } from './policy.ts'
import { ROUTE } from './set-route.ts'

const title = sql`r.name || ' ' || t.on_day`

/** How rounds are pointed at. */
export const roundRecords: RecordKind = {
  kind: 'round',
  findVisible: async (ctx, ids) =>
    (
      await sql<{ id: string; title: string; url: string }>`
        select t.id, ${title} as title, '/rounds/' || t.id as url from plan_task t join inspection_route r on r.id = t.subject_id
        where t.id = any(${sql.val([...ids])}::uuid[]) and ${seesRounds(ctx.actor)}`.execute(ctx.db)
    ).rows,
  concerned: async (ctx, id) => {
    const row = await ctx.db.selectFrom('plan_task').select('assignee_id').where('id', '=', id).executeTakeFirst()
    return row?.assignee_id ? [row.assignee_id] : []
  },
}

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id, ${title} as name from plan_task t join inspection_route r on r.id = t.subject_id
    where t.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export const plannedRounds: PlannedKind = { kind: ROUTE, page: (id) => `/rounds/${id}`, names: namesOf }
