import { job } from '../../kernel/jobs/job.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { keepMonths } from './keep-months.ts'
import { rollUp } from './roll-up.ts'

/** What the ledger needs done again and again: daily sums and a part for every month. */
export async function keepLedger(runtime: Runtime): Promise<void> {
  await rollUp(runtime)
  await keepMonths(runtime)
}

export const keepJob = job({
  name: 'ledger.keep',
  cron: '* * * * *',
  retryLimit: 0,
  run: (runtime) => keepLedger(runtime),
})
