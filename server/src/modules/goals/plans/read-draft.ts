import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { named } from '../reach.ts'
import { selectTargets, type TargetRow } from './target-row.ts'

interface Named {
  id: string
  name: string
}

export interface Draft {
  units: { unit: Named; person: Named | null; requirement: string }[]
  items: { id: string; title: string; version: number }[]
  targets: TargetRow[]
}

/** Units from the top down, work items and targets of a plan. */
export async function readDraft(ctx: Ctx, planId: string): Promise<Draft> {
  const units = await sql<Draft['units'][number]>`
    with recursive tree as (
      select u.id, 0 as depth, array[u.code] as way from unit u join goal_plan p on p.unit_id = u.id and p.id = ${planId}
      union all select u.id, tree.depth + 1, tree.way || u.code from unit u join tree on u.parent_id = tree.id
    )
    select ${named('unit', 'g.unit_id')} as unit, ${named('person', 'g.person_id')} as person, g.requirement
    from goal_unit g left join tree on tree.id = g.unit_id
    where g.plan_id = ${planId} order by tree.way nulls last, g.unit_id`.execute(ctx.db)
  const items = await ctx.db
    .selectFrom('goal_item')
    .select(['id', 'title', 'version'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return { units: units.rows, items, targets: await selectTargets(ctx, sql`t.plan_id = ${planId}`) }
}
