import { v7 as uuidv7 } from 'uuid'
import { selectOpenOf } from '../../../engines/cases/index.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { handoverEarlyMinutes } from '../rules.ts'
import type { Checked } from './select-handovers.ts'

/**
 * Who leaves signs: notes, checklist, and the open work of the team as it stands now.
 * @throws duty.not-yours, handover.too-early, handover.given, handover.checklist-incomplete
 */
export async function giveHandover(
  ctx: Ctx,
  dutyId: string,
  given: { notes: string; checklist: Checked[] },
): Promise<{ id: string }> {
  const duty = await ctx.db
    .selectFrom('duty as d')
    .innerJoin('shift as s', 's.id', 'd.shift_id')
    .select(['d.id', 'd.unit_id', 'd.person_id', 'd.ends_at', 's.checklist'])
    .where('d.id', '=', dutyId)
    .forUpdate('d')
    .executeTakeFirst()
  if (!duty) throw notFound('duty.unknown')
  const personId = personIdOf(ctx.actor)
  if (!personId || duty.person_id !== personId) throw new AppError('duty.not-yours', 403)
  const early = await readRule(ctx, handoverEarlyMinutes)
  if (ctx.now.getTime() < duty.ends_at.getTime() - early * 60_000)
    throw conflict('handover.too-early', { minutes: early })
  const items = new Set(given.checklist.map(({ item }) => item))
  if (duty.checklist.some((item) => !items.has(item))) throw badField('checklist', 'handover.checklist-incomplete')
  const known = await ctx.db.selectFrom('handover').select('id').where('duty_id', '=', duty.id).executeTakeFirst()
  if (known) throw conflict('handover.given')
  const row = {
    id: uuidv7(),
    duty_id: duty.id,
    unit_id: duty.unit_id,
    due_at: duty.ends_at,
    state: 'given',
    notes: given.notes,
    checklist: JSON.stringify(given.checklist),
    open_work: JSON.stringify(await selectOpenOf(ctx, duty.unit_id)),
    given_by: personId,
    given_at: ctx.now,
  }
  await ctx.db.insertInto('handover').values(row).execute()
  audit(ctx, {
    action: 'handover.give',
    subject: { kind: 'handover', id: row.id },
    detail: { dutyId, checklist: given.checklist },
  })
  return { id: row.id }
}
