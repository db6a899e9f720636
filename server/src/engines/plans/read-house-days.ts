import type { Ctx } from '../../kernel/ctx.ts'
import { readCalendar } from '../../kernel/business-calendar/index.ts'
import { readPeriodDates } from '../ledger/index.ts'
import type { HouseDays } from './occurrences.ts'

/** The workdays of the house, its terms and its heating season, as its settings name them. */
export async function readHouseDays(ctx: Ctx): Promise<HouseDays> {
  const calendar = await readCalendar(ctx)
  const dates = Object.entries(await readPeriodDates(ctx))
  const spans = (ends: RegExp) => dates.flatMap(([key, span]) => (ends.test(key) && span ? [span] : []))
  const seasons = { term: spans(/-S[12]$/), heating: spans(/-W$/) }
  return {
    isWorkday: (day) => calendar.spansOf(day).length > 0,
    isIn: (season, day) => seasons[season].some(({ from, to }) => from <= day && day <= to),
  }
}
