import type { newCharge } from '@houqin/contracts/work'
import { Decimal } from 'decimal.js'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { isUniqueViolation } from '../../../kernel/database/violations.ts'
import { AppError, badField, conflict } from '../../../kernel/errors.ts'
import { balanceOf } from './price.ts'
import { findSheet } from './sheet.ts'
import { mayCharge } from './work-policy.ts'
import { beginWork, planStates, type Subject } from './work-step.ts'

/**
 * Records a payment or a waiver against what was agreed; never more than is outstanding. Who did the work does not take
 * the money. @throws charge.nothing-due, charge.too-much, charge.receipt-taken, work.own-charge
 */
export async function takeCharge(ctx: Ctx, subject: Subject, charge: z.output<typeof newCharge>): Promise<void> {
  const isPaid = charge.kind === 'paid'
  const step = await beginWork(ctx, subject, {
    event: isPaid ? 'charge' : 'waive',
    states: [...planStates, 'closed'],
    isAllowed: mayCharge,
  })
  if (ctx.actor.kind === 'person' && ctx.actor.personId === step.record.assignee_id)
    throw new AppError('work.own-charge', 403)
  const sheet = await findSheet(ctx, step.record.id)
  const { outstanding } = sheet ? balanceOf(sheet.nature, sheet) : { outstanding: '0' }
  const amount = new Decimal(charge.amount)
  if (new Decimal(outstanding).isZero() || amount.isZero()) throw conflict('charge.nothing-due')
  if (amount.gt(outstanding)) throw badField('amount', 'charge.too-much', { outstanding })
  const row = {
    ...step.line,
    id: uuidv7(),
    kind: charge.kind,
    amount: charge.amount,
    method: isPaid ? (charge.method ?? null) : null,
    receipt_no: isPaid ? (charge.receiptNo ?? null) : null,
    payer: charge.payer ?? null,
    reason: charge.reason ?? null,
    person_id: personIdOf(ctx.actor),
  }
  try {
    await ctx.db.insertInto('charge').values(row).execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('receiptNo', 'charge.receipt-taken') : error
  }
  await step.finish({ amount: amount.toFixed(2) }, charge.reason ?? null)
}
