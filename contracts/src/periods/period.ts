import type { Words } from '../shared/values.ts'
import { addDays, dayText, daysBetween, type Span } from './days.ts'

/**
 * The periods of the house: of the calendar, and those whose dates it sets itself. `range` is any other span.
 * Year to date is the year cut at today, and so with every kind.
 */
export const periodKinds = [
  'month',
  'quarter',
  'half',
  'year',
  'term',
  'school-year',
  'heating-season',
  'safety-month',
] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A period as it is named in addresses and kept with what is written for it. */
export interface Period extends Span {
  /**
   * `2026` · `2026-H1` · `2026-Q3` · `2026-10` · school year `2026-S`, its terms `2026-S1` and `2026-S2` · heating season
   * `2026-W` · safety month `2026-A`; the year is that of the first day.
   */
  key: string
  kind: PeriodKind
  name: Words
}

/** Dates that the house has set, by key of the period; all others have their usual ones. */
export type PeriodDates = Readonly<Record<string, Span>>

/** Kinds whose dates differ from house to house, and their mark in the key. */
const settable = { S: 'school-year', S1: 'term', S2: 'term', W: 'heating-season', A: 'safety-month' } as const
type Mark = keyof typeof settable

/** Usual dates: school year and its two halves, legal heating season, the national month of safe production. */
const usual: Record<Mark, (year: number) => Span> = {
  S: (year) => ({ from: dayText(year, 9, 1), to: dayText(year, 20, 31) }),
  S1: (year) => ({ from: dayText(year, 9, 1), to: dayText(year, 13, 31) }),
  S2: (year) => ({ from: dayText(year, 14, 1), to: dayText(year, 20, 31) }),
  W: (year) => ({ from: dayText(year, 11, 15), to: dayText(year, 15, 15) }),
  A: (year) => ({ from: dayText(year, 6, 1), to: dayText(year, 6, 30) }),
}

const KEY = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|H([12])|Q([1-4])|(S[12]?|W|A)))?$/

interface Address {
  kind: PeriodKind
  year: number
  /** Which half, quarter, month or term. */
  index: number
  mark: Mark | undefined
}

function addressOf(key: string): Address | null {
  const match = KEY.exec(key)
  if (!match) return null
  const [, year, month, half, quarter, mark] = match
  const base = { year: Number(year), mark: mark as Mark | undefined }
  if (base.year < 1900 || base.year > 2999) return null
  if (month) return { ...base, kind: 'month', index: Number(month) }
  if (half) return { ...base, kind: 'half', index: Number(half) }
  if (quarter) return { ...base, kind: 'quarter', index: Number(quarter) }
  if (mark) return { ...base, kind: settable[mark as Mark], index: mark === 'S2' ? 2 : 1 }
  return { ...base, kind: 'year', index: 1 }
}

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const
export const isCalendarKind = (kind: PeriodKind): kind is keyof typeof monthsIn => kind in monthsIn
export const monthsOfKind = (kind: keyof typeof monthsIn): number => monthsIn[kind]

/** The period of a key; null where the key means none. */
export function periodOf(key: string, dates: PeriodDates = {}): Period | null {
  const address = addressOf(key)
  if (!address) return null
  const { kind, year, index, mark } = address
  return { key, kind, ...(dates[key] ?? spanOf(kind, { year, index, mark })), name: nameOf(address) }
}

function spanOf(kind: PeriodKind, { year, index, mark }: Omit<Address, 'kind'>): Span {
  if (mark) return usual[mark](year)
  const months = monthsOfKind(kind as keyof typeof monthsIn)
  const first = (index - 1) * months + 1
  return { from: dayText(year, first, 1), to: dayText(year, first + months - 1, 31) }
}

const english = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))

function nameOf({ kind, year, index }: Address): Words {
  const next = `${year + 1}`
  const short = next.slice(2)
  switch (kind) {
    case 'month':
      return { zh: `${year}年${index}月`, en: english(dayText(year, index, 1), { month: 'long', year: 'numeric' }) }
    case 'quarter':
      return { zh: `${year}年第${'一二三四'[index - 1]}季度`, en: `Quarter ${index} of ${year}` }
    case 'half':
      return {
        zh: `${year}年${index === 1 ? '上' : '下'}半年`,
        en: `${index === 1 ? 'First' : 'Second'} half of ${year}`,
      }
    case 'year':
      return { zh: `${year}年度`, en: String(year) }
    case 'school-year':
      return { zh: `${year}—${next}学年`, en: `School year ${year}–${short}` }
    case 'term':
      return {
        zh: `${year}—${next}学年第${'一二'[index - 1]}学期`,
        en: `${index === 1 ? 'First' : 'Second'} term of ${year}–${short}`,
      }
    case 'heating-season':
      return { zh: `${year}—${next}采暖季`, en: `Heating season ${year}–${short}` }
    case 'safety-month':
      return { zh: `${year}年安全生产月`, en: `Safety month ${year}` }
  }
}

/** The period so many places before or after another of its kind. */
export function stepPeriod(period: Period, step: number, dates: PeriodDates = {}): Period | null {
  const address = addressOf(period.key)
  if (!address) return null
  const { kind, year, index, mark } = address
  const perYear = { month: 12, quarter: 4, half: 2, term: 2 }[kind as 'month'] ?? 1
  const place = year * perYear + index - 1 + step
  return periodOf(keyOf({ kind, mark, year: Math.floor(place / perYear), index: (place % perYear) + 1 }), dates)
}

/** The same period of another year. */
export function yearsLater(period: Period, years: number, dates: PeriodDates = {}): Period | null {
  const address = addressOf(period.key)
  return address && periodOf(keyOf({ ...address, year: address.year + years }), dates)
}

function keyOf({ kind, year, index, mark }: Address): string {
  const start = String(year).padStart(4, '0')
  switch (kind) {
    case 'month':
      return `${start}-${String(index).padStart(2, '0')}`
    case 'quarter':
      return `${start}-Q${index}`
    case 'half':
      return `${start}-H${index}`
    case 'year':
      return start
    case 'term':
      return `${start}-S${index}`
    default:
      return `${start}-${mark ?? ''}`
  }
}

/** Keys of a kind that begin in a year, in order of time. */
export function keysOfYear(kind: PeriodKind, year: number): string[] {
  const count = { month: 12, quarter: 4, half: 2, term: 2 }[kind as 'month'] ?? 1
  const mark = (Object.keys(settable) as Mark[]).find((one) => settable[one] === kind)
  return Array.from({ length: count }, (_, at) => keyOf({ kind, year, index: at + 1, mark }))
}

/** The period of a kind in which a day lies, or the last one that began before it. */
export function periodAt(kind: PeriodKind, day: string, dates: PeriodDates = {}): Period | null {
  const year = Number(day.slice(0, 4))
  const begun = [year - 1, year]
    .flatMap((one) => keysOfYear(kind, one))
    .flatMap((key) => periodOf(key, dates) ?? [])
    .filter(({ from }) => from <= day)
  return begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? null
}

/** Whole, or as far as it has gone. */
export function cutAt<S extends Span>(span: S, today: string): S & { whole: boolean } {
  return { ...span, to: span.to < today ? span.to : today, whole: span.to <= today }
}

/** As many days of another span as of one that is not over. */
export function sameDaysOf(other: Span, cut: Span): Span {
  const to = addDays(other.from, daysBetween(cut.from, cut.to))
  return { from: other.from, to: to < other.to ? to : other.to }
}
