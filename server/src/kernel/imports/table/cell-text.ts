import { wallFromSerial } from '../dates/excel-serial.ts'
import { writeWall } from '../dates/wall-clock.ts'

/** What a number format makes of a number: a day, a day with time, a fixed count of digits, or nothing special. */
export type NumberStyle = { kind: 'plain' } | { kind: 'date'; withTime: boolean } | { kind: 'digits'; count: number }

const PLAIN: NumberStyle = { kind: 'plain' }
const DAY: NumberStyle = { kind: 'date', withTime: false }
const MOMENT: NumberStyle = { kind: 'date', withTime: true }

/** Formats that are known by number and not written out in the file (ECMA-376 18.8.30, Chinese ones included). */
function builtIn(id: number): NumberStyle {
  if ([18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 47, 55, 56].includes(id)) return MOMENT
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DAY
  return PLAIN
}

/** Reads a number format such as `yyyy"年"m"月"d"日"` or `000000`. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return builtIn(id)
  const first = code.split(';')[0] ?? ''
  const bare = first
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[[^\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? '#' : ''))
  if (/^0{2,}$/.test(bare)) return { kind: 'digits', count: bare.length }
  // An elapsed time ([h]:mm) is a quantity, not a moment.
  if (bare.includes('#') || /general/i.test(bare)) return PLAIN
  if (/[yd]/i.test(bare) || /m{3,}/i.test(bare)) return /[hs]/i.test(bare) ? MOMENT : DAY
  return /[hs]/i.test(bare) ? MOMENT : PLAIN
}

/** A number of a cell as text: dates written out, no scientific notation, digits as many as were meant. */
export function numberText(raw: string, style: NumberStyle, date1904: boolean): string {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  if (style.kind === 'date') {
    const wall = wallFromSerial(value, date1904)
    if (wall) return writeWall(wall, style.withTime)
  }
  const plain = plainDigits(raw)
  if (style.kind === 'digits' && /^\d+$/.test(plain)) return plain.padStart(style.count, '0')
  return plain
}

/**
 * A decimal number without exponent. Whole numbers keep every digit that the file has; fractions are cut to the 15
 * digits that spreadsheets show, since the rest is an artefact of binary numbers (0.30000000000000004).
 */
export function plainDigits(raw: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(raw) ?? []
  if (whole === '' && fraction === '') return raw
  const point = whole.length + Number(exponent)
  if (Math.abs(point) > 400) return raw
  const digits = (whole + fraction).padEnd(point, '0')
  const before = point > 0 ? digits.slice(0, point).replace(/^0+(?=\d)/, '') : '0'
  const after = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '')
  const minus = sign === '-' ? '-' : ''
  if (after === '') return minus + before
  const significant = (before + after).replace(/^0+/, '')
  if (significant.length <= 15) return `${minus}${before}.${after}`
  const decimals = Math.max(0, 15 - (significant.length - after.length))
  const shortened = Number(`${before}.${after}`).toFixed(Math.min(decimals, 100))
  return minus + (shortened.includes('.') ? shortened.replace(/\.?0+$/, '') : shortened)
}

/** Undoes the escapes of characters that XML cannot hold: `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
