import { sql } from 'kysely'
import { addDays, periodOf, type Period } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'

export interface ClosingRow {
  id: string
  period: string
  from_on: string
  to_on: string
  closer: { id: string; name: string }
  closed_at: Date
  note: string | null
  settled_at: Date | null
  totals: Record<string, string> | null
  adjustments: number
  opener: { id: string; name: string } | null
  reopened_at: Date | null
  reopen_reason: string | null
}

/** All closings, newest first; a house closes a few dozen periods a year at most. */
export async function selectClosings(ctx: Ctx): Promise<ClosingRow[]> {
  const { rows } = await sql<ClosingRow>`
    select c.id, c.period, c.from_on, c.to_on, c.closed_at, c.note, c.settled_at, c.totals, c.reopened_at, c.reopen_reason,
      jsonb_build_object('id', p.id, 'name', p.name) as closer,
      (select jsonb_build_object('id', o.id, 'name', o.name) from person o where o.id = c.reopened_by) as opener,
      (select count(*)::int from fact f where f.closing_id = c.id) as adjustments
    from ledger_closing c join person p on p.id = c.closed_by order by c.closed_at desc, c.id desc`.execute(ctx.db)
  return rows
}

export const isStanding = (closing: ClosingRow): boolean => closing.reopened_at === null

/** The closing of exactly this period that stands. */
export const closingOf = (closings: readonly ClosingRow[], { key }: Period): ClosingRow | undefined =>
  closings.find((one) => one.period === key && isStanding(one))

/** A closed period that holds another one whole. */
export function widerClosed(closings: readonly ClosingRow[], { key, from, to }: Period): Period | null {
  const found = closings.find((one) => isStanding(one) && one.period !== key && one.from_on <= from && one.to_on >= to)
  return found ? periodOf(found.period) : null
}

/** Whether closings of other periods, taken together, hold every day of one: a quarter by its three months. */
export function isCovered(closings: readonly ClosingRow[], { from, to }: Period): boolean {
  const standing = closings.filter(isStanding).toSorted((a, b) => (a.from_on < b.from_on ? -1 : 1))
  let open = from
  for (const { from_on: first, to_on: last } of standing) if (first <= open && last >= open) open = addDays(last, 1)
  return open > to
}
