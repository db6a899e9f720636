import { sql } from 'kysely'
import type { EscalationLevel } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface EscalationRow {
  level: EscalationLevel
  share: number
  person: { id: string; name: string } | null
  at: Date
}

/** What was escalated of a case in its present round, in order. */
export const selectEscalations = async (ctx: Ctx, caseId: string): Promise<EscalationRow[]> =>
  (
    await sql<EscalationRow>`
      select e.level, e.share::float8 as share, e.at,
        case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person
      from escalation e join case_record r on r.id = e.case_id left join person p on p.id = e.person_id
      where e.case_id = ${caseId} and e.round = cardinality(r.reopened_at) order by e.at, e.share`.execute(ctx.db)
  ).rows
