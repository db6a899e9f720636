import type { Nature } from '@houqin/contracts/work'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'
import { postFacts } from '../../ledger/index.ts'
import { kindOf } from '../case-kind.ts'
import { assertFresh } from '../transition-case.ts'
import { findSheet } from './sheet.ts'
import { beginWork, planStates, type Subject } from './work-step.ts'

/** Says who bears the cost. What has been paid for stays chargeable. @throws case.stale, work.already-paid */
export async function setNature(
  ctx: Ctx,
  subject: Subject,
  { nature, version }: { nature: Nature; version: number },
): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'nature', states: planStates })
  await assertFresh(ctx, step.record, version)
  const sheet = await findSheet(ctx, step.record.id)
  if (nature !== 'chargeable' && sheet && sheet.charges.length > 0) throw conflict('work.already-paid')
  const changed = await ctx.db
    .updateTable('case_record')
    .set({ nature, version: step.record.version + 1 })
    .where('id', '=', step.record.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { kind, facts } = kindOf(ctx, step.record.kind)
  postFacts(ctx, { kind, id: changed.id }, facts(changed))
  await step.finish({ nature })
}
