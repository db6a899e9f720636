import { periodOf, type Period } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readPeriodDates } from './read-dates.ts'

/** The period of a key, with the days the house has set. @throws period.unknown */
export async function getPeriod(ctx: Ctx, key: string): Promise<Period> {
  const period = periodOf(key, await readPeriodDates(ctx))
  if (!period) throw notFound('period.unknown')
  return period
}
