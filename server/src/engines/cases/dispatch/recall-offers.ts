import { job } from '../../../kernel/jobs/job.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { act, read, type Runtime } from '../../../kernel/runtime.ts'
import { offerMinutes } from '../rules.ts'
import { lockCase, transitionCase } from '../transition-case.ts'

const system = { kind: 'system' } as const

/** What nobody has claimed in time goes back to the desk: no report waits for ever for a volunteer. */
export async function recallOffers(runtime: Runtime, now = runtime.clock()): Promise<void> {
  const waiting = await read(runtime, { actor: system, now }, async (ctx) => {
    const before = new Date(now.getTime() - (await readRule(ctx, offerMinutes)) * 60_000)
    return ctx.db
      .selectFrom('case_record')
      .select(['id', 'kind'])
      .where('state', '=', 'offered')
      .where('state_since', '<=', before)
      .limit(1000)
      .execute()
  })
  for (const one of waiting) {
    await act(runtime, { actor: system, now }, async (ctx) => {
      const { state, version } = await lockCase(ctx, one)
      if (state === 'offered') await transitionCase(ctx, one, { verb: 'recall', body: { version } })
    })
  }
}

export const recallJob = job({
  name: 'cases.recall-offers',
  cron: '*/5 * * * *',
  retryLimit: 3,
  run: (runtime) => recallOffers(runtime),
})
