import type { Words } from '../shared/values.ts'
import { addDays, addMonths, daysBetween, isWholeMonths, monthsBetween, shiftMonths, type Span } from './days.ts'
import {
  isCalendarKind,
  monthsOfKind,
  periodAt,
  periodKinds,
  sameDaysOf,
  stepPeriod,
  yearsLater,
  type Period,
  type PeriodDates,
  type PeriodKind,
} from './period.ts'

/** With what a period is compared: the one before it, or the same of last year 同比. */
export type Against = 'previous' | 'year-ago'

export interface Compared extends Span {
  /** What the other span is called beside this one: 上月同期. */
  name: Words
}

/** A span known as a period of the house, whole or from its first day on; `period` null: some other days. */
export interface Recognised {
  period: Period | null
  whole: boolean
}

/** Order in which a span that begins a period and does not end one is read: 1 January to 23 November is the year so far. */
const toDate: readonly PeriodKind[] = [
  'month',
  'year',
  'half',
  'quarter',
  'school-year',
  'term',
  'heating-season',
  'safety-month',
]

/** Which period of the house a span is; where its kind is known, of that kind. */
export function recognise(span: Span & { kind?: PeriodKind }, dates: PeriodDates = {}): Recognised {
  const begun = (kinds: readonly PeriodKind[]) =>
    kinds
      .filter((kind) => span.kind === undefined || kind === span.kind)
      .flatMap((kind) => periodAt(kind, span.from, dates) ?? [])
      .filter(({ from }) => from === span.from)
  const whole = begun(periodKinds).find(({ to }) => to === span.to)
  if (whole) return { period: whole, whole: true }
  return { period: begun(toDate).find(({ to }) => span.to < to) ?? null, whole: false }
}

/** The span that another is held against. A period that is not over is held against as many days. */
export function comparedWith(span: Span & { kind?: PeriodKind }, against: Against, dates: PeriodDates = {}): Compared {
  const { period, whole } = recognise(span, dates)
  if (!period) return against === 'previous' ? before(span) : { ...shiftMonths(span, -12, true), name: yearAgo }
  const other = against === 'previous' ? stepPeriod(period, -1, dates) : yearsLater(period, -1, dates)
  const name = against === 'year-ago' && !isYearly(period.kind) ? yearAgo : previousName(period.kind, whole)
  if (isCalendarKind(period.kind)) {
    const months = against === 'previous' ? monthsOfKind(period.kind) : 12
    return { ...shiftMonths(span, -months, whole), name }
  }
  if (!other) return before(span)
  return { ...(whole ? { from: other.from, to: other.to } : sameDaysOf(other, span)), name }
}

/** Periods that come once a year: the one before is the one a year ago. */
export const isYearly = (kind: PeriodKind): boolean => !['month', 'quarter', 'half', 'term'].includes(kind)

const yearAgo: Words = { zh: '上年同期', en: 'a year before' }

function previousName(kind: PeriodKind, whole: boolean): Words {
  const { zh, en } = previousNames[kind]
  return whole ? { zh, en: `the ${en} before` } : { zh: `${zh}同期`, en: `the same days of the ${en} before` }
}

const previousNames: Record<PeriodKind, Words> = {
  month: { zh: '上月', en: 'month' },
  quarter: { zh: '上季度', en: 'quarter' },
  half: { zh: '上个半年', en: 'half-year' },
  year: { zh: '上年', en: 'year' },
  term: { zh: '上学期', en: 'term' },
  'school-year': { zh: '上学年', en: 'school year' },
  'heating-season': { zh: '上个采暖季', en: 'heating season' },
  'safety-month': { zh: '上年安全生产月', en: 'safety month' },
}

/** As many months or days just before. */
function before(span: Span): Compared {
  if (isWholeMonths(span)) {
    const months = monthsBetween(span.from, span.to) + 1
    const first = addMonths(span.from.slice(0, 7), -months)
    const name = { zh: `之前 ${months} 个月`, en: `the ${months} months before` }
    return { from: `${first}-01`, to: addDays(span.from, -1), name }
  }
  const days = daysBetween(span.from, span.to) + 1
  const name = { zh: `之前 ${days} 天`, en: days === 1 ? 'the day before' : `the ${days} days before` }
  return { from: addDays(span.from, -days), to: addDays(span.from, -1), name }
}
