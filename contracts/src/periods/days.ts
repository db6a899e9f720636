/** First and last day, both included: `2026-11-01`. */
export interface Span {
  from: string
  to: string
}

const pad = (number: number, length = 2) => String(number).padStart(length, '0')

/** `2026`, 2, 30 → `2026-02-28`; months beyond the year count on into the next. */
export function dayText(year: number, month: number, day: number): string {
  const index = year * 12 + month - 1
  const [realYear, realMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return `${pad(realYear, 4)}-${pad(realMonth)}-${pad(Math.min(day, lastOf(realYear, realMonth)))}`
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const partsOfDay = (day: string) => day.split('-').map(Number) as [year: number, month: number, day: number]

/** `2026-01`, -1 → `2025-12` */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return dayText(year, number + months, 1).slice(0, 7)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

/** First and last day of `2026-02`. */
export function monthOf(month: string): Span {
  return { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) }
}

const isMonthEnd = (day: string) => day === monthOf(day.slice(0, 7)).to

/**
 * The same days so many months later or earlier. The 31st becomes the last day there is; `toEnd` keeps the last day of a
 * month a last day.
 */
export function shiftMonths({ from, to }: Span, months: number, toEnd: boolean): Span {
  const move = (day: string, asEnd: boolean) => {
    const [year, month, date] = partsOfDay(day)
    return dayText(year, month + months, asEnd ? 31 : date)
  }
  return { from: move(from, false), to: move(to, toEnd && isMonthEnd(to)) }
}

/** Whether a span is made of whole months. */
export const isWholeMonths = ({ from, to }: Span): boolean => from.endsWith('-01') && isMonthEnd(to)

/** What both spans have in common; null where they have nothing. */
export function common(one: Span, other: Span): Span | null {
  const shared = { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to }
  return shared.from <= shared.to ? shared : null
}
