import { mappedFields, type ColumnMapping, type FieldRemark, type Interpreter } from './import-target.ts'
import type { StoredRemark } from './run.ts'
import type { TableRow } from './table/read-table.ts'

export interface InterpretedRow {
  row: number
  /** Null where it cannot be read: such a row is bad. */
  number: string | null
  value: object
  /** Every cell of the file's row, those without a header last. */
  cells: string[]
  remarks: StoredRemark[]
}

const MAX_NUMBER = 100
const MAX_SHOWN = 200

/** Makes rows of a file into what its target wants. Pure but for what the interpreter remembers of the file. */
export function rowReader(columns: readonly string[], mapping: ColumnMapping, interpreter: Interpreter) {
  const columnOf = new Map(mappedFields(mapping).map(({ field, column }) => [field, columns.indexOf(column)]))
  const missing = new Set(mapping.missing ?? [])

  return (tableRow: TableRow): InterpretedRow => {
    const cell = (field: string): string => {
      const text = tableRow.cells[columnOf.get(field) ?? -1] ?? ''
      return missing.has(text.trim()) ? '' : text
    }
    const stored = (remark: FieldRemark): StoredRemark => {
      const at = remark.field === null ? -1 : (columnOf.get(remark.field) ?? -1)
      return asStored(remark, columns[at] ?? null, tableRow.cells[at] ?? null)
    }
    const { number, remarks: numberRemarks } = readNumber(cell('number'))
    const { value, remarks } = interpreter.interpret(cell)
    return {
      row: tableRow.row,
      number,
      value,
      cells: [...tableRow.cells, ...tableRow.beyond],
      remarks: [
        ...faultRemarks(tableRow, columns, new Set(columnOf.values())),
        ...[...numberRemarks, ...remarks].map(stored),
      ],
    }
  }
}

const asStored = (
  { level, code, params = {} }: FieldRemark,
  column: string | null,
  value: string | null,
): StoredRemark => ({
  level,
  code,
  column,
  value: value === null || value.length <= MAX_SHOWN ? value : `${value.slice(0, MAX_SHOWN)}…`,
  params,
})

/**
 * The number by which a record is found again: without spaces around it, full-width signs as plain ones. One that a
 * spreadsheet has turned into 4.53E+07 has lost its last digits and stands for many.
 */
export function readNumber(text: string): { number: string | null; remarks: FieldRemark[] } {
  const bad = (code: string, params = {}) => ({
    number: null,
    remarks: [{ level: 'bad' as const, code, field: 'number', params }],
  })
  const number = text
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim()
  if (number === '') return bad('import.number-blank')
  if (number.length > MAX_NUMBER) return bad('import.number-too-long', { limit: MAX_NUMBER })
  if (/^\d(?:\.\d+)?E[+]?\d+$/i.test(number) && /[.+]/.test(number)) return bad('import.number-scientific')
  return { number, remarks: [] }
}

/** What the file itself has wrong in this row, as far as mapped columns are concerned. */
function faultRemarks(row: TableRow, columns: readonly string[], mapped: ReadonlySet<number>): StoredRemark[] {
  return row.faults.flatMap(({ code, column }): StoredRemark[] => {
    const at = column ?? -1
    const remark = (level: StoredRemark['level'], on: number) =>
      asStored({ level, code: `import.${code}`, field: null }, columns[on] ?? null, row.cells[on] ?? null)
    switch (code) {
      case 'row.too-many-cells':
        return [remark('bad', -1)]
      case 'row.too-few-cells': {
        const lost = [...mapped].filter((one) => one >= at).toSorted((a, b) => a - b)[0]
        return lost === undefined ? [remark('note', -1)] : [remark('bad', lost)]
      }
      case 'cell.formula-without-result':
        return mapped.has(at) ? [remark('bad', at)] : []
      case 'cell.damaged-text':
      case 'cell.error-value':
        return mapped.has(at) ? [remark('note', at)] : []
    }
  })
}
