import { sql } from 'kysely'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx, Gatherer } from '../../kernel/ctx.ts'
import type { Fact } from './bookkeeping.ts'

interface Posting {
  source: { kind: string; id: string }
  facts: object[]
  postedAt: string
  /** The organisation's day of the posting. */
  today: string
}

/**
 * Posts the difference between what records now imply and what the ledger already holds for them: the implied facts and
 * the negated posted ones are added up by everything that identifies a fact, and what does not cancel out is inserted.
 * Nothing is updated; a record that has not changed posts nothing. What lies in a closed period is booked on the first
 * open day from today, and names the closing it comes after.
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
      insert into fact (${key}, amount, weight, booked_on, closing_id, posted_at)
      select ${key}, amount, weight,
        case when closing.id is null then "on"
          else (select greatest(${last[0]?.today}::date, max(to_on) + 1) from ledger_closing where reopened_at is null) end,
        closing.id, ${last[0]?.postedAt}::timestamptz
      from (
        select ${key}, sum(amount) as amount, sum(weight)::int as weight from (
          select ${key}, amount, 1 as weight from jsonb_to_recordset(${JSON.stringify(implied)}::jsonb) as r(
            measure text, at timestamptz, "on" date, amount numeric, client_unit_id uuid, serving_unit_id uuid, place_id uuid,
            category_id uuid, person_id uuid, source_kind text, source_id uuid) where amount <> 0
          union all
          select ${key}, -amount, -weight from fact where source_id = any(${last.map(({ source }) => source.id)}::uuid[])
        ) as implied_and_posted
        group by ${key} having sum(amount) <> 0
      ) as difference
      left join lateral (
        select c.id from ledger_closing c where c.reopened_at is null and difference."on" between c.from_on and c.to_on
        order by c.to_on - c.from_on limit 1
      ) as closing on true`
  },
}

/** Makes the ledger say of a record what it implies now. The caller holds the record's lock. */
export function postFacts(ctx: Ctx, source: { kind: string; id: string }, facts: readonly Fact[]): void {
  const { timeZone, today } = ctx
  const rows = facts.map((fact) => toRow(fact, timeZone))
  ctx.gather(postings, { source, facts: rows, postedAt: ctx.now.toISOString(), today })
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
