import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { timeZone } from '@houqin/contracts'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { AppError, badField } from '../errors.ts'
import type { Upload } from '../http/mount.ts'
import { filePath } from './file-path.ts'
import { mappedFields, targetOf, type ColumnMapping } from './import-target.ts'
import { importJob } from './jobs.ts'
import { insertRun, type ImportState } from './run.ts'
import { openTable } from './table/read-table.ts'

/**
 * Takes a file for import: checks at once that it is a table with the columns that are mapped, keeps the original, and
 * leaves the rest to a job. @throws file.missing, import.not-a-table, import.mapping-invalid, import.column-missing
 */
export async function startImport(
  ctx: Ctx,
  kind: string,
  args: { upload: Upload; dryRun: boolean },
): Promise<{ id: string; state: ImportState }> {
  const { file, fields } = args.upload
  if (!file) throw badField('file', 'file.missing')
  const form = await readForm(ctx, kind, fields)
  const columns = await readColumns(file.path)
  assertMapped(form.mapping, columns)
  const id = uuidv7()
  await insertRun(ctx, { id, kind, fileName: shortName(file.name), columns, dryRun: args.dryRun, ...form })
  audit(ctx, {
    action: 'import.start',
    subject: { kind: 'import', id },
    detail: { kind, fileName: file.name, bytes: file.bytes, dryRun: args.dryRun },
  })
  ctx.enqueue(importJob, { importId: id })
  await keepFile(ctx.dataDir, id, file.path)
  return { id, state: 'waiting' }
}

async function readForm(ctx: Ctx, kind: string, fields: Record<string, string>) {
  const target = await targetOf(ctx, kind)
  const schema = z.object({ mapping: target.mapping, timeZone, onBadRow: z.enum(['refuse', 'skip']) })
  return schema.parse(
    {
      mapping: readJson(fields['mapping']),
      timeZone: fields['timeZone'] || ctx.organisation?.timeZone,
      onBadRow: fields['onBadRow'] || 'refuse',
    },
    { reportInput: true },
  )
}

function readJson(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // falls through: text that is no JSON is refused like JSON that is no object
  }
  throw badField('mapping', 'import.mapping-invalid')
}

async function readColumns(file: string): Promise<string[]> {
  const table = await openTable(file)
  table.close()
  return table.columns
}

function assertMapped(mapping: ColumnMapping, columns: readonly string[]): void {
  const missing = mappedFields(mapping).filter(({ column }) => !columns.includes(column))
  if (missing.length === 0) return
  const known = columns.slice(0, 50).join('、')
  throw new AppError('import.column-missing', 422, {
    params: { column: missing.map(({ column }) => column).join('、'), columns: known },
    fields: missing.map(({ field, column }) => ({
      field: `mapping.${field}`,
      code: 'import.column-missing',
      params: { column, columns: known },
    })),
  })
}

/** The original stays as it came, under the id of its run. */
async function keepFile(dataDir: string, id: string, from: string): Promise<void> {
  const target = filePath(dataDir, id)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  await rename(from, target)
}

/** A file name as a list can show it. */
const shortName = (name: string): string =>
  path
    .basename(name)
    .replaceAll(/\p{Cc}/gu, '')
    .slice(-200) || '—'
