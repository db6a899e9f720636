import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { readDefined, rolesOf } from './bookkeeping.ts'
import { getIndicator } from './compute-figure.ts'
import { factsOf, whereOf } from './list-facts.ts'
import { measureFormula } from './settings/present-indicators.ts'
import { assertPeriod, assertPersons, type SliceQuery } from './slice.ts'

/**
 * What a figure is made of, as one number: it is another one when a record comes, goes or counts otherwise, also where the
 * figure stays the same. Reversed facts leave no trace in it, so that a rebuilt ledger has the same hash.
 */
export async function hashFacts(ctx: Ctx, code: string, query: SliceQuery): Promise<string> {
  await readDefined(ctx)
  const formula = measureFormula(ctx, getIndicator(ctx, code))
  assertPeriod(query)
  assertPersons(ctx.actor, { by: [], person: query.person })
  const { rows } = await sql<{ hash: string }>`
    select coalesce(sum(hashtextextended(concat_ws(' ', source_kind, source_id, measure, day, at, amount), 0)), 0)::text as hash
    from (
      select f.source_kind, f.source_id, f.measure, f.day, f.at, trim_scale(sum(f.amount)) as amount
      from ${factsOf(query)} where ${whereOf(ctx, { formula, query, roles: rolesOf(formula) })}
      group by 1, 2, 3, 4, 5 having sum(f.amount) <> 0) as net`.execute(ctx.db)
  return rows[0]?.hash ?? '0'
}
