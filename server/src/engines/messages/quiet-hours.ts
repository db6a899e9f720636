/** Times of day, `HH:MM`; an interval may run over midnight. */
export interface QuietHours {
  from: string
  to: string
}

/** Minutes that a message of this time of day still has to wait; 0 outside quiet hours. An empty interval is no interval. */
export function minutesUntilHeard(time: string, quiet: QuietHours | null): number {
  if (!quiet || quiet.from === quiet.to) return 0
  const [now, from, to] = [minutesOf(time), minutesOf(quiet.from), minutesOf(quiet.to)]
  const isQuiet = from < to ? now >= from && now < to : now >= from || now < to
  return isQuiet ? minutesBetween(now, to) : 0
}

/** Minutes until the next time of day of that name; a whole day when it is now. */
export const minutesUntil = (time: string, next: string): number =>
  minutesBetween(minutesOf(time), minutesOf(next)) || DAY

const DAY = 24 * 60
const minutesBetween = (from: number, to: number): number => (to - from + DAY) % DAY

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
