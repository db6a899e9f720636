import { z } from 'zod'

/** Two languages side by side: Chinese first, English complete. */
export const words = z.object({ zh: z.string(), en: z.string() })
export type Words = z.infer<typeof words>

export const id = z.uuid()
/** A moment, ISO 8601 with offset; the server answers in UTC. */
export const instant = z.iso.datetime({ offset: true })
/** A day of the organisation's calendar, `2026-11-23`. */
export const day = z.iso.date()
/** An exact decimal written out: `12.50`. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
/** How often a record has changed; sent back with a change so that a stale screen overwrites nothing. */
export const version = z.number().int().nonnegative()

/** One line a person types. Control characters are refused, so that lists, files and labels stay whole. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u)
/** Text a person writes, line breaks allowed. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u)

/** A thing referred to, as a list shows it. */
export const ref = z.object({ id, name: z.string() })
export type Ref = z.infer<typeof ref>

export const IANA_ZONE = /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/
export const timeZone = z
  .string()
  .max(64)
  .regex(IANA_ZONE)
  .refine(isTimeZone, { params: { code: 'time-zone.unknown' } })

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false // RangeError is how Intl says that a zone is unknown
  }
}
