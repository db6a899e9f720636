import { sql } from 'kysely'
import { notify } from '../../../engines/messages/index.ts'
import { scopeOf, unitsInScope } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict } from '../../../kernel/errors.ts'
import { actingPerson } from '../reach.ts'
import { postFollowUp } from './follow-up-facts.ts'
import { lockFollowUp } from './submit-follow-up.ts'

interface Review {
  version: number
  accepted: boolean
  remark: string
}

/** The superior accepts, or sends back with a remark. @throws goal-follow-up.not-submitted, goal-follow-up.own, record.stale */
export async function reviewFollowUp(ctx: Ctx, id: string, { version, accepted, remark }: Review): Promise<void> {
  const followUp = await lockFollowUp(ctx, id)
  if (followUp.version !== version) throw conflict('record.stale')
  if (followUp.state !== 'submitted') throw conflict('goal-follow-up.not-submitted')
  if (!mayReview(ctx, { ...followUp, submittedBy: followUp.submitted_by }))
    throw new AppError('goal-follow-up.own', 403)
  if (!accepted && remark === '') throw badField('remark', 'goal.remark-missing')
  await ctx.db
    .updateTable('goal_follow_up')
    .set({
      state: accepted ? 'accepted' : 'returned',
      reviewed_by: actingPerson(ctx),
      reviewed_at: ctx.now,
      remark,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await postFollowUp(ctx, id)
  const subject = { kind: 'goal-follow-up', id }
  if (!accepted) {
    const { rows } = await sql<{ name: string }>`select name from unit where id = ${followUp.unit_id}`.execute(ctx.db)
    const params = { unit: rows[0]?.name ?? '', month: followUp.month, remark }
    notify(ctx, { kind: 'goal.returned', subject, params, to: [followUp.person_id, followUp.submitted_by] })
  }
  const action = accepted ? 'goal-follow-up.accept' : 'goal-follow-up.return'
  audit(ctx, { action, subject, detail: { remark } })
}

/** Never who answers for the unit or submitted it. */
export function mayReview(ctx: Ctx, row: { person_id: string; unit_id: string; submittedBy: string | null }): boolean {
  const scope = scopeOf(ctx.actor, 'goal-follow-up.review')
  if (scope === undefined || ctx.actor.kind !== 'person') return false
  const units = unitsInScope(ctx.actor, scope)
  const { personId } = ctx.actor
  return (units === null || units.includes(row.unit_id)) && personId !== row.person_id && personId !== row.submittedBy
}
