import { daysBetween, isCalendarKind, type Span } from '@houqin/contracts/periods'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import { getPeriod } from './get-period.ts'
import { closingOf, selectClosings } from './select-closings.ts'

/** A school year of thirteen months is still one; two years are a mistake. */
const MOST_DAYS = 400

/**
 * Sets the days of a period that differ from house to house. A closed one keeps its own.
 * @throws period.of-calendar, period.reversed, period.too-long, period.already-closed
 */
export async function setPeriodDays(ctx: Ctx, key: string, days: Span | null): Promise<void> {
  const period = await getPeriod(ctx, key)
  if (isCalendarKind(period.kind)) throw badField('days', 'period.of-calendar')
  if (closingOf(await selectClosings(ctx), period)) throw conflict('period.already-closed')
  if (days && days.from > days.to) throw badField('days', 'period.reversed')
  if (days && daysBetween(days.from, days.to) > MOST_DAYS)
    throw badField('days', 'period.too-long', { days: MOST_DAYS })
  if (days) {
    const row = { from_on: days.from, to_on: days.to, changed_at: ctx.now }
    await ctx.db
      .insertInto('period_dates')
      .values({ key, ...row })
      .onConflict((on) => on.column('key').doUpdateSet(row))
      .execute()
  } else await ctx.db.deleteFrom('period_dates').where('key', '=', key).execute()
  audit(ctx, {
    action: 'period.set',
    subject: { kind: 'period', id: null },
    detail: { period: key, from: period.from, to: period.to, days },
  })
}
