import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Inline } from '@houqin/contracts/reports'
import { FONT, TEXT_WIDTH, tightLine } from './document-layout.ts'
import { type FigureLook, runs, type TextLook } from './document-text.ts'

export interface TableCellText {
  content: readonly Inline[]
  align: 'left' | 'center' | 'right'
}

export interface TableText {
  head: readonly string[]
  rows: readonly (readonly TableCellText[])[]
  /** Last row of `rows` is the total. */
  totalled: boolean
  /** Shares of the width, one per column. */
  widths: readonly number[]
  size: number
  figures: FigureLook
}

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
/** Rows at the end that stay together, so that a total never stands alone on a page. */
const KEPT_TOGETHER = 3
/** A table of no more rows than this stays whole. */
const KEPT_WHOLE = 14

/** A table whose head repeats on every page and whose rows do not split. */
export function gridTable(table: TableText): Table {
  const sum = table.widths.reduce((total, width) => total + width, 0)
  const widths = table.widths.map((width) => Math.floor((width / sum) * TEXT_WIDTH))
  const head = table.head.map((text): TableCellText => ({ content: [text], align: 'center' }))
  const rows = [head, ...table.rows]
  return new Table({
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: RULE,
      bottom: RULE,
      left: HAIRLINE,
      right: HAIRLINE,
      insideHorizontal: HAIRLINE,
      insideVertical: HAIRLINE,
    },
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    rows: rows.map((cells, index) => tableRow(cells, { table, widths, index, last: rows.length - 1 })),
  })
}

interface RowPlace {
  table: TableText
  widths: readonly number[]
  index: number
  last: number
}

function tableRow(cells: readonly TableCellText[], { table, widths, index, last }: RowPlace): TableRow {
  const isHead = index === 0
  const isTotal = table.totalled && index === last
  const look: TextLook = { font: isHead || isTotal ? FONT.first : FONT.body, size: table.size, offGrid: true }
  const keepNext = isHead || index === 1 || (index < last && (last <= KEPT_WHOLE || index > last - KEPT_TOGETHER))
  const borders: ITableCellBorders | undefined = isTotal ? { top: RULE } : undefined
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          borders,
          children: [cellParagraph(cell, { ...look, ...table.figures }, keepNext)],
        }),
    ),
  })
}

function cellParagraph(cell: TableCellText, look: TextLook & FigureLook, keepNext: boolean): Paragraph {
  const options: IParagraphOptions = { alignment: cell.align, spacing: tightLine(look.size), keepNext }
  return new Paragraph({ ...options, children: runs(cell.content, look) })
}
