import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { job } from '../../kernel/jobs/job.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { postFacts } from '../ledger/index.ts'
import { caseKind, kindOf } from './case-kind.ts'
import { autoCloseDays, autoConfirmDays } from './rules.ts'
import { tell } from './timeline.ts'
import { transitionCase } from './transition-case.ts'
import { isUnsettled } from './work/gates.ts'

const system = { kind: 'system' } as const

/**
 * Confirms what nobody has confirmed in time, with a default rating that is labelled as such and counts in no figure
 * of satisfaction; and closes what was confirmed long enough ago.
 */
export async function confirmAutomatically(runtime: Runtime, now = runtime.clock()): Promise<void> {
  for (const one of await read(runtime, { actor: system, now }, (ctx) => findWaiting(ctx, 'done', autoConfirmDays))) {
    await act(runtime, { actor: system, now }, async (ctx) => {
      if (!(await isStill(ctx, one))) return
      await transitionCase(ctx, one, { verb: 'confirm', body: { version: one.version } })
      await rateByDefault(ctx, one)
    })
  }
  for (const one of await read(runtime, { actor: system, now }, (ctx) =>
    findWaiting(ctx, 'confirmed', autoCloseDays),
  )) {
    await act(runtime, { actor: system, now }, async (ctx) => {
      if ((await isStill(ctx, one)) && !(await isUnsettled(ctx, one.id)))
        await transitionCase(ctx, one, { verb: 'close', body: { version: one.version } })
    })
  }
}

interface Waiting {
  id: string
  kind: string
  version: number
}

async function findWaiting(
  ctx: Ctx,
  state: 'done' | 'confirmed',
  rule: typeof autoConfirmDays | typeof autoCloseDays,
): Promise<Waiting[]> {
  const days = await readRule(ctx, rule)
  const before = new Date(ctx.now.getTime() - days * 86_400_000)
  return ctx.db
    .selectFrom('case_record')
    .select(['id', 'kind', 'version'])
    .where('state', '=', state)
    .where(
      'kind',
      'in',
      caseKind.collect(ctx.manifests).flatMap((one) => (one.isRechecked ? [] : [one.kind])),
    )
    .where('state_since', '<=', before)
    .where('parent_id', 'is', null)
    .orderBy('state_since')
    .limit(1000)
    .execute()
}

/** Somebody may have been quicker between finding and locking. */
async function isStill(ctx: Ctx, one: Waiting): Promise<boolean> {
  const { rows } =
    await sql`select 1 from case_record where id = ${one.id} and version = ${one.version} for update`.execute(ctx.db)
  return rows.length === 1
}

async function rateByDefault(ctx: Ctx, one: Waiting): Promise<void> {
  const record = await ctx.db
    .updateTable('case_record')
    .set({ stars: 5, rated_at: ctx.now, rated_by_default: true, version: one.version + 2 })
    .where('id', '=', one.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  tell(ctx, { caseId: one.id, event: 'rate', state: 'confirmed', detail: { stars: 5, byDefault: true } })
  postFacts(ctx, { kind: one.kind, id: one.id }, kindOf(ctx, one.kind).facts(record))
}

export const confirmJob = job({
  name: 'cases.confirm-automatically',
  cron: '15 * * * *',
  retryLimit: 3,
  run: (runtime) => confirmAutomatically(runtime),
})
