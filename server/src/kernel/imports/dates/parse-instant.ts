import { inOrder, type OrderDecision } from './date-order.ts'
import { readDateText, type TimeText } from './date-text.ts'
import { wallFromSerial } from './excel-serial.ts'
import { isRealDay, utcMillis, type Wall } from './wall-clock.ts'
import type { ZoneClock } from './zoned-instant.ts'

export type DateFault = 'date.unreadable' | 'date.impossible' | 'date.order-contradictory'
export type WallReading = { wall: Wall; offset: number | null } | { fault: DateFault }

export interface DateReading {
  order: OrderDecision['order']
  zone: ZoneClock
  /** Whether the workbook counts its days from 1904. */
  date1904?: boolean
}

/** The instant (milliseconds since 1970) that a cell stands for, or what is wrong with it. */
export function parseInstant(cell: string, reading: DateReading): { instant: number } | { fault: DateFault } {
  const parsed = parseWall(cell, reading)
  if ('fault' in parsed) return parsed
  const { wall, offset } = parsed
  return { instant: offset === null ? reading.zone.instantOf(wall) : utcMillis(wall) - offset * 60_000 }
}

/** The date and time that a cell shows. A date without time is its midnight. */
export function parseWall(
  cell: string,
  { order, date1904 = false }: Pick<DateReading, 'order' | 'date1904'>,
): WallReading {
  const text = readDateText(cell)
  if (!text) return { fault: 'date.unreadable' }
  if (text.kind === 'serial') {
    const wall = wallFromSerial(text.serial, date1904)
    return wall ? { wall, offset: null } : { fault: 'date.impossible' }
  }
  const written = text.bare ? text.orders.find((possible) => possible === order) : text.orders[0]
  if (!written) return { fault: 'date.order-contradictory' }
  const [year, month, day] = inOrder(text.numbers, written, text.shortYear)
  if (!isRealDay(year, month, day)) return { fault: 'date.impossible' }
  const time = clockOf(text.time)
  if (!time) return { fault: 'date.impossible' }
  return { wall: { year, month, day, ...time }, offset: text.time?.offset ?? null }
}

/** Hour 24 is the midnight that ends the day; it becomes the next day when the instant is worked out. */
function clockOf(time: TimeText | null): Pick<Wall, 'hour' | 'minute' | 'second' | 'millisecond'> | undefined {
  if (!time) return { hour: 0, minute: 0, second: 0, millisecond: 0 }
  const { minute, second, millisecond } = time
  const hour = hourOf(time)
  if (hour === undefined || minute > 59 || second > 59 || Math.abs(time.offset ?? 0) > 14 * 60) return undefined
  if (hour === 24 && minute + second + millisecond > 0) return undefined
  return { hour, minute, second, millisecond }
}

function hourOf({ hour, halfDay }: TimeText): number | undefined {
  if (hour > 24) return undefined
  if (halfDay === 'am') return hour > 12 ? undefined : hour % 12
  if (halfDay === 'pm') return hour < 12 ? hour + 12 : hour === 24 ? undefined : hour
  return hour
}
