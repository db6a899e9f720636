import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'

interface Named {
  id: string
  name: string
}

/**
 * The team and person a case goes to. A person alone brings their team along.
 * @throws case.assignee-required, unit.unknown, person.unknown, case.person-not-in-team
 */
export async function chooseAssignee(
  ctx: Ctx,
  to: { teamId: string | null; personId: string | null },
): Promise<{ team: Named | null; person: Named | null }> {
  if (!to.teamId && !to.personId) throw badField('teamId', 'case.assignee-required')
  const team = to.teamId ? await findTeam(ctx, to.teamId) : null
  if (!to.personId) return { team, person: null }
  const person = await ctx.db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', to.personId)
    .executeTakeFirst()
  if (!person) throw badField('personId', 'person.unknown')
  const { rows } = await sql<Named>`
    select u.id, u.name from membership m join unit u on u.id = m.unit_id
    where m.person_id = ${person.id} and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
    order by m.is_primary desc, m.from_on`.execute(ctx.db)
  if (!team) return { team: rows[0] ?? null, person }
  if (!rows.some(({ id }) => id === team.id)) throw badField('personId', 'case.person-not-in-team')
  return { team, person }
}

async function findTeam(ctx: Ctx, id: string): Promise<Named> {
  const team = await ctx.db.selectFrom('unit').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
  if (!team) throw badField('teamId', 'unit.unknown')
  return team
}
