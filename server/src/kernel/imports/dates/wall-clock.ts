/** A date and time as a clock on the wall shows it. Months and days count from one. */
export interface Wall {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

/** Years a record of the trade can have; 0202 is a slip of the keyboard. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Milliseconds since 1970 if the clock stood in Greenwich. */
export const utcMillis = (wall: Wall): number =>
  Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond)

export function wallFromUtc(millis: number): Wall {
  const date = new Date(millis)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  }
}

/** Whether the day exists (no 30 February) within the years of the trade. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `2024-01-05 09:30:00`, or the day alone where no time is meant and none is there. */
export function writeWall(wall: Wall, withTime: boolean): string {
  const day = `${pad(wall.year, 4)}-${pad(wall.month)}-${pad(wall.day)}`
  if (!withTime && wall.hour + wall.minute + wall.second + wall.millisecond === 0) return day
  const time = `${pad(wall.hour)}:${pad(wall.minute)}:${pad(wall.second)}`
  return `${day} ${time}${wall.millisecond > 0 ? `.${pad(wall.millisecond, 3)}` : ''}`
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')
