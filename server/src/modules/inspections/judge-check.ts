import type { PointCheck } from '@houqin/contracts/inspections'

interface Wanted {
  needs_scan: boolean
  needs_photo: boolean
  place_code: string
}

/** The code of a place in what was scanned: the bare code, or the address that the label holds. */
export const codeIn = (text: string): string => (/\/q\/([^/?#]+)/.exec(text)?.[1] ?? text).trim().toUpperCase()

/** Pure: whether the code at the place was scanned. */
export const isScanned = (
  { code }: Pick<PointCheck, 'code'>,
  { place_code: wanted }: Pick<Wanted, 'place_code'>,
): boolean => code !== undefined && codeIn(code) === wanted.toUpperCase()

/** Pure: what an answer lacks, as field and code. What could not be checked needs no evidence but its reason. */
export function lackOf(check: PointCheck, point: Wanted): { field: string; code: string } | undefined {
  if (check.result !== 'ok' && check.note === '' && check.failed.length === 0)
    return { field: 'note', code: 'round.note-missing' }
  if (check.result === 'skipped') return undefined
  if (point.needs_scan && !isScanned(check, point)) return { field: 'code', code: 'round.scan-missing' }
  if (point.needs_photo && check.photoIds.length === 0) return { field: 'photoIds', code: 'round.photo-missing' }
  return undefined
}

export interface Believed {
  at: Date
  /** Whole minutes by which the device's clock is ahead of the server's, where it cannot be right. */
  clockOff: number | null
}

const MINUTE = 60_000
const WEEK = 7 * 86_400_000

/**
 * Pure: when something was looked at. A device may send what it kept for a week; a clock that is ahead of the server, or
 * further behind, cannot be right: then the moment of arrival counts, and how far it was off is kept.
 */
export function believe(deviceAt: Date, now: Date, tolerance: number): Believed {
  const off = deviceAt.getTime() - now.getTime()
  if (off > tolerance * MINUTE || off < -WEEK) return { at: now, clockOff: Math.round(off / MINUTE) }
  return { at: off > 0 ? now : deviceAt, clockOff: null }
}
