import { sql } from 'kysely'
import type { Ctx } from './ctx.ts'

/**
 * The next number people quote: `WX-20261123-0007`. It is taken outside the transaction, so that creating does not
 * queue behind a locked counter; a refused creation leaves a gap.
 */
export async function nextNumber(ctx: Ctx, prefix: string): Promise<string> {
  const day = ctx.today
  const { rows } = await sql<{ last: number }>`
    insert into number_counter (prefix, "on", last) values (${prefix}, ${day}::date, 1)
    on conflict (prefix, "on") do update set last = number_counter.last + 1
    returning last`.execute(ctx.side)
  return `${prefix}-${day.replaceAll('-', '')}-${String(rows[0]?.last ?? 0).padStart(4, '0')}`
}
