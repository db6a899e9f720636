/** Two digits to the right or left, exactly: `0.93` is typed as `93`, `92.5` stands for `0.925`. */
function shifted(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`
  const point = digits.length - fraction.length - Math.max(0, places) + places
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0'
  const right = digits.slice(point).replace(/0+$/, '')
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}

/** A bound as it is typed: shares in per cent. */
export const fieldOf = (bound: string | null, unit: string): string | null =>
  bound === null || unit !== 'ratio' ? bound : shifted(bound, 2)

/** A typed bound as it is kept; an empty field is none. */
export function boundOf(field: string | null | undefined, unit: string): string | null {
  const text = field === null || field === undefined ? '' : String(field).trim()
  if (text === '') return null
  return unit === 'ratio' ? shifted(text, -2) : text
}
