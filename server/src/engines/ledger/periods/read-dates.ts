import type { PeriodDates } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'

/** The days that the house has set for its terms, seasons and safety months. */
export async function readPeriodDates(ctx: Ctx): Promise<PeriodDates> {
  const rows = await ctx.db.selectFrom('period_dates').select(['key', 'from_on', 'to_on']).execute()
  return Object.fromEntries(rows.map(({ key, from_on: from, to_on: to }) => [key, { from, to }]))
}
