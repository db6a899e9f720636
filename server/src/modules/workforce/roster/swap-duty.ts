import { sql, type Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Duty } from '../../../kernel/database/schema.gen.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { selectMembers } from '../reach.ts'
import { selectSwaps, type SwapRow } from './select-duties.ts'

export interface SwapQuestion {
  version: number
  toPersonId: string
  inReturnId?: string | undefined
  reason: string
}

/** Asks a colleague of the same team to take a duty. @throws duty.not-yours, duty.begun, duty.asked, duty.clash */
export async function askSwap(ctx: Ctx, dutyId: string, question: SwapQuestion): Promise<SwapRow> {
  const duty = await lockDuty(ctx, dutyId)
  if (duty.version !== question.version) throw conflict('duty.stale')
  if (duty.person_id !== personIdOf(ctx.actor)) throw new AppError('duty.not-yours', 403)
  assertToCome(ctx, duty)
  const members = await selectMembers(ctx, duty.unit_id)
  if (!members.some(({ id }) => id === question.toPersonId) || question.toPersonId === duty.person_id)
    throw badField('toPersonId', 'person.unknown')
  const inReturn = question.inReturnId ? await lockDuty(ctx, question.inReturnId) : null
  if (inReturn) {
    if (inReturn.person_id !== question.toPersonId) throw badField('inReturnId', 'duty.not-yours')
    assertToCome(ctx, inReturn)
  }
  if (await findOpen(ctx, duty.id)) throw conflict('duty.asked')
  await assertFree(ctx, { personId: question.toPersonId, duty, givenUp: inReturn })
  const id = uuidv7()
  await ctx.db
    .insertInto('duty_swap')
    .values({
      id,
      duty_id: duty.id,
      from_person_id: duty.person_id,
      to_person_id: question.toPersonId,
      return_duty_id: inReturn?.id ?? null,
      reason: question.reason,
      asked_at: ctx.now,
    })
    .execute()
  audit(ctx, { action: 'duty.swap', subject: { kind: 'duty', id: duty.id }, detail: { ...question } })
  return getSwap(ctx, id)
}

/** The one who was asked agrees or refuses; who asked may withdraw. Nobody is moved without consent. */
export async function answerSwap(
  ctx: Ctx,
  swapId: string,
  answer: 'agreed' | 'refused' | 'withdrawn',
): Promise<SwapRow> {
  const swap = await ctx.db.selectFrom('duty_swap').selectAll().where('id', '=', swapId).forUpdate().executeTakeFirst()
  if (!swap) throw notFound('swap.unknown')
  const speaker = answer === 'withdrawn' ? swap.from_person_id : swap.to_person_id
  if (personIdOf(ctx.actor) !== speaker) throw new AppError('swap.not-yours', 403)
  if (swap.answer) throw conflict('swap.answered')
  if (answer === 'agreed') {
    const duty = await lockDuty(ctx, swap.duty_id)
    const inReturn = swap.return_duty_id ? await lockDuty(ctx, swap.return_duty_id) : null
    if (duty.person_id !== swap.from_person_id || (inReturn && inReturn.person_id !== swap.to_person_id))
      throw conflict('swap.answered')
    assertToCome(ctx, duty)
    await assertFree(ctx, { personId: swap.to_person_id, duty, givenUp: inReturn })
    await give(ctx, duty, swap.to_person_id)
    if (inReturn) {
      await assertFree(ctx, { personId: swap.from_person_id, duty: inReturn, givenUp: duty })
      await give(ctx, inReturn, swap.from_person_id)
    }
  }
  await ctx.db.updateTable('duty_swap').set({ answer, answered_at: ctx.now }).where('id', '=', swap.id).execute()
  audit(ctx, { action: 'duty.swap-answer', subject: { kind: 'duty', id: swap.duty_id }, detail: { answer } })
  return getSwap(ctx, swap.id)
}

async function lockDuty(ctx: Ctx, id: string): Promise<Selectable<Duty>> {
  const duty = await ctx.db.selectFrom('duty').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!duty) throw notFound('duty.unknown')
  return duty
}

const assertToCome = (ctx: Ctx, duty: Selectable<Duty>): void => {
  if (duty.begins_at <= ctx.now) throw conflict('duty.begun')
}

const findOpen = (ctx: Ctx, dutyId: string) =>
  ctx.db
    .selectFrom('duty_swap')
    .select('id')
    .where('duty_id', '=', dutyId)
    .where('answer', 'is', null)
    .executeTakeFirst()

/** Nobody stands two shifts at once. @throws duty.clash */
async function assertFree(
  ctx: Ctx,
  { personId, duty, givenUp }: { personId: string; duty: Selectable<Duty>; givenUp: Selectable<Duty> | null },
): Promise<void> {
  const clash = await ctx.db
    .selectFrom('duty')
    .select('id')
    .where('person_id', '=', personId)
    .where('begins_at', '<', duty.ends_at)
    .where('ends_at', '>', duty.begins_at)
    .where('id', '!=', duty.id)
    .where('id', '!=', givenUp?.id ?? duty.id)
    .executeTakeFirst()
  if (clash) throw conflict('duty.clash')
}

const give = (ctx: Ctx, duty: Selectable<Duty>, personId: string) =>
  ctx.db
    .updateTable('duty')
    .set({ person_id: personId, version: duty.version + 1 })
    .where('id', '=', duty.id)
    .execute()

async function getSwap(ctx: Ctx, id: string): Promise<SwapRow> {
  const [swap] = await selectSwaps(ctx, sql`w.id = ${id}`)
  if (!swap) throw notFound('swap.unknown')
  return swap
}
