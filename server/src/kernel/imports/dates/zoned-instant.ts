import { utcMillis, type Wall } from './wall-clock.ts'

const QUARTER_HOUR = 15 * 60_000
const DAY = 86_400_000

/** Reads wall clocks of a time zone. */
export interface ZoneClock {
  /**
   * The instant, in milliseconds since 1970, at which clocks of the zone show this. An hour that is skipped in spring is
   * read as if clocks had not been put forward yet; an hour that comes twice in autumn is its first. (The rule of
   * ISO 8601 software, RFC 5545 3.3.5.)
   */
  instantOf: (wall: Wall) => number
}

/** @throws RangeError where the zone is unknown */
export function zoneClock(timeZone: string): ZoneClock {
  const offsetAt = /^(?:etc\/)?(?:utc|gmt|zulu|uct)$/i.test(timeZone) ? () => 0 : offsetsOf(timeZone)
  return {
    instantOf(wall) {
      const shown = utcMillis(wall)
      const before = offsetAt(shown - DAY)
      const after = offsetAt(shown + DAY)
      if (before === after) return shown - before
      const early = shown - before
      if (offsetAt(early) === before) return early
      const late = shown - after
      return offsetAt(late) === after ? late : early
    },
  }
}

/** Offsets are looked up once for every quarter of an hour: no zone changes in between. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_HOUR)
    const found = known.get(quarter)
    if (found !== undefined) return found
    const start = quarter * QUARTER_HOUR
    const part = Object.fromEntries(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]))
    const shown = Date.UTC(
      part['year'] ?? 0,
      (part['month'] ?? 1) - 1,
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    )
    if (known.size > 100_000) known.clear()
    known.set(quarter, shown - start)
    return shown - start
  }
}
