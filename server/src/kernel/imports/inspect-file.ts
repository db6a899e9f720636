import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import type { Upload } from '../http/mount.ts'
import { describeFile } from './describe-file.ts'
import { sayFinding } from './present-import.ts'
import { openTable } from './table/read-table.ts'

const SHOWN_ROWS = 20
const SHOWN_CHARACTERS = 500

/** The header and first rows of a file, for choosing which column is what. @throws file.missing, import.not-a-table */
export async function inspectFile(ctx: Ctx, { file }: Upload) {
  if (!file) throw badField('file', 'file.missing')
  const table = await openTable(file.path)
  try {
    const rows: string[][] = []
    for await (const { cells } of table.rows()) {
      rows.push(cells.map((cell) => cell.slice(0, SHOWN_CHARACTERS)))
      if (rows.length === SHOWN_ROWS) break
    }
    return { columns: table.columns, rows, findings: describeFile(table).map((finding) => sayFinding(ctx, finding)) }
  } finally {
    table.close()
  }
}
