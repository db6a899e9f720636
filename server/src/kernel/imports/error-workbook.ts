import { PassThrough } from 'node:stream'
import Excel from 'exceljs'
import type { Ctx } from '../ctx.ts'
import type { FileReply } from '../http/reply.ts'
import { sayRemark } from './present-import.ts'
import { reportRows, type ReportRow } from './report.ts'
import type { ImportRunRow } from './run.ts'

const RED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const
const AMBER = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEB9C' } } as const
const MAX_CELL = 32_767
/** What one sheet can hold below its header. */
const MAX_ROWS = 1_048_575

type Sheet = ReturnType<Excel.stream.xlsx.WorkbookWriter['addWorksheet']>

/**
 * The rows of a file about which there is something to say: the cells as they came, each marked one with a note, and a
 * last column that says all of it. The sheet can be corrected and sent again. Every cell is text, so that none can run
 * as a formula, neither here nor when it is edited.
 */
export function errorWorkbook(ctx: Ctx, run: ImportRunRow): FileReply {
  const output = new PassThrough()
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  fill(ctx, workbook, run)
    .then(() => workbook.commit())
    .catch((error: unknown) => output.destroy(error as Error))
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: output,
    saveAs: `${run.file_name.replace(/(?:\.csv)?\.[^.]*$/i, '')}-${ctx.say('import.workbook.name')}.xlsx`,
  }
}

async function fill(ctx: Ctx, workbook: Excel.stream.xlsx.WorkbookWriter, run: ImportRunRow): Promise<void> {
  for (const bad of [true, false]) {
    const sheet = addSheet(ctx, workbook, { run, bad })
    let rows = 0
    for await (const batch of reportRows(ctx, run.id, bad)) {
      for (const row of batch.slice(0, MAX_ROWS - rows)) writeRow(ctx, sheet, { run, row })
      rows += batch.length
      if (rows >= MAX_ROWS) break
    }
    sheet.commit()
  }
}

function addSheet(
  ctx: Ctx,
  workbook: Excel.stream.xlsx.WorkbookWriter,
  { run, bad }: { run: ImportRunRow; bad: boolean },
): Sheet {
  const sheet = workbook.addWorksheet(ctx.say(bad ? 'import.workbook.bad' : 'import.workbook.notes'), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const headers = [...run.columns, ctx.say('import.workbook.row'), ctx.say('import.workbook.remark')]
  sheet.columns = headers.map((_header, at) => ({ width: at === headers.length - 1 ? 60 : 20, style: { numFmt: '@' } }))
  const head = sheet.addRow(headers.map(asText))
  head.font = { bold: true }
  head.commit()
  return sheet
}

function writeRow(ctx: Ctx, sheet: Sheet, { run, row }: { run: ImportRunRow; row: ReportRow }): void {
  const remarks = row.remarks.map((remark) => ({ ...remark, sentence: sayRemark(ctx, remark) }))
  const cells = run.columns.map((_column, at) => row.cells[at] ?? '')
  const line = sheet.addRow([...cells, String(row.row), remarks.map(({ sentence }) => sentence).join('\n')].map(asText))
  run.columns.forEach((column, at) => {
    const about = remarks.filter((remark) => remark.column === column)
    if (about.length === 0) return
    const cell = line.getCell(at + 1)
    cell.fill = about.some(({ level }) => level === 'bad') ? RED : AMBER
    cell.note = about.map(({ sentence }) => sentence).join('\n')
  })
  line.commit()
}

/** A string is always written as a text cell; signs that XML cannot hold are left out. */
const asText = (text: string): string => text.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').slice(0, MAX_CELL)
