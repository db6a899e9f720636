import { job } from '../jobs/job.ts'
import { act } from '../runtime.ts'
import { runImport } from './run-import.ts'
import { selectStranded } from './run.ts'

/** A run that has not moved for so long was left behind by a killed program. */
const STRANDED_AFTER_MS = 2 * 60_000

export const importJob = job<{ importId: string }>({
  name: 'imports.run',
  retryLimit: 3,
  expireInSeconds: 4 * 3600,
  run: (runtime, { importId }) => runImport(runtime, importId),
})

export const resumeJob = job({
  name: 'imports.resume',
  cron: '* * * * *',
  retryLimit: 0,
  run: async (runtime) => {
    const before = new Date(runtime.clock().getTime() - STRANDED_AFTER_MS)
    await act(runtime, { actor: { kind: 'system' } }, async (ctx) => {
      for (const { id } of await selectStranded(ctx.db, before)) ctx.enqueue(importJob, { importId: id })
    })
  },
})
