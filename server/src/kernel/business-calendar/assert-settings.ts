import type { CalendarSettings, TimeSpan, Week } from '@houqin/contracts/calendar'
import { badField } from '../errors.ts'
import { toSpan } from './compose-calendar.ts'

/** Pure. @throws calendar.spans-overlap, calendar.no-work, calendar.days-reversed, calendar.periods-overlap */
export function assertSettings({ week, periods }: CalendarSettings): void {
  assertWeek(week, 'week')
  const own = periods.filter((period) => period.week !== null).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  for (const [at, period] of own.entries()) {
    const before = own[at - 1]
    if (before && period.from <= before.to) {
      throw badField('periods', 'calendar.periods-overlap', { first: before.name, second: period.name })
    }
  }
  for (const period of periods) {
    if (period.to < period.from) throw badField('periods', 'calendar.days-reversed')
    if (period.week) assertWeek(period.week, 'periods')
  }
}

/** A deadline on a calendar without working time would never come. */
function assertWeek(week: Week, field: string): void {
  if (week.every((spans) => spans.length === 0)) throw badField(field, 'calendar.no-work')
  if (week.some((spans) => !isInOrder(spans))) throw badField(field, 'calendar.spans-overlap')
}

const isInOrder = (spans: readonly TimeSpan[]): boolean =>
  spans.map(toSpan).every(({ from, to }, at, all) => from < to && from >= (all[at - 1]?.to ?? 0))
