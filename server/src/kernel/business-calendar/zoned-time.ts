const MINUTE = 60_000
const HOUR = 60 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** What a clock of the zone shows at an instant, written as if it were UTC. */
function wallOf(instant: number, timeZone: string): number {
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}

/**
 * Pure: the first instant at which a clock of the zone shows this minute of a day, or more. So a minute that is skipped
 * when clocks go forward is the moment of the change, one that comes twice is its first coming, and 24:00 is the next
 * day's beginning.
 */
export function instantOf(day: string, minute: number, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE
  const guess = wall - (wallOf(wall, timeZone) - wall)
  const candidates = [guess - HOUR, guess - HOUR / 2, guess, guess + HOUR / 2, guess + HOUR]
  const exact = candidates.find((instant) => wallOf(instant, timeZone) === wall)
  return exact ?? changeOf(wall, timeZone, [guess - 2 * HOUR, guess + 2 * HOUR])
}

/** The minute at which the clock jumps over `wall`. */
function changeOf(wall: number, timeZone: string, [from, to]: [number, number]): number {
  let [before, after] = [from, to]
  while (after - before > MINUTE) {
    const middle = before + Math.round((after - before) / 2 / MINUTE) * MINUTE
    if (wallOf(middle, timeZone) < wall) before = middle
    else after = middle
  }
  return after
}

/** The day after; before with -1. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10)

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
