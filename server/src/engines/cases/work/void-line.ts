import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, notFound } from '../../../kernel/errors.ts'
import { mayCharge } from './work-policy.ts'
import { beginWork, type Subject } from './work-step.ts'

const tables = ['work_hours', 'work_task', 'work_material', 'work_saving'] as const

/** Voids an entry with the reason: it stays readable and leaves every figure. @throws work.unknown-line */
export async function voidLine(
  ctx: Ctx,
  subject: Subject,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'void' })
  for (const table of tables) {
    const voided = await ctx.db
      .updateTable(table)
      .set({ voided_at: ctx.now, void_reason: reason })
      .where('id', '=', lineId)
      .where('sheet_id', '=', step.sheetId)
      .where('voided_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!voided) continue
    if (table === 'work_saving' && !mayCharge(ctx.actor, step.record)) throw new AppError('case.not-yours', 403)
    return step.finish({}, reason)
  }
  throw notFound('work.unknown-line')
}
