import type { FollowUpState } from '@houqin/contracts/goals'
import { sql, type RawBuilder } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../../kernel/cursor.ts'
import { isReached, isoOf, named } from '../reach.ts'

interface Named {
  id: string
  name: string
}

export interface FollowUpRow {
  id: string
  plan: Named
  unit: Named
  month: string
  person: Named
  dueOn: string
  state: FollowUpState
  late: boolean
  met: number
  missed: number
  unmeasurable: number
  submittedAt: string | null
  version: number
}

interface Filter {
  planId?: string | undefined
  unitId?: string | undefined
  month?: string | undefined
  view: 'all' | 'mine' | 'review' | 'late'
  cursor?: string | undefined
  limit: number
}

const isOpen = sql`f.state in ('open', 'returned')`

function viewOf(ctx: Ctx, view: Filter['view']): RawBuilder<unknown> {
  const me = personIdOf(ctx.actor)
  switch (view) {
    case 'mine':
      return sql`f.person_id = ${me}::uuid`
    case 'review':
      return sql`f.state = 'submitted' and f.person_id <> ${me}::uuid and f.submitted_by <> ${me}::uuid`
    case 'late':
      return sql`${isOpen} and f.due_on < ${ctx.today}::date`
    case 'all':
      return sql`true`
  }
}

const seen = (ctx: Ctx) =>
  isReached(ctx, 'goal-follow-up.list', {
    unit: sql`f.unit_id`,
    own: sql`f.person_id = ${personIdOf(ctx.actor)}::uuid`,
  })

export async function selectFollowUps(ctx: Ctx, filter: Filter): Promise<{ rows: FollowUpRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const from = sql`from goal_follow_up f where ${seen(ctx)} and ${viewOf(ctx, filter.view)}
    and (${filter.planId ?? null}::uuid is null or f.plan_id = ${filter.planId ?? null}::uuid)
    and (${filter.unitId ?? null}::uuid is null or f.unit_id = ${filter.unitId ?? null}::uuid)
    and (${filter.month ?? null}::text is null or f.month = ${filter.month ?? null})`
  const { rows } = await sql<FollowUpRow>`
    select ${columns(ctx)} ${from}
      and (${after?.[0] ?? null}::text is null or (f.month, f.id) < (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by f.month desc, f.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** Follow-ups that the actor may see, by any condition over `goal_follow_up f`. */
export async function findFollowUps(ctx: Ctx, where: RawBuilder<unknown>): Promise<FollowUpRow[]> {
  const { rows } = await sql<FollowUpRow>`
    select ${columns(ctx)} from goal_follow_up f where ${seen(ctx)} and ${where} order by f.month, f.id`.execute(ctx.db)
  return rows
}

const countOf = (outcome: string) =>
  sql`(select count(*)::int from goal_follow_line l where l.follow_up_id = f.id and l.outcome = ${sql.lit(outcome)})`

const columns = (
  ctx: Ctx,
) => sql`f.id, jsonb_build_object('id', f.plan_id, 'name', (select title from goal_plan where id = f.plan_id)) as plan,
  ${named('unit', 'f.unit_id')} as unit, f.month, ${named('person', 'f.person_id')} as person, f.due_on as "dueOn", f.state,
  (${isOpen} and f.due_on < ${ctx.today}::date) as late, ${countOf('met')} as met, ${countOf('missed')} as missed,
  ${countOf('unmeasurable')} as unmeasurable, ${isoOf('f.submitted_at')} as "submittedAt", f.version`
