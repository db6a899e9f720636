import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope, type Actor } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { ROUTE } from './set-route.ts'

/** Rounds that the actor may see, over `plan_task` named `t`: their own, those of their unit, those in scope. */
export function seesRounds(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === 'system') return sql<boolean>`true`
  const scope = scopeOf(actor, 'round.list')
  if (actor.kind === 'stranger' || !scope) return sql<boolean>`false`
  const units = unitsInScope(actor, scope)
  if (units === null) return sql<boolean>`true`
  return sql<boolean>`(t.assignee_id = ${personIdOf(actor)}::uuid or (t.assignee_id is null and ${isOneOf(sql`t.unit_id`, actor.unitIds)})
    or ${isOneOf(sql`t.unit_id`, units)})`
}

export async function seesRound(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from plan_task t where t.id = ${id} and t.subject_kind = ${ROUTE} and ${seesRounds(ctx.actor)}`.execute(
    ctx.db,
  )
  return rows.length > 0
}
