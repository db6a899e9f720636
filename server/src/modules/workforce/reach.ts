import type { Permission } from '@houqin/contracts'
import { sql } from 'kysely'
import { scopeOf, unitsInScope } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, notFound } from '../../kernel/errors.ts'

interface Named {
  id: string
  name: string
}

/** Units that the actor's permission reaches; null: every one. */
export const unitsFor = (ctx: Ctx, permission: Permission): string[] | null =>
  unitsInScope(ctx.actor, scopeOf(ctx.actor, permission) ?? 'own')

/** The team, if the actor's permission reaches it. @throws unit.unknown, roster.not-yours */
export async function getTeam(ctx: Ctx, unitId: string, permission: Permission): Promise<Named> {
  const team = await ctx.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', '=', unitId)
    .where('kind', 'in', ['team', 'contractor'])
    .executeTakeFirst()
  if (!team) throw notFound('unit.unknown')
  const units = unitsFor(ctx, permission)
  if (units !== null && !units.includes(team.id)) throw new AppError('roster.not-yours', 403)
  return team
}

/** Who belongs to a team today, by name. */
export async function selectMembers(ctx: Ctx, unitId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select distinct p.id, p.name from membership m join person p on p.id = m.person_id
    where m.unit_id = ${unitId} and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
    order by p.name, p.id`.execute(ctx.db)
  return rows
}
