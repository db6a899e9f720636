import { api } from '@houqin/contracts'
import type { Ctx } from '../ctx.ts'
import { readCursor, toPage } from '../cursor.ts'
import { notFound } from '../errors.ts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { errorWorkbook } from './error-workbook.ts'
import { inspectFile } from './inspect-file.ts'
import { importJob, resumeJob } from './jobs.ts'
import { presentRun, presentRuns } from './present-import.ts'
import { countRuns, findRun, selectRuns, type ImportRunRow } from './run.ts'
import { importTerms } from './terms.ts'

export {
  importTarget,
  type ColumnMapping,
  type ExistingRecord,
  type FieldRemark,
  type Finding,
  type GoodRow,
  type ImportOccasion,
  type ImportTarget,
  type Interpreter,
  type Reading,
} from './import-target.ts'
export { startImport } from './start-import.ts'

/** Largest file that may be sent, packed or not. */
export const MAX_IMPORT_BYTES = 512_000_000

async function getRun(ctx: Ctx, id: string): Promise<ImportRunRow> {
  const run = await findRun(ctx.db, id)
  if (!run) throw notFound('import.unknown')
  return run
}

export const imports = manifest({
  name: 'imports',
  tables: ['import_run', 'import_row', 'import_remark', 'imported_record'],
  permissions: {},
  jobs: [importJob, resumeJob],
  routes: [
    mount(api.listImports, async (ctx, { query }) => {
      const rows = await selectRuns(ctx, { after: readCursor(query.cursor), limit: query.limit + 1 })
      const page = toPage(rows, {
        limit: query.limit,
        count: await countRuns(ctx),
        cursor: (row) => [row.created_at.toISOString(), row.id],
        present: (row) => row,
      })
      return { ...page, items: await presentRuns(ctx, page.items) }
    }),
    mount(api.getImport, async (ctx, { params }) => presentRun(ctx, await getRun(ctx, params.id))),
    mount(api.getImportErrors, async (ctx, { params }) => errorWorkbook(ctx, await getRun(ctx, params.id))),
    mount(api.inspectImportFile, (ctx, { upload }) => inspectFile(ctx, upload), { maxUpload: MAX_IMPORT_BYTES }),
  ],
  terms: importTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
})
