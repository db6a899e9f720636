import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { repeatDays } from './work-rules.ts'

interface Reported {
  kind: string
  placeId: string
  categoryId: string
}

/**
 * The last case done at the same place for the same fault within the days of the rule. A symptom that was tapped at the
 * door and a kind named below it are the same fault.
 */
export async function findRepeat(ctx: Ctx, { kind, placeId, categoryId }: Reported): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select r.id from case_record r join category c on c.id = r.category_id join category mine on mine.id = ${categoryId}
    where r.kind = ${kind} and r.place_id = ${placeId} and (c.id = mine.id or c.parent_id = mine.id or c.id = mine.parent_id)
      and r.done_at >= ${ctx.now}::timestamptz - interval '1 day' *
        coalesce((select value::numeric from rule_value where code = ${repeatDays.code}), ${repeatDays.default})::float8
    order by r.done_at desc limit 1`.execute(ctx.db)
  return rows[0]?.id ?? null
}
