import type { LedgerPeriod } from '@houqin/contracts/ledger-periods'
import { keysOfYear, periodKinds, periodOf, type PeriodDates } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'
import { getPeriod } from './get-period.ts'
import { presentPeriod } from './present-period.ts'
import { readPeriodDates } from './read-dates.ts'
import { selectClosings } from './select-closings.ts'

/** The periods that begin in a year. */
export async function listPeriods(ctx: Ctx, year = Number(ctx.today.slice(0, 4))) {
  const around = await surroundings(ctx)
  const items = periodKinds
    .flatMap((kind) => keysOfYear(kind, year))
    .flatMap((key) => periodOf(key, around.dates) ?? [])
    .map((period) => presentPeriod(period, around))
  return { year, today: ctx.today, items, dates: around.dates as Record<string, PeriodDates[string]> }
}

/** One period as it stands. @throws period.unknown */
export async function showPeriod(ctx: Ctx, key: string): Promise<LedgerPeriod> {
  return presentPeriod(await getPeriod(ctx, key), await surroundings(ctx))
}

const surroundings = async (ctx: Ctx) => ({
  today: ctx.today,
  dates: await readPeriodDates(ctx),
  closings: await selectClosings(ctx),
})
