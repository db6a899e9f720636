import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict } from '../../../kernel/errors.ts'
import { lockClosings } from './close-period.ts'
import { getPeriod } from './get-period.ts'
import { closingOf, selectClosings, widerClosed } from './select-closings.ts'

/**
 * Opens a closed period again. The closing stays on record with who opened it and why; adjustments booked meanwhile stay
 * where they were booked. @throws period.not-closed, period.within-closed
 */
export async function reopenPeriod(ctx: Ctx, key: string, reason: string): Promise<void> {
  const personId = personIdOf(ctx.actor)
  if (personId === null) throw new AppError('session.required', 401)
  await lockClosings(ctx)
  const period = await getPeriod(ctx, key)
  const closings = await selectClosings(ctx)
  const closing = closingOf(closings, period)
  if (!closing) throw conflict('period.not-closed')
  const wider = widerClosed(closings, period)
  if (wider) throw conflict('period.within-closed', { name: ctx.language === 'zh' ? wider.name.zh : wider.name.en })
  await ctx.db
    .updateTable('ledger_closing')
    .set({ reopened_by: personId, reopened_at: ctx.now, reopen_reason: reason })
    .where('id', '=', closing.id)
    .execute()
  audit(ctx, {
    action: 'period.reopen',
    subject: { kind: 'period', id: closing.id },
    detail: { period: key, reason, adjustments: closing.adjustments },
  })
}
