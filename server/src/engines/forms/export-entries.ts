import { PassThrough } from 'node:stream'
import Excel from 'exceljs'
import type { Ctx } from '../../kernel/ctx.ts'
import { writeCursor } from '../../kernel/cursor.ts'
import type { FileReply } from '../../kernel/http/reply.ts'
import { mainChoice } from './define-register.ts'
import { selectEntries, type EntryFilter } from './entry-row.ts'
import { entryPresenter } from './present-entry.ts'
import { getRegisterRow, type RegisterRow } from './register-row.ts'

const BATCH = 1_000
/** What one sheet of a workbook can hold, the header aside. */
const MOST_ROWS = 1_000_000

/** The filtered entries as a workbook, written while they are read. Only numbers are number cells; no text can run as a formula. */
export async function exportEntries(ctx: Ctx, code: string, filter: EntryFilter): Promise<FileReply> {
  const register = await getRegisterRow(ctx, code)
  const name = ctx.language === 'zh' ? register.name_zh : register.name_en
  const output = new PassThrough()
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  const sheet = workbook.addWorksheet(name.replaceAll(/[*?:\\/[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = headersOf(ctx, register).map((header) => ({ header, width: 18 }))
  sheet.getRow(1).font = { bold: true }
  writeRows(ctx, { register, filter, write: (cells) => sheet.addRow(cells).commit() })
    .then(() => workbook.commit())
    .catch((error: unknown) => output.destroy(error as Error))
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: output,
    saveAs: `${name}-${ctx.today}.xlsx`,
  }
}

function headersOf(ctx: Ctx, { definition }: RegisterRow): string[] {
  const { language } = ctx
  const fields = definition.fields.map((field) => {
    const unit = 'unit' in field ? field.unit[language] : ''
    return `${field.label[language]}${unit === '' ? '' : language === 'zh' ? `（${unit}）` : ` (${unit})`}`
  })
  return [ctx.say('register.column-number'), definition.dayLabel[language], ...fields, ctx.say('register.column-state')]
}

async function writeRows(
  ctx: Ctx,
  {
    register,
    filter,
    write,
  }: { register: RegisterRow; filter: EntryFilter; write: (cells: (string | number)[]) => void },
): Promise<void> {
  const { fields } = register.definition
  const choiceField = mainChoice(register.definition)?.key ?? null
  let cursor: string | undefined
  for (let written = 0; written < MOST_ROWS; written += BATCH) {
    const { rows } = await selectEntries(ctx, { registerId: register.id, filter, choiceField, cursor, limit: BATCH })
    const batch = rows.slice(0, BATCH)
    const { present } = await entryPresenter(ctx, register, batch)
    for (const entry of batch.map(present)) {
      const cells = new Map(entry.values.map(({ key, shown }) => [key, shown]))
      const cell = (field: (typeof fields)[number]) => {
        const text = cells.get(field.key) ?? ''
        return text !== '' && (field.kind === 'number' || field.kind === 'computed') ? Number(text) : text
      }
      write([entry.number, entry.on, ...fields.map(cell), ctx.say(`register.state-${entry.state}`)])
    }
    const last = batch.at(-1)
    if (rows.length <= BATCH || !last) return
    cursor = writeCursor([last.on, last.id])
  }
}
