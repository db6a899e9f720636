import { sql } from 'kysely'
import type { CaseState } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface OpenWork {
  id: string
  number: string
  title: string
  state: CaseState
}

/** What a team has in hand, the most pressing first. */
export async function selectOpenOf(ctx: Ctx, unitId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select id, number, title, state from case_record
    where serving_unit_id = ${unitId} and state in ('assigned', 'accepted', 'working', 'paused')
    order by due_at nulls last, id limit 200`.execute(ctx.db)
  return rows
}
