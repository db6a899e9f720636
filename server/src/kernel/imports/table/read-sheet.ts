import { AppError } from '../../errors.ts'
import { numberText, unescapeText } from './cell-text.ts'
import { cellAt, type Sheet, type Workbook } from './workbook-parts.ts'
import type { RawRow } from './find-header.ts'
import { xmlEvents, type XmlEvent } from './xml-events.ts'
import type { ZipArchive } from './zip-archive.ts'

const MAX_COLUMNS = 16_384
const MAX_ROW_CHARACTERS = 1024 ** 2

export interface SheetRow extends RawRow {
  /** Columns whose formula has no stored result; their cells are blank. */
  withoutResult: number[]
}

interface Reading {
  row: number
  column: number
  cells: string[]
  characters: number
  withoutResult: number[]
  type: string
  style: number
  value: string
  formula: boolean
  collecting: boolean
  phonetic: boolean
}

/** Rows of a sheet, one by one, every cell as text. Formulas give the result stored with them; none is worked out. */
export async function* readSheet(archive: ZipArchive, workbook: Workbook, sheet: Sheet): AsyncGenerator<SheetRow> {
  const reading: Reading = {
    row: 0,
    column: 0,
    cells: [],
    characters: 0,
    withoutResult: [],
    type: 'n',
    style: 0,
    value: '',
    formula: false,
    collecting: false,
    phonetic: false,
  }
  for await (const events of xmlEvents(archive.read(sheet.part))) {
    for (const event of events) {
      if (event.kind === 'text') {
        if (reading.collecting && !reading.phonetic) reading.value += event.text
      } else if (event.kind === 'open') open(reading, event)
      else if (event.name === 'row')
        yield { row: reading.row, cells: reading.cells, withoutResult: reading.withoutResult }
      else close(reading, event.name, workbook)
    }
  }
}

function open(reading: Reading, { name, attributes }: Extract<XmlEvent, { kind: 'open' }>): void {
  if (name === 'row') {
    reading.row = Number(attributes['r'] ?? reading.row + 1)
    Object.assign(reading, { column: 0, cells: [], characters: 0, withoutResult: [] })
  } else if (name === 'c') {
    reading.column = attributes['r'] ? cellAt(attributes['r']).column : reading.column + 1
    if (!(reading.column >= 1 && reading.column <= MAX_COLUMNS)) throw new AppError('import.damaged', 422)
    Object.assign(reading, {
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      formula: false,
    })
  } else if (name === 'f') reading.formula = true
  else if (name === 'v' || name === 't') reading.collecting = true
  else if (name === 'rPh') reading.phonetic = true
}

function close(reading: Reading, name: string, workbook: Workbook): void {
  if (name === 'v' || name === 't') reading.collecting = false
  else if (name === 'rPh') reading.phonetic = false
  else if (name === 'c') {
    const text = textOf(reading, workbook)
    reading.characters += text.length
    if (reading.characters > MAX_ROW_CHARACTERS)
      throw new AppError('import.row-too-long', 422, { params: { row: reading.row } })
    while (reading.cells.length < reading.column - 1) reading.cells.push('')
    reading.cells[reading.column - 1] = text
    if (reading.formula && text === '') reading.withoutResult.push(reading.column - 1)
  }
}

function textOf({ type, style, value }: Reading, { styles, texts, date1904 }: Workbook): string {
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') return numberText(value.trim(), styles[style] ?? { kind: 'plain' }, date1904)
  return unescapeText(value)
}
