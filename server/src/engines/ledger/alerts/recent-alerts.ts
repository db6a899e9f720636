import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

/** A figure that has left its bounds. */
export interface CrossedBound {
  code: string
  bound: 'lower' | 'upper'
  boundValue: string
  from: string
  to: string
}

/** Figures that left their bounds in the span, the latest of each first. */
export async function recentAlerts(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<CrossedBound[]> {
  const { rows } = await sql<CrossedBound>`
    select distinct on (code) code, bound, bound_value::text as "boundValue", from_on::text as "from", to_on::text as "to"
    from indicator_alert where from_on <= ${to}::date and to_on >= ${from}::date order by code, from_on desc`.execute(
    ctx.db,
  )
  return rows
}
