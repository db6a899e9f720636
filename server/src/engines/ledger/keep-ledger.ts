import { job } from '../../kernel/jobs/job.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { keepMonths } from './keep-months.ts'
import { settleClosings } from './periods/settle-closings.ts'
import { rollUp } from './roll-up.ts'

/** What the ledger needs done again and again: daily sums, a part for every month, closings settled. */
export async function keepLedger(runtime: Runtime): Promise<void> {
  await rollUp(runtime)
  await keepMonths(runtime)
  await settleClosings(runtime)
}

export const keepJob = job({
  name: 'ledger.keep',
  cron: '* * * * *',
  retryLimit: 0,
  run: (runtime) => keepLedger(runtime),
})
