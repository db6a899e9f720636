import type { Pair, SpanName } from './template.ts'

export interface Span {
  /** First day. */
  from: string
  /** Last day, included. */
  to: string
}

/** A month or a year of the organisation's calendar, as far as it has gone. */
export interface ReportPeriod extends Span {
  kind: 'month' | 'year'
  /** Whether its last day is over or is today. */
  whole: boolean
  /** `2026年10月` */
  name: Pair
  /** The same, with its days where it is not over. */
  span: Pair
  lastDay: Pair
}

const pad = (number: number, length = 2) => String(number).padStart(length, '0')
const dayText = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const parts = (day: string) => day.split('-').map(Number) as [year: number, month: number, day: number]
const english = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))

/** The period of a summary: `2026-10` or `2026`. Null where it is of the other kind or has not begun. */
export function reportPeriod(kind: 'month' | 'year', text: string, today: string): ReportPeriod | null {
  if ((text.length === 7) !== (kind === 'month')) return null
  const [year, month = 0] = text.split('-').map(Number) as [number, number?]
  const from = dayText(year, month || 1, 1)
  const end = dayText(year, month || 12, lastOf(year, month || 12))
  if (year < 1900 || from > today) return null
  const to = end < today ? end : today
  const name: Pair =
    kind === 'year'
      ? [`${year}年度`, String(year)]
      : [`${year}年${month}月`, english(from, { month: 'long', year: 'numeric' })]
  const [, toMonth, toDay] = parts(to)
  const lastDay: Pair = [`${toMonth}月${toDay}日`, english(to, { day: 'numeric', month: 'long', year: 'numeric' })]
  const whole = to === end
  const days: Pair = [
    `${year}年${month || 1}月1日至${lastDay[0]}`,
    `the days from ${english(from, { day: 'numeric', month: 'long' })} to ${lastDay[1]}`,
  ]
  return { kind, from, to, whole, name, span: whole ? name : days, lastDay }
}

/** Another span as seen from a period. Where the period is not over, it is held against as many days of the other. */
export function spanOf(period: ReportPeriod, name: SpanName): Span {
  const [, month] = parts(period.from)
  switch (name) {
    case 'period':
      return { from: period.from, to: period.to }
    case 'previous':
      return period.kind === 'year' || month === 1
        ? shifted(period, -1, period.kind === 'year' ? 0 : 11)
        : shifted(period, 0, -1)
    case 'year-ago':
      return shifted(period, -1, 0)
    case 'before': {
      const day = new Date(`${period.from}T00:00:00Z`)
      day.setUTCDate(day.getUTCDate() - 1)
      const text = day.toISOString().slice(0, 10)
      return { from: text, to: text }
    }
    case 'trailing-year': {
      const [lastYear, lastMonth] = parts(period.to)
      const from = lastMonth === 12 ? dayText(lastYear, 1, 1) : dayText(lastYear - 1, lastMonth + 1, 1)
      return { from, to: period.to }
    }
  }
}

function shifted(period: ReportPeriod, years: number, months: number): Span {
  const move = (day: string, toEnd: boolean) => {
    const [year, month, date] = parts(day)
    const last = lastOf(year + years, month + months)
    return dayText(year + years, month + months, toEnd ? last : Math.min(date, last))
  }
  return { from: move(period.from, false), to: move(period.to, period.whole) }
}

/** What another span is called beside the period. */
export function spanName(period: ReportPeriod, name: SpanName): Pair {
  if (name === 'year-ago') return ['上年同期', 'a year before']
  if (period.kind === 'year')
    return period.whole ? ['上年', 'the year before'] : ['上年同期', 'the same days of the year before']
  return period.whole ? ['上月', 'the month before'] : ['上月同期', 'the same days of the month before']
}

/** Every month of a span, each cut to it; where it crosses years, the first and each January carry theirs. */
export function monthsOf({ from, to }: Span): (Span & { key: string; name: Pair })[] {
  const [firstYear, firstMonth] = parts(from)
  const [lastYear, lastMonth] = parts(to)
  const count = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1
  const crossesYears = firstYear !== lastYear
  return Array.from({ length: count }, (_, index) => {
    const month = ((firstMonth - 1 + index) % 12) + 1
    const year = firstYear + Math.floor((firstMonth - 1 + index) / 12)
    const start = dayText(year, month, 1)
    const end = dayText(year, month, lastOf(year, month))
    const isDated = crossesYears && (index === 0 || month === 1)
    const short = english(start, isDated ? { month: 'short', year: '2-digit' } : { month: 'short' })
    return {
      key: start.slice(0, 7),
      name: [isDated ? `${pad(year % 100)}年${month}月` : `${month}月`, short] as const,
      from: start < from ? from : start,
      to: end > to ? to : end,
    }
  })
}
