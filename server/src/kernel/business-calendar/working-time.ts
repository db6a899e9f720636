import { dayOf } from '../calendar.ts'
import { dayAfter, instantOf } from './zoned-time.ts'

/** Minutes since midnight by the clock on the wall: 08:00 to 12:00 is 480 to 720. */
export interface Span {
  from: number
  to: number
}

/** When work is done. Spans of a day follow one another and do not overlap. */
export interface WorkingCalendar {
  timeZone: string
  spansOf(day: string): readonly Span[]
  /** Whether the holidays of a year are known; otherwise its days go by the week alone. */
  isKnown(year: number): boolean
}

export interface Reckoned {
  at: Date
  /** A year on the way is not published yet: it was reckoned by weekdays alone. */
  isGuessed: boolean
}

/** Nobody rests for ten years: a calendar without working time is a mistake, not a deadline. */
const MOST_DAYS = 3_660

type Stretch = readonly [start: number, end: number]

/** Pure: the moment at which so many milliseconds of working time have gone by, or lie back where they are negative. */
export function addWorkingTime(calendar: WorkingCalendar, from: Date, time: number): Reckoned {
  if (time === 0) return { at: from, isGuessed: false }
  const forward = time > 0
  let left = Math.abs(time)
  let day = dayOf(from, calendar.timeZone)
  let isGuessed = false
  for (let days = 0; days < MOST_DAYS; days++, day = dayAfter(day, forward ? 1 : -1)) {
    isGuessed ||= !calendar.isKnown(Number(day.slice(0, 4)))
    const stretches = stretchesOf(calendar, day)
    for (const stretch of forward ? stretches : stretches.toReversed()) {
      const [start, end] = forward ? after(stretch, from.getTime()) : before(stretch, from.getTime())
      if (end <= start) continue
      if (left <= end - start) return { at: new Date(forward ? start + left : end - left), isGuessed }
      left -= end - start
    }
  }
  throw new Error('The business calendar holds no working time')
}

/** Pure: milliseconds of working time from one moment to another; negative where the second lies before the first. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  if (to < from) return -workingTimeBetween(calendar, to, from)
  const last = dayOf(to, calendar.timeZone)
  let sum = 0
  for (let day = dayOf(from, calendar.timeZone); day <= last; day = dayAfter(day)) {
    for (const stretch of stretchesOf(calendar, day)) {
      const [start, end] = before(after(stretch, from.getTime()), to.getTime())
      sum += Math.max(0, end - start)
    }
  }
  return sum
}

const stretchesOf = (calendar: WorkingCalendar, day: string): Stretch[] =>
  calendar
    .spansOf(day)
    .map(({ from, to }) => [instantOf(day, from, calendar.timeZone), instantOf(day, to, calendar.timeZone)])

const after = ([start, end]: Stretch, moment: number): Stretch => [Math.max(start, moment), end]
const before = ([start, end]: Stretch, moment: number): Stretch => [start, Math.min(end, moment)]
