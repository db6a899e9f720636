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
import { peopleImport } from './people/people-target.ts'
import { placesImport } from './places/places-target.ts'
import { startImport } from './start-import.ts'
import { recordImportTerms } from './terms-of-records.ts'
import { importTerms } from './terms.ts'
import { undoImport } from './undo-import.ts'

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
  tables: ['import_run', 'import_row', 'import_remark', 'imported_record', 'import_change'],
  permissions: {
    'person.import': { name: ['导入人员', 'Import people'], grants: { admin: 'all' } },
    'place.import': { name: ['导入场所', 'Import places'], grants: { admin: 'all' } },
    'import.undo': { name: ['撤销导入', 'Take imports back'], grants: { admin: 'all' } },
  },
  extensions: [peopleImport, placesImport],
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
    mount(api.importPeople, (ctx, { upload, query }) => startImport(ctx, 'people', { upload, dryRun: query.dryRun }), {
      maxUpload: MAX_IMPORT_BYTES,
    }),
    mount(api.importPlaces, (ctx, { upload, query }) => startImport(ctx, 'places', { upload, dryRun: query.dryRun }), {
      maxUpload: MAX_IMPORT_BYTES,
    }),
    mount(api.undoImport, async (ctx, { params }) => {
      await undoImport(ctx, params.id)
      return presentRun(ctx, await getRun(ctx, params.id))
    }),
    mount(api.getImport, async (ctx, { params }) => presentRun(ctx, await getRun(ctx, params.id))),
    mount(api.getImportErrors, async (ctx, { params }) => errorWorkbook(ctx, await getRun(ctx, params.id))),
    mount(api.inspectImportFile, (ctx, { upload }) => inspectFile(ctx, upload), { maxUpload: MAX_IMPORT_BYTES }),
  ],
  terms: { ...importTerms, ...recordImportTerms },
  invariants: new URL('./invariants.sql', import.meta.url),
})
