import { PassThrough } from 'node:stream'
import { caseStates, urgencies } from '@houqin/contracts/cases'
import Excel from 'exceljs'
import { selectCases, type CaseFilter, type CaseRow } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { writeCursor } from '../../kernel/cursor.ts'
import type { FileReply } from '../../kernel/http/reply.ts'

const BATCH = 1_000
/** What one sheet of a workbook can hold, the header aside. */
const MOST_ROWS = 1_000_000

const columns = [
  'number',
  'title',
  'state',
  'urgency',
  'category',
  'place',
  'team',
  'assignee',
  'reporter',
  'reported',
  'due',
  'finished',
  'result',
  'stars',
] as const

/** The filtered list as a workbook, written while it is read. Every text is a text cell: none can run as a formula. */
export function exportRepairs(ctx: Ctx, filter: CaseFilter): FileReply {
  const output = new PassThrough()
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  const sheet = workbook.addWorksheet(ctx.say('repair.export.sheet'), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((column) => ({
    header: ctx.say(`repair.export.${column}`),
    width: column === 'title' || column === 'place' ? 36 : 16,
  }))
  sheet.getRow(1).font = { bold: true }
  writeRows(ctx, filter, (row) => sheet.addRow(cellsOf(ctx, row)).commit())
    .then(() => workbook.commit())
    .catch((error: unknown) => output.destroy(error as Error))
  const day = ctx.today
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: output,
    saveAs: `${ctx.say('repair.export.sheet')}-${day}.xlsx`,
  }
}

async function writeRows(ctx: Ctx, filter: CaseFilter, write: (row: CaseRow) => void): Promise<void> {
  let cursor: string | undefined
  for (let written = 0; written < MOST_ROWS; written += BATCH) {
    const { rows } = await selectCases(ctx, 'repair', { ...filter, cursor, limit: BATCH })
    const batch = rows.slice(0, BATCH)
    batch.forEach(write)
    const last = batch.at(-1)
    if (rows.length <= BATCH || !last) return
    cursor = writeCursor([last.sort_key, last.id])
  }
}

function cellsOf(ctx: Ctx, row: CaseRow): (string | number)[] {
  const zone = ctx.timeZone
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const time = (at: Date | null) => (at ? clock.format(at) : '')
  return [
    row.number,
    row.title,
    caseStates[row.state].label[ctx.language],
    urgencies[row.urgency][ctx.language],
    row.category?.name ?? '',
    row.place?.path ?? '',
    row.team?.name ?? '',
    row.assignee?.name ?? '',
    row.reporter_label ?? '',
    time(row.reported_at),
    time(row.due_at),
    time(row.done_at),
    row.result ?? '',
    row.stars ?? '',
  ]
}
