import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict, notFound } from '../../../kernel/errors.ts'
import { postHandover } from './handover-facts.ts'

/** Who comes signs; whoever gave may not take. @throws handover.own, handover.not-team, handover.not-open, handover.stale */
export async function takeHandover(ctx: Ctx, id: string, version: number): Promise<void> {
  const handover = await ctx.db.selectFrom('handover').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!handover) throw notFound('handover.unknown')
  const { actor } = ctx
  const personId = personIdOf(actor)
  if (!personId || personId === handover.given_by) throw new AppError('handover.own', 403)
  if (actor.kind !== 'person' || !actor.unitIds.includes(handover.unit_id)) throw new AppError('handover.not-team', 403)
  if (handover.version !== version) throw conflict('handover.stale')
  if (handover.state !== 'given') throw conflict('handover.not-open')
  const taken = await ctx.db
    .updateTable('handover')
    .set({ state: 'done', taken_by: personId, taken_at: ctx.now, version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  postHandover(ctx, taken)
  audit(ctx, { action: 'handover.take', subject: { kind: 'handover', id }, detail: {} })
}
