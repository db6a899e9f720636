import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../../kernel/ctx.ts'
import { job } from '../../../kernel/jobs/job.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { act, type Runtime } from '../../../kernel/runtime.ts'
import { handoverGraceMinutes } from '../rules.ts'
import { postHandover } from './handover-facts.ts'

/** A shift that ended so long ago without both signatures was not handed over: that is a record of its own. */
export async function markMissed(runtime: Runtime, now = runtime.clock()): Promise<void> {
  await act(runtime, { actor: { kind: 'system' }, now }, async (ctx) => {
    const before = new Date(now.getTime() - (await readRule(ctx, handoverGraceMinutes)) * 60_000)
    await missGiven(ctx, before)
    await missUngiven(ctx, before)
  })
}

/** Signed by the one who left and by nobody who came. */
async function missGiven(ctx: Ctx, before: Date): Promise<void> {
  const missed = await ctx.db
    .updateTable('handover')
    .set(({ eb }) => ({ state: 'missed', version: eb('version', '+', 1) }))
    .where('state', '=', 'given')
    .where('due_at', '<=', before)
    .returningAll()
    .execute()
  for (const handover of missed) postHandover(ctx, handover)
}

async function missUngiven(ctx: Ctx, before: Date): Promise<void> {
  const { rows } = await sql<{ id: string; unit_id: string; ends_at: Date }>`
    select d.id, d.unit_id, d.ends_at from duty d join shift s on s.id = d.shift_id
    where s.needs_handover and d.ends_at <= ${before} and not exists (select 1 from handover h where h.duty_id = d.id)
    order by d.ends_at limit 1000`.execute(ctx.db)
  if (rows.length === 0) return
  const missed = await ctx.db
    .insertInto('handover')
    .values(
      rows.map((duty) => ({
        id: uuidv7(),
        duty_id: duty.id,
        unit_id: duty.unit_id,
        due_at: duty.ends_at,
        state: 'missed',
        notes: '',
        checklist: '[]',
        open_work: '[]',
      })),
    )
    .onConflict((on) => on.column('duty_id').doNothing())
    .returningAll()
    .execute()
  for (const handover of missed) postHandover(ctx, handover)
}

export const missedJob = job({
  name: 'workforce.mark-missed-handovers',
  cron: '*/15 * * * *',
  retryLimit: 3,
  run: (runtime) => markMissed(runtime),
})
