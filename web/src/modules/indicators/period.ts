export interface Period {
  /** First and last day, both included: `2026-11-01`. */
  from: string
  to: string
}

export const presets = ['this-month', 'last-month', 'this-year', 'last-year'] as const
export type Preset = (typeof presets)[number]

/** The period before another, and how it is called. */
export interface PeriodBefore extends Period {
  kind: 'month' | 'year' | 'month-to-date' | 'year-to-date' | 'months' | 'days'
  /** Of months or days. */
  length: number
}

/** Months and years that are not over end today, so that they can be compared with the same days before. */
export function periodOfPreset(preset: Preset, today: string): Period {
  const year = Number(today.slice(0, 4))
  const month = today.slice(0, 7)
  switch (preset) {
    case 'this-month':
      return { from: `${month}-01`, to: today }
    case 'last-month':
      return monthOf(addMonths(month, -1))
    case 'this-year':
      return { from: `${year}-01-01`, to: today }
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  }
}

export function presetOf({ from, to }: Period, today: string): Preset | 'custom' {
  const found = presets.find((preset) => {
    const period = periodOfPreset(preset, today)
    return period.from === from && period.to === to
  })
  return found ?? 'custom'
}

/** First and last day of `2026-02`. */
export function monthOf(month: string): Period {
  return { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) }
}

/** What both periods have in common; where they have nothing, the second. */
export function within(period: Period, { from, to }: Period): Period {
  const common = { from: from > period.from ? from : period.from, to: to < period.to ? to : period.to }
  return common.from <= common.to ? common : { from, to }
}

/** What a period is compared with: the same piece of the calendar before, else as many days just before. */
export function periodBefore({ from, to }: Period): PeriodBefore {
  const startsMonth = from.endsWith('-01')
  const endsMonth = to === monthOf(to.slice(0, 7)).to
  const months = monthsBetween(from, to) + 1
  if (startsMonth && endsMonth && months === 1)
    return { ...monthOf(addMonths(from.slice(0, 7), -1)), kind: 'month', length: 1 }
  if (startsMonth && months === 1) return { ...backBy(1, { from, to }), kind: 'month-to-date', length: 1 }
  if (from.endsWith('-01-01') && months === 12 && endsMonth)
    return { ...backBy(12, { from, to }), kind: 'year', length: 12 }
  if (from.endsWith('-01-01') && months < 12) return { ...backBy(12, { from, to }), kind: 'year-to-date', length: 12 }
  if (startsMonth && endsMonth) {
    const first = addMonths(from.slice(0, 7), -months)
    return { from: `${first}-01`, to: addDays(from, -1), kind: 'months', length: months }
  }
  const days = daysBetween(from, to) + 1
  return { from: addDays(from, -days), to: addDays(from, -1), kind: 'days', length: days }
}

/** `2026-01`, -1 → `2025-12` */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

/** The same days so many months earlier; the 31st becomes the last day there is. */
function backBy(months: number, { from, to }: Period): Period {
  const back = (day: string) => {
    const month = monthOf(addMonths(day.slice(0, 7), -months))
    const same = `${month.from.slice(0, 7)}-${day.slice(8)}`
    return same > month.to ? month.to : same
  }
  return {
    from: back(from),
    to: to === monthOf(to.slice(0, 7)).to && months === 12 ? monthOf(addMonths(to.slice(0, 7), -12)).to : back(to),
  }
}
