import { sql } from 'kysely'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx, Gatherer } from '../../kernel/ctx.ts'
import type { Fact } from './bookkeeping.ts'

interface Posting {
  source: { kind: string; id: string }
  facts: object[]
  postedAt: string
}

/**
 * Posts the difference between what records now imply and what the ledger already holds for them: the implied facts and
 * the negated posted ones are added up by everything that identifies a fact, and what does not cancel out is inserted.
 * Nothing is updated; a record that has not changed posts nothing.
 */
const postings: Gatherer<Posting> = {
  name: 'fact',
  statement: (all) => {
    const last = [...new Map(all.map((posting) => [posting.source.id, posting])).values()]
    const implied = last.flatMap(({ source, facts }) =>
      facts.map((fact) => ({ ...fact, source_kind: source.kind, source_id: source.id })),
    )
    const key = sql`measure, at, "on", client_unit_id, serving_unit_id, place_id, category_id, person_id, source_kind, source_id`
    return sql`
      insert into fact (${key}, amount, posted_at)
      select ${key}, sum(amount), ${last[0]?.postedAt}::timestamptz from (
        select ${key}, amount from jsonb_to_recordset(${JSON.stringify(implied)}::jsonb) as r(
          measure text, at timestamptz, "on" date, amount numeric, client_unit_id uuid, serving_unit_id uuid, place_id uuid,
          category_id uuid, person_id uuid, source_kind text, source_id uuid)
        union all
        select ${key}, -amount from fact where source_id = any(${last.map(({ source }) => source.id)}::uuid[])
      ) as implied_and_posted
      group by ${key} having sum(amount) <> 0`
  },
}

/** Makes the ledger say of a record what it implies now. The caller holds the record's lock. */
export function postFacts(ctx: Ctx, source: { kind: string; id: string }, facts: readonly Fact[]): void {
  const timeZone = ctx.timeZone
  ctx.gather(postings, { source, facts: facts.map((fact) => toRow(fact, timeZone)), postedAt: ctx.now.toISOString() })
}

const toRow = (fact: Fact, timeZone: string) => ({
  measure: fact.measure,
  at: fact.at.toISOString(),
  on: dayOf(fact.at, timeZone),
  amount: fact.amount,
  client_unit_id: fact.clientUnitId,
  serving_unit_id: fact.servingUnitId,
  place_id: fact.placeId,
  category_id: fact.categoryId,
  person_id: fact.personId,
})
