/** When somebody answers: days of the week (1 Monday … 7 Sunday) and hours `HH:MM`; null: always. */
export interface DutyTime {
  weekdays: readonly number[] | null
  fromTime: string | null
  toTime: string | null
}

const DAY = 24 * 60
const WEEK = 7 * DAY
type Span = readonly [from: number, to: number]

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Pure: the minutes of the week that a duty takes, from Monday 00:00 on; hours past midnight belong to the day they began. */
export function spansOf({ weekdays, fromTime, toTime }: DutyTime): Span[] {
  const days = weekdays ?? [1, 2, 3, 4, 5, 6, 7]
  const from = fromTime === null ? 0 : minutesOf(fromTime)
  const to = toTime === null ? DAY : minutesOf(toTime)
  const end = fromTime !== null && to <= from ? to + DAY : to
  return days.flatMap((day): Span[] => {
    const start = (day - 1) * DAY + from
    const stop = (day - 1) * DAY + end
    return stop <= WEEK
      ? [[start, stop]]
      : [
          [start, WEEK],
          [0, stop - WEEK],
        ]
  })
}

/** Pure: whether a minute of the week lies in a duty. */
export const isOnDuty = (duty: DutyTime, minute: number): boolean =>
  spansOf(duty).some(([from, to]) => from <= minute && minute < to)

/** Pure: whether two duties share a minute of the week. */
export const overlaps = (one: DutyTime, other: DutyTime): boolean =>
  spansOf(one).some(([from, to]) => spansOf(other).some(([otherFrom, otherTo]) => from < otherTo && otherFrom < to))

/** Pure: whether duties together take the whole week. */
export function fillsWeek(duties: readonly DutyTime[]): boolean {
  let reached = 0
  for (const [from, to] of duties.flatMap(spansOf).toSorted((a, b) => a[0] - b[0])) {
    if (from > reached) return false
    reached = Math.max(reached, to)
  }
  return reached >= WEEK
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The minute of the week of a moment by a zone's clock. */
export function minuteOfWeek(moment: Date, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts['weekday'] ?? 'Mon')
  return day * DAY + Number(parts['hour']) * 60 + Number(parts['minute'])
}
