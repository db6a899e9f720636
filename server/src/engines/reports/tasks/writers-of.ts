import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Author } from './create-task.ts'

/** Who is told of a part: the person, the heads of the unit, or whoever sends tasks where it is the office's own. */
export async function writersOf(ctx: Ctx, { unitId, personId }: Author): Promise<string[]> {
  if (personId !== null) return [personId]
  if (unitId === null) return []
  const { rows } = await sql<{ id: string }>`
    select person_id as id from membership where unit_id = ${unitId}::uuid and is_head and from_on <= ${ctx.today}::date
      and coalesce(to_on, 'infinity') >= ${ctx.today}::date`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
