import { isRealDay, wallFromUtc, type Wall } from './wall-clock.ts'

const DAY_MILLIS = 86_400_000

/** A spreadsheet's day number as a date and time; undefined where it stands for none. */
export function wallFromSerial(serial: number, date1904: boolean): Wall | undefined {
  if (serial < 0) return undefined
  // Day 60 of the 1900 system is a 29 February that never was; the days before it are one off.
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const wall = wallFromUtc(epoch + Math.round(serial * DAY_MILLIS))
  return isRealDay(wall.year, wall.month, wall.day) ? wall : undefined
}
