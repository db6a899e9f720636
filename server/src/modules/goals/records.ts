import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import type { RecordKind } from '../../kernel/records/record-kind.ts'
import { findFollowUps } from './follow-ups/select-follow-ups.ts'
import { findVisibleLetters } from './letters/select-letters.ts'
import { selectPlans } from './plans/plan-row.ts'

async function selectPeople(ctx: Ctx, query: ReturnType<typeof sql<{ id: string | null }>>): Promise<string[]> {
  const { rows } = await query.execute(ctx.db)
  return rows.flatMap(({ id }) => id ?? [])
}

/** Plans, follow-ups and letters as others point at them. */
export const goalRecords: readonly RecordKind[] = [
  {
    kind: 'goal-plan',
    findVisible: async (ctx, ids) =>
      (await selectPlans(ctx, sql`p.id = any(${sql.val([...ids])}::uuid[])`)).map(({ id, title }) => ({
        id,
        title,
        url: `/goals/plans/${id}`,
      })),
    concerned: (ctx, id) =>
      selectPeople(
        ctx,
        sql`select leader_id as id from goal_plan where id = ${id}
          union select drafted_by from goal_plan where id = ${id} union select person_id from goal_unit where plan_id = ${id}`,
      ),
  },
  {
    kind: 'goal-follow-up',
    findVisible: async (ctx, ids) =>
      (await findFollowUps(ctx, sql`f.id = any(${sql.val([...ids])}::uuid[])`)).map(({ id, month, unit }) => ({
        id,
        title: `${unit.name} ${month}`,
        url: `/goals/follow-ups/${id}`,
      })),
    concerned: (ctx, id) =>
      selectPeople(
        ctx,
        sql`select person_id as id from goal_follow_up where id = ${id}
          union select p.leader_id from goal_follow_up f join goal_plan p on p.id = f.plan_id where f.id = ${id}`,
      ),
  },
  {
    kind: 'goal-letter',
    findVisible: (ctx, ids) => findVisibleLetters(ctx, ids),
    concerned: (ctx, id) =>
      selectPeople(
        ctx,
        sql`select upper_id as id from goal_letter where id = ${id} union select lower_id from goal_letter where id = ${id}`,
      ),
  },
]
