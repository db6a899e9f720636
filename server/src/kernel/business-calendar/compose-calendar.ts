import type { CalendarDay, CalendarSettings, TimeSpan, Week } from '@houqin/contracts/calendar'
import { publishedDays } from './published-days.ts'
import type { Span, WorkingCalendar } from './working-time.ts'
import { weekdayOf } from './zoned-time.ts'

/** What the organisation itself says, beside the published holidays. */
export interface OwnTable {
  settings: CalendarSettings
  /** Its own days, by day. */
  days: ReadonlyMap<string, { kind: 'work' | 'rest'; name: string | null }>
  /** Years whose own table it has declared complete. */
  confirmed: ReadonlySet<number>
}

export interface BusinessCalendar extends WorkingCalendar {
  describe(day: string): CalendarDay
  /** Working time of an ordinary workday. */
  workdayMinutes: number
}

/** Pure: the calendar that holds: the house’s own days before the published ones, these before the week. */
export function composeCalendar(own: OwnTable, timeZone: string): BusinessCalendar {
  const weekOf = (day: string): Week =>
    own.settings.periods.find(({ from, to, week }) => week !== null && from <= day && day <= to)?.week ??
    own.settings.week
  const plain = (day: string) => weekOf(day)[weekdayOf(day)] ?? []
  const published = (day: string) => publishedDays(Number(day.slice(0, 4))).get(day)
  const spansOf = (day: string): Span[] => {
    const said = own.days.get(day) ?? published(day)
    if (said?.kind === 'rest') return []
    const spans = plain(day)
    // a day worked to make up has the hours of an ordinary workday
    return (said && spans.length === 0 ? (weekOf(day).find((one) => one.length > 0) ?? []) : spans).map(toSpan)
  }
  return {
    timeZone,
    spansOf,
    workdayMinutes: (own.settings.week.find((one) => one.length > 0) ?? [])
      .map(toSpan)
      .reduce((sum, { from, to }) => sum + to - from, 0),
    isKnown: (year) => own.confirmed.has(year) || publishedDays(year).size > 0,
    describe: (day) => {
      const house = own.days.get(day)
      const official = published(day)
      const byWeek = plain(day).length > 0 ? 'work' : 'rest'
      const minutes = spansOf(day).reduce((sum, { from, to }) => sum + to - from, 0)
      return {
        day,
        kind: minutes > 0 ? 'work' : 'rest',
        reason: house ? 'house' : official ? (official.kind === 'work' ? 'make-up' : 'holiday') : 'week',
        name: house?.name ?? official?.name ?? null,
        minutes,
        published: official?.kind ?? byWeek,
      }
    },
  }
}

export const toSpan = ({ from, to }: TimeSpan): Span => ({ from: minuteOf(from), to: minuteOf(to) })

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
