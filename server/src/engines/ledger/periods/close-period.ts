import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict } from '../../../kernel/errors.ts'
import { keepJob } from '../keep-ledger.ts'
import { getPeriod } from './get-period.ts'
import { closingOf, selectClosings } from './select-closings.ts'

/**
 * Closes a period that is over. From the commit on, every posting for its days is booked as an adjustment; what was on
 * its way before is waited for, and then the sums are kept as published. @throws period.not-over, period.already-closed
 */
export async function closePeriod(ctx: Ctx, key: string, note: string | null): Promise<void> {
  const personId = personIdOf(ctx.actor)
  if (personId === null) throw new AppError('session.required', 401)
  await lockClosings(ctx)
  const period = await getPeriod(ctx, key)
  if (period.to >= ctx.today) throw conflict('period.not-over', { to: period.to })
  if (closingOf(await selectClosings(ctx), period)) throw conflict('period.already-closed')
  const id = uuidv7()
  await ctx.db
    .insertInto('ledger_closing')
    .values({
      id,
      period: key,
      from_on: period.from,
      to_on: period.to,
      closed_by: personId,
      closed_at: ctx.now,
      note,
    })
    .execute()
  audit(ctx, { action: 'period.close', subject: { kind: 'period', id }, detail: { period: key, note } })
  ctx.enqueue(keepJob, {})
}

/** One closes or opens at a time; postings only read and are not held up. */
export const lockClosings = (ctx: Ctx) => sql`lock table ledger_closing in share row exclusive mode`.execute(ctx.db)
