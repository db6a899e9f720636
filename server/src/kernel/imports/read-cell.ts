import type { FieldRemark } from './import-target.ts'

interface CellRule {
  cell: (field: string) => string
  field: string
  max: number
  pattern?: RegExp
}

/** The text of a cell, full-width signs as plain ones, without spaces around; null where blank. Notes what does not fit. */
export function readCell({ cell, field, max, pattern }: CellRule, remarks: FieldRemark[]): string | null {
  const text = cell(field)
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim()
  if (text === '') return null
  if (text.length > max) remarks.push({ level: 'bad', code: 'import.cell-too-long', field, params: { limit: max } })
  else if (pattern && !pattern.test(text)) remarks.push({ level: 'bad', code: `import.${field}-wrong`, field })
  return text
}
