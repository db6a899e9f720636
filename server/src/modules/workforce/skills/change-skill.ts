import type { TradeCode } from '@houqin/contracts/workforce'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, notFound } from '../../../kernel/errors.ts'
import { unitsFor } from '../reach.ts'
import { selectSkills, type SkilledPerson } from './select-skills.ts'

interface Subject {
  id: string
  trade: TradeCode
}

/** Sets a trade of a person and the certificate for it. @throws skill.certificate-incomplete, person.unknown */
export async function changeSkill(
  ctx: Ctx,
  { id, trade }: Subject,
  to: { certificateNo: string | null; validTo: string | null },
): Promise<SkilledPerson> {
  if (to.validTo !== null && to.certificateNo === null) throw badField('certificateNo', 'skill.certificate-incomplete')
  await getPerson(ctx, id)
  const row = { certificate_no: to.certificateNo, valid_to: to.validTo, changed_at: ctx.now }
  await ctx.db
    .insertInto('skill')
    .values({ person_id: id, trade, ...row })
    .onConflict((on) => on.columns(['person_id', 'trade']).doUpdateSet(row))
    .execute()
  audit(ctx, { action: 'skill.change', subject: { kind: 'person', id }, detail: { trade, ...to } })
  return getPerson(ctx, id)
}

export async function removeSkill(ctx: Ctx, { id, trade }: Subject): Promise<SkilledPerson> {
  await getPerson(ctx, id)
  await ctx.db.deleteFrom('skill').where('person_id', '=', id).where('trade', '=', trade).execute()
  audit(ctx, { action: 'skill.remove', subject: { kind: 'person', id }, detail: { trade } })
  return getPerson(ctx, id)
}

async function getPerson(ctx: Ctx, personId: string): Promise<SkilledPerson> {
  const [person] = await selectSkills(ctx, { units: null, personId })
  if (!person) throw notFound('person.unknown')
  const units = unitsFor(ctx, 'skill.change')
  if (units !== null && !units.includes(person.team.id)) throw new AppError('roster.not-yours', 403)
  return person
}
