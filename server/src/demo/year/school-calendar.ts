import type { Use } from '../campus/buildings.ts'
import type { Season } from '../faults/index.ts'
import { logNormal, pickWeighted, type Random } from '../random.ts'

export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

export const TIME_ZONE = 'Asia/Shanghai'
/** China keeps one time, without summer time. */
const OFFSET = 8 * HOUR

/** The first moment of the local day that a moment belongs to. */
export const startOfDay = (moment: number): number => Math.floor((moment + OFFSET) / DAY) * DAY - OFFSET
/** Hours since local midnight, 13.5 for half past one. */
export const hourOf = (moment: number): number => ((moment + OFFSET) % DAY) / HOUR
export const isWeekend = (moment: number): boolean => [0, 6].includes(local(moment).getUTCDay())
export const monthOf = (moment: number): number => local(moment).getUTCMonth()
const local = (moment: number) => new Date(moment + OFFSET)

interface Span {
  from: string
  to: string
  /** How much is reported on a working day, beside an ordinary day of term. */
  load: number
}

const spans: readonly Span[] = [
  { from: '01-15', to: '02-20', load: 0.15 },
  { from: '02-21', to: '03-05', load: 1.5 },
  { from: '05-01', to: '05-05', load: 0.35 },
  { from: '07-10', to: '08-25', load: 0.25 },
  { from: '08-26', to: '09-10', load: 1.7 },
  { from: '10-01', to: '10-07', load: 0.35 },
]

/** How much is reported on a day: least in holidays, most when a term begins, half at weekends. */
export function loadOf(day: number): number {
  const date = local(day).toISOString().slice(5, 10)
  const span = spans.find(({ from, to }) => from <= date && date <= to)
  return (span?.load ?? 1) * (isWeekend(day) ? 0.5 : 1)
}

/** How frequent the faults of a season are, January first. */
const seasons: Record<Season, readonly number[]> = {
  heating: [1.1, 0.9, 0.5, 0, 0, 0, 0, 0, 0, 0.1, 1.7, 1.2],
  cooling: [0, 0, 0, 0, 0.3, 1.2, 1.4, 1, 1, 0.1, 0, 0],
  rain: [0, 0, 0.1, 0.3, 0.4, 1, 1.7, 1.4, 0.6, 0.1, 0, 0],
  frost: [1.8, 1, 0.1, 0, 0, 0, 0, 0, 0, 0, 0.1, 1.1],
}
export const seasonal = (season: Season | undefined, day: number): number =>
  season ? (seasons[season][monthOf(day)] ?? 0) : 1

const workplaceHours = [0, 0, 0, 0, 0, 0, 0.3, 2, 9, 10, 8, 5, 3, 4, 8, 8, 6, 4, 2, 2, 2, 1, 0.3, 0]
const dormHours = [0.4, 0.1, 0, 0, 0, 0.1, 1, 3, 2, 2, 2, 3, 6, 4, 2, 2, 3, 5, 7, 7, 7, 8, 6, 2]

/** A moment of a day at which something is reported at such a place. */
export function reportingMoment(random: Random, day: number, use: Use): number {
  const hours = use === 'dorm' || use === 'tea' ? dormHours : workplaceHours
  const hour = pickWeighted(random, [...hours.keys()], (one) => hours[one] ?? 0)
  return day + hour * HOUR + Math.floor(random() * HOUR)
}

export interface Shift {
  from: number
  to: number
}
/** The desk answers until late; the teams work by day. */
export const deskHours: Shift = { from: 7.5, to: 21.5 }
export const teamHours: Shift = { from: 8, to: 18.5 }
export const wakingHours: Shift = { from: 7, to: 23 }

/** The moment itself when it lies within the shift, else a while after the next shift begins. */
export function within(random: Random, moment: number, shift: Shift): number {
  const hour = hourOf(moment)
  if (hour >= shift.from && hour < shift.to) return moment
  const day = startOfDay(moment) + (hour < shift.from ? 0 : DAY)
  return day + shift.from * HOUR + logNormal(random, 35 * MINUTE, 0.8)
}
