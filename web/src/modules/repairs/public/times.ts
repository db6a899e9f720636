import type { Formats } from '../../../kernel/format.ts'

/** A moment inside a sentence: `since yesterday 09:12`. */
export function momentInside(at: string, format: Formats): string {
  const said = format.moment(at)
  return said.charAt(0).toLowerCase() + said.slice(1)
}

/** A deadline names its hour, however far away: `明天 17:00`, `2026-11-27 17:00`. */
export function deadline(at: string, format: Formats): string {
  const said = momentInside(at, format)
  return said.endsWith(format.clock(at)) ? said : `${format.day(at)} ${format.clock(at)}`
}
