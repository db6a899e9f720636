import Excel from 'exceljs'
import type { PrintedFigure } from '@houqin/contracts/reports'
import { scopeOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { FileReply } from '../../../kernel/http/reply.ts'
import { listFacts } from '../../ledger/index.ts'
import { scopeInWords } from '../document-annex.ts'
import { DOCUMENT_WORDS } from '../document-words.ts'
import { checkCode, distinctFigures, figureUrl } from '../figures.ts'
import { getStoredReport } from '../get-report.ts'
import type { StoredReport } from '../select-reports.ts'
import { sheetWords, type SheetWords } from './sheet-words.ts'

/** Figures of no more records than this have a sheet of them, and a workbook no more such sheets than this. */
const FEW_RECORDS = 200
const MOST_SHEETS = 30

interface Book {
  workbook: Excel.Workbook
  words: SheetWords
  report: StoredReport
  baseUrl: string
}
type Cell = string | number | Date | { text: string; hyperlink: string } | null

/** The annex of a summary as a workbook, with the records of those figures that have few. @throws report.unknown */
export async function getReportWorkbook(ctx: Ctx, id: string, baseUrl: string): Promise<FileReply> {
  const report = await getStoredReport(ctx, id)
  const book: Book = { workbook: new Excel.Workbook(), words: sheetWords[report.language], report, baseUrl }
  const figures = distinctFigures(report.blocks)
  const detailed =
    scopeOf(ctx.actor, 'indicator.list') === undefined ? [] : figures.filter(hasFewRecords).slice(0, MOST_SHEETS)
  addFigures(book, figures, new Set(detailed))
  for (const figure of detailed) await addRecords(ctx, book, { figure, number: figures.indexOf(figure) + 1 })
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Buffer.from(await book.workbook.xlsx.writeBuffer()),
    saveAs: `${report.title.replaceAll(/[\\/:*?"<>|]/g, ' ')}-${book.words.figures}.xlsx`,
  }
}

const hasFewRecords = ({ records, query }: PrintedFigure): boolean =>
  records > 0 && records <= FEW_RECORDS && query.person === undefined

function addFigures(
  { workbook, words, report, baseUrl }: Book,
  figures: readonly PrintedFigure[],
  detailed: ReadonlySet<PrintedFigure>,
) {
  const definitions = new Map(report.definitions.map((one) => [one.code, one]))
  const partOf = (key: string) => report.part_names[key] ?? key
  addSheet(workbook, {
    name: words.figures,
    columns: words.columns,
    widths: [7, 14, 26, 26, 52, 46, 16, 16, 16, 10, 12, 14],
    rows: figures.map((figure, index) => {
      const definition = definitions.get(figure.indicator)
      const sheet = words.sheet(index + 1)
      return [
        index + 1,
        { text: figure.text, hyperlink: figureUrl(figure, baseUrl) },
        definition?.name ?? figure.indicator,
        figure.indicator,
        definition?.definition ?? '',
        scopeInWords(figure, { words: DOCUMENT_WORDS[report.language], partOf }),
        exactly(figure.exact),
        exactly(figure.numerator),
        exactly(figure.denominator),
        figure.records,
        checkCode(figure),
        detailed.has(figure) ? { text: sheet, hyperlink: `#'${sheet}'!A1` } : null,
      ]
    }),
  })
}

/** Facts as the ledger knows them today; the first line says what they belong to. */
async function addRecords(
  ctx: Ctx,
  { workbook, words }: Book,
  { figure, number }: { figure: PrintedFigure; number: number },
) {
  const { items, sums } = await listFacts(ctx, figure.indicator, { ...figure.query, limit: FEW_RECORDS * 3 })
  addSheet(workbook, {
    name: words.sheet(number),
    columns: words.recordColumns,
    widths: [20, 40, 13, 12, 14, 26, 34],
    rows: [
      ...items.map(({ record, on, role, amount, category, place }): Cell[] => [
        record.number,
        record.title,
        new Date(`${on}T00:00:00Z`),
        words.roles[role],
        exactly(amount),
        category?.name ?? '',
        place?.name ?? '',
      ]),
      ...sums.map(({ role, amount }): Cell[] => [words.total, '', '', words.roles[role], exactly(amount), '', '']),
    ],
  })
}

interface Sheet {
  name: string
  columns: readonly string[]
  widths: readonly number[]
  rows: readonly (readonly Cell[])[]
}

/** A frozen, filtered head; texts stay texts, so that none can run as a formula. */
function addSheet(workbook: Excel.Workbook, { name, columns, widths, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  sheet.columns = columns.map((header, index) => ({ header, width: widths[index] ?? 14 }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.alignment = { vertical: 'middle', wrapText: true }
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1EE' } }
  for (const cells of rows) {
    const row = sheet.addRow([...cells])
    row.alignment = { vertical: 'top', wrapText: true }
    cells.forEach((cell, index) => {
      if (cell instanceof Date) row.getCell(index + 1).numFmt = 'yyyy-mm-dd'
      else if (isLink(cell)) row.getCell(index + 1).font = { color: { argb: 'FF1D5FA8' }, underline: true }
    })
  }
}

const isLink = (cell: Cell): cell is { text: string; hyperlink: string } =>
  typeof cell === 'object' && cell !== null && 'hyperlink' in cell

/** A number where a spreadsheet holds it to the last digit, and text where it would round it. */
function exactly(value: string | null): number | string | null {
  if (value === null) return null
  return value.replaceAll(/[-.]|^0+/gu, '').length <= 15 ? Number(value) : value
}
