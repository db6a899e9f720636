import { AppError } from '../../errors.ts'
import { findHeader, type Header, type Merge, type RawRow } from './find-header.ts'
import { openText, type TextFormat } from './read-csv.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { packingOf } from './unpack.ts'
import { readMerges, readWorkbook, type Sheet, type Workbook } from './workbook-parts.ts'
import { openArchive, type ZipArchive } from './zip-archive.ts'

/** Rows in which a header is looked for. */
const HEAD_ROWS = 30
const MAX_COLUMNS = 1000

export interface WorkbookFormat {
  kind: 'workbook'
  sheet: string
  otherSheets: string[]
  date1904: boolean
  /** Merged cells among the records: only the first of each holds its text. */
  merged: number
}

export type RowFault =
  | 'row.too-many-cells'
  | 'row.too-few-cells'
  | 'cell.formula-without-result'
  | 'cell.error-value'
  | 'cell.damaged-text'

export interface TableRow {
  /** As a spreadsheet counts it: the first line of the file is 1. */
  row: number
  /** One per column; what the file leaves out is blank. */
  cells: string[]
  /** Cells beyond the last column of the header. */
  beyond: string[]
  /**
   * What is odd about the row as it stands in the file; `column` is the first one missing where cells are too few, and
   * null where the row as a whole is meant.
   */
  faults: { code: RowFault; column: number | null }[]
}

export interface Table {
  format: TextFormat | WorkbookFormat
  columns: string[]
  /** Every row below the header that is not blank; may be read again. */
  rows: () => AsyncGenerator<TableRow>
  close: () => void
}

/**
 * Opens a table: text of separated cells, gzipped or not, or an .xlsx workbook, told apart by content.
 * Memory does not grow with the number of rows.
 * @throws import.not-a-table, import.old-workbook, import.damaged, file.too-large
 */
export async function openTable(path: string): Promise<Table> {
  const packing = await packingOf(path)
  if (packing === 'ole') throw new AppError('import.old-workbook', 422)
  if (packing === 'zip') return openWorkbook(path)
  const { format, rows } = await openText(path, packing)
  const header = await headerOf(rows(), [])
  if (!header) throw new AppError('import.not-a-table', 422)
  return { format, columns: header.columns, rows: () => records(rows(), header, true), close: () => {} }
}

async function openWorkbook(path: string): Promise<Table> {
  const archive = await openArchive(path)
  try {
    const workbook = await readWorkbook(archive)
    const { sheet, header, merged } = await firstFilledSheet(archive, workbook)
    const otherSheets = workbook.sheets.filter((other) => other !== sheet && !other.hidden).map(({ name }) => name)
    return {
      format: { kind: 'workbook', sheet: sheet.name, otherSheets, date1904: workbook.date1904, merged },
      columns: header.columns,
      rows: () => records(readSheet(archive, workbook, sheet), header, false),
      close: archive.close,
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

async function firstFilledSheet(
  archive: ZipArchive,
  workbook: Workbook,
): Promise<{ sheet: Sheet; header: Header; merged: number }> {
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const { merges, below } = await readMerges(archive, sheet, HEAD_ROWS)
    const header = await headerOf(readSheet(archive, workbook, sheet), merges)
    if (!header) continue
    return { sheet, header, merged: below + merges.filter(({ top }) => top > header.lastRow).length }
  }
  throw new AppError('import.not-a-table', 422)
}

async function headerOf(rows: AsyncIterable<RawRow>, merges: readonly Merge[]): Promise<Header | undefined> {
  const head: RawRow[] = []
  for await (const { row, cells } of rows) {
    head.push({ row, cells: cells.map(storable) })
    if (head.length === HEAD_ROWS) break
  }
  const header = findHeader(head, merges)
  if (header && header.columns.length > MAX_COLUMNS) throw new AppError('import.not-a-table', 422)
  return header
}

async function* records(
  rows: AsyncIterable<RawRow | SheetRow>,
  header: Header,
  widthIsFixed: boolean,
): AsyncGenerator<TableRow> {
  const width = header.columns.length
  for await (const raw of rows) {
    if (raw.row <= header.lastRow || raw.cells.every((cell) => cell.trim() === '')) continue
    const all = raw.cells.map(storable)
    const cells = Array.from({ length: width }, (_, column) => all[column] ?? '')
    const beyond = all.slice(width)
    yield { row: raw.row, cells, beyond, faults: faultsOf({ cells: all, raw, width, widthIsFixed }) }
  }
}

interface Seen {
  cells: string[]
  raw: RawRow | SheetRow
  width: number
  /** In a text every line has all cells; a sheet leaves out blank ones. */
  widthIsFixed: boolean
}

function faultsOf({ cells, raw, width, widthIsFixed }: Seen): TableRow['faults'] {
  const faults: TableRow['faults'] = []
  if (cells.slice(width).some((cell) => cell.trim() !== '')) faults.push({ code: 'row.too-many-cells', column: null })
  if (widthIsFixed && cells.length < width) faults.push({ code: 'row.too-few-cells', column: cells.length })
  cells.slice(0, width).forEach((cell, column) => {
    if (cell.includes('\ufffd')) faults.push({ code: 'cell.damaged-text', column })
    if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(cell))
      faults.push({ code: 'cell.error-value', column })
  })
  if ('withoutResult' in raw) {
    for (const column of raw.withoutResult)
      if (column < width) faults.push({ code: 'cell.formula-without-result', column })
  }
  return faults
}

/** Text that a database can keep: no zero characters, no half of a surrogate pair. */
const storable = (cell: string): string => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).toWellFormed()
