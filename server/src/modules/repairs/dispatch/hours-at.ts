import type { WorkingCalendar } from '../../../kernel/business-calendar/working-time.ts'
import { instantOf } from '../../../kernel/business-calendar/zoned-time.ts'
import { dayOf } from '../../../kernel/calendar.ts'

/** Pure: what kind of hours a moment belongs to, by the business calendar. */
export function hoursAt(calendar: WorkingCalendar, at: Date): 'working' | 'night' | 'dayoff' {
  const day = dayOf(at, calendar.timeZone)
  const spans = calendar.spansOf(day)
  if (spans.length === 0) return 'dayoff'
  const isWithin = spans.some(
    ({ from, to }) =>
      at.getTime() >= instantOf(day, from, calendar.timeZone) && at.getTime() < instantOf(day, to, calendar.timeZone),
  )
  return isWithin ? 'working' : 'night'
}
