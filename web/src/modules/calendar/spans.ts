import type { TimeSpan } from '@houqin/contracts/calendar'

const CLOCK = /^([01]?\d|2[0-4]):([0-5]\d)$/

/** `08:00-12:00, 14:00-18:00`; full-width signs and a missing zero are taken as well. Null: it cannot be read. */
export function readSpans(text: string): TimeSpan[] | null {
  const parts = text
    .replaceAll('：', ':')
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '')
  const spans = parts.map((part) => {
    const [from, to, more] = part.split(/[-–—~～至]/)
    const [first, last] = [readClock(from), readClock(to)]
    return more === undefined && first && last && first < last ? { from: first, to: last } : null
  })
  return spans.every((span) => span !== null) ? spans : null
}

export const writeSpans = (spans: readonly TimeSpan[]): string =>
  spans.map(({ from, to }) => `${from}-${to}`).join(', ')

function readClock(text: string | undefined): string | null {
  const [, hours, minutes] = CLOCK.exec(text ?? '') ?? []
  if (hours === undefined || minutes === undefined || (hours === '24' && minutes !== '00')) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
