import {
  addDays,
  addMonths,
  comparedWith,
  cutAt,
  monthOf,
  monthsBetween,
  partsOfDay,
  periodOf,
  type PeriodDates,
  type PeriodKind,
  type Span,
} from '@houqin/contracts/periods'
import type { TemplatePeriod } from '@houqin/contracts/reports'
import type { Pair, SpanName } from './template.ts'

export type { Span } from '@houqin/contracts/periods'

/** A period of the house, as far as it has gone. */
export interface ReportPeriod extends Span {
  kind: PeriodKind | 'half-month'
  /** Whether its last day is over or is today. */
  whole: boolean
  /** `2026年10月` */
  name: Pair
  /** The same, with its days where it is not over. */
  span: Pair
  lastDay: Pair
  /** Dates that the house has set. */
  dates: PeriodDates
}

const english = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))

/** The period of a summary: `2026-10`, `2026`, `2026-Q3` … Null where it is of another kind or has not begun. */
export function reportPeriod(
  kind: TemplatePeriod,
  text: string,
  { today, dates = {} }: { today: string; dates?: PeriodDates },
): ReportPeriod | null {
  const found = kind === 'half-month' ? halfMonth(text) : periodOf(text, dates)
  if (!found || found.from > today || !fits(kind, found.kind)) return null
  const { from, to, whole } = cutAt(found, today)
  const name: Pair = [found.name.zh, found.name.en]
  const [year, month, day] = partsOfDay(from)
  const [toYear, toMonth, toDay] = partsOfDay(to)
  const crosses = toYear !== year
  const lastDay: Pair = [`${toMonth}月${toDay}日`, english(to, { day: 'numeric', month: 'long', year: 'numeric' })]
  const first = english(from, { day: 'numeric', month: 'long', ...(crosses ? { year: 'numeric' } : {}) })
  const days: Pair = [
    `${year}年${month}月${day}日至${crosses ? `${toYear}年` : ''}${lastDay[0]}`,
    `the days from ${first} to ${lastDay[1]}`,
  ]
  return { kind: found.kind, from, to, whole, name, span: whole ? name : days, lastDay, dates }
}

interface NamedSpan extends Span {
  kind: ReportPeriod['kind']
  name: { zh: string; en: string }
}

/** A yearly summary may also be one of a school year, a half-yearly one of a term. */
const fits = (wanted: TemplatePeriod, kind: NamedSpan['kind']): boolean =>
  wanted === kind || (wanted === 'year' && kind === 'school-year') || (wanted === 'half' && kind === 'term')

/** `2026-11-1` and `2026-11-2`: the days up to the fifteenth, and those after it. */
function halfMonth(text: string): NamedSpan | null {
  const [, key, half] = /^(\d{4}-(?:0[1-9]|1[0-2]))-([12])$/.exec(text) ?? []
  if (key === undefined) return null
  const { from, to } = monthOf(key)
  const [year, month] = partsOfDay(from)
  const monthName = english(from, { month: 'long', year: 'numeric' })
  return half === '1'
    ? { kind: 'half-month', from, to: `${key}-15`, name: { zh: `${year}年${month}月上半月`, en: `1–15 ${monthName}` } }
    : {
        kind: 'half-month',
        from: `${key}-16`,
        to,
        name: { zh: `${year}年${month}月下半月`, en: `16–${to.slice(8)} ${monthName}` },
      }
}

/** The half of a month before another, cut to as many days where that is not over. */
function halfBefore({ from, whole, to }: ReportPeriod): Span {
  const first = from.endsWith('-01')
  const other = halfMonth(first ? `${addMonths(from.slice(0, 7), -1)}-2` : `${from.slice(0, 7)}-1`)
  if (!other) throw new Error(`${from} begins no half of a month`)
  const last = addDays(other.from, (Date.parse(to) - Date.parse(from)) / 86_400_000)
  return { from: other.from, to: whole || last > other.to ? other.to : last }
}

/** A period as periods are compared: a half of a month is none of the house. */
const comparable = ({ kind, ...period }: ReportPeriod) => (kind === 'half-month' ? period : { ...period, kind })

/** Another span as seen from a period. Where the period is not over, it is held against as many days of the other. */
export function spanOf(period: ReportPeriod, name: SpanName): Span {
  switch (name) {
    case 'period':
      return { from: period.from, to: period.to }
    case 'previous':
    case 'year-ago': {
      if (period.kind === 'half-month' && name === 'previous') return halfBefore(period)
      const { from, to } = comparedWith(comparable(period), name, period.dates)
      return { from, to }
    }
    case 'before': {
      const day = addDays(period.from, -1)
      return { from: day, to: day }
    }
    case 'trailing-year':
      return { from: `${addMonths(period.to.slice(0, 7), -11)}-01`, to: period.to }
  }
}

/** What another span is called beside the period. */
export function spanName(period: ReportPeriod, name: SpanName): Pair {
  if (period.kind === 'half-month' && name !== 'year-ago') return ['上一半月', 'the half-month before']
  const { zh, en } = comparedWith(comparable(period), name === 'year-ago' ? 'year-ago' : 'previous', period.dates).name
  return [zh, en]
}

/** Every month of a span, each cut to it; where it crosses years, the first and each January carry theirs. */
export function monthsOf({ from, to }: Span): (Span & { key: string; name: Pair })[] {
  const crossesYears = from.slice(0, 4) !== to.slice(0, 4)
  return Array.from({ length: monthsBetween(from, to) + 1 }, (_, index) => {
    const key = addMonths(from.slice(0, 7), index)
    const [, month] = partsOfDay(key)
    const whole = monthOf(key)
    const isDated = crossesYears && (index === 0 || month === 1)
    const short = english(whole.from, isDated ? { month: 'short', year: '2-digit' } : { month: 'short' })
    return {
      key,
      name: [isDated ? `${key.slice(2, 4)}年${month}月` : `${month}月`, short] as const,
      from: whole.from < from ? from : whole.from,
      to: whole.to > to ? to : whole.to,
    }
  })
}
