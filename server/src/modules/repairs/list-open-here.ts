import type { CaseState } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'

interface OpenHere {
  id: string
  number: string
  title: string
  state: CaseState
  reportedAt: string
  joined: number
}

/** What is already reported at a place and not over, newest first: kind of fault and state, no personal data. */
export async function listOpenHere(ctx: Ctx, placeId: string): Promise<OpenHere[]> {
  const name = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<Omit<OpenHere, 'reportedAt'> & { at: Date }>`
    select r.id, r.number, coalesce(${name}, '') as title, r.state, r.reported_at as at,
      (select count(*)::int from case_join j where j.case_id = r.id) as joined
    from case_record r left join category c on c.id = r.category_id
    where r.kind = 'repair' and r.place_id = ${placeId} and r.state not in ('closed', 'confirmed', 'rejected', 'cancelled')
    order by r.reported_at desc limit 5`.execute(ctx.db)
  return rows.map(({ at, ...row }) => ({ ...row, reportedAt: at.toISOString() }))
}
