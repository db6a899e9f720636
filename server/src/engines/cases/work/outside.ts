import type { newOutside, outsideReturn } from '@houqin/contracts/work'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, notFound } from '../../../kernel/errors.ts'
import { beginWork, type Subject } from './work-step.ts'

/** Gives a case to an outside firm. */
export async function sendOutside(ctx: Ctx, subject: Subject, sent: z.output<typeof newOutside>): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'outside' })
  const { at, ...line } = step.line
  await ctx.db
    .insertInto('outside_repair')
    .values({ ...line, id: uuidv7(), vendor: sent.vendor, about: sent.about ?? null, sent_at: at })
    .execute()
  await step.finish({ note: sent.vendor })
}

/** Takes it back: what it cost, and how the firm's work is judged; a poor one needs a remark. @throws outside.unknown, outside.remark-missing */
export async function returnOutside(
  ctx: Ctx,
  subject: Subject,
  { outsideId, ...back }: z.output<typeof outsideReturn> & { outsideId: string },
): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'outside-return' })
  if (back.verdict === 'poor' && back.remark === undefined) throw badField('remark', 'outside.remark-missing')
  const returned = await ctx.db
    .updateTable('outside_repair')
    .set({ returned_at: ctx.now, cost: back.cost, verdict: back.verdict, remark: back.remark ?? null })
    .where('id', '=', outsideId)
    .where('sheet_id', '=', step.sheetId)
    .where('returned_at', 'is', null)
    .returning(['vendor', 'cost'])
    .executeTakeFirst()
  if (!returned) throw notFound('outside.unknown')
  await step.finish({ note: returned.vendor, amount: returned.cost ?? '0' }, back.remark ?? null)
}
