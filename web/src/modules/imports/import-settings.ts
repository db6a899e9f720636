import { api } from '@houqin/contracts'
import type { ServiceRequestMapping } from '@houqin/contracts/imports'
import { call } from '../../kernel/call.ts'
import { newKey } from '../../kernel/new-key.ts'
import type { ChosenColumns } from './guess-mapping.ts'
import { importKindOf, type ImportKind } from './import-kinds.ts'

/** All that is decided about a file before it is read. */
export interface ImportSettings {
  kind: ImportKind
  columns: ChosenColumns
  timeZone: string
  dateOrder: ServiceRequestMapping['dateOrder'] | 'auto'
  missing: string[]
  onBadRow: 'refuse' | 'skip'
}

export interface Inspection {
  columns: string[]
  rows: string[][]
  findings: string[]
}

export async function inspectFile(file: File): Promise<Inspection> {
  const body = new FormData()
  body.set('file', file)
  return call(api.inspectImportFile, { body })
}

/** Sends the file with what was decided; the run it starts is known by the id that comes back. */
export async function startImport(file: File, settings: ImportSettings, dryRun: boolean): Promise<string> {
  const { kind, columns, timeZone, dateOrder, missing, onBadRow } = settings
  const body = new FormData()
  body.set('file', file)
  body.set(
    'mapping',
    JSON.stringify({
      ...columns,
      ...(dateOrder === 'auto' ? {} : { dateOrder }),
      ...(missing.length === 0 ? {} : { missing }),
    }),
  )
  body.set('timeZone', timeZone)
  body.set('onBadRow', onBadRow)
  const query = { dryRun: dryRun ? 'true' : 'false' }
  const started = await call(importKindOf[kind].endpoint, { query, body }, { idempotencyKey: newKey() })
  return started.id
}
