import type { newSaving } from '@houqin/contracts/work'
import { Decimal } from 'decimal.js'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { mayCharge } from './work-policy.ts'
import { beginWork, type Subject } from './work-step.ts'

/** Records what own repair saved: the price of a firm less our own cost. @throws saving.none */
export async function saveMoney(ctx: Ctx, subject: Subject, saving: z.output<typeof newSaving>): Promise<void> {
  const step = await beginWork(ctx, subject, {
    event: 'saving',
    states: ['done', 'confirmed', 'closed'],
    isAllowed: mayCharge,
  })
  const amount = new Decimal(saving.referencePrice).minus(saving.ownCost)
  if (amount.lte(0)) throw badField('referencePrice', 'saving.none')
  await ctx.db
    .insertInto('work_saving')
    .values({
      ...step.line,
      id: uuidv7(),
      cause: saving.cause,
      reference_price: saving.referencePrice,
      own_cost: saving.ownCost,
      amount: amount.toFixed(2),
      basis: saving.basis,
    })
    .execute()
  await step.finish({ amount: amount.toFixed(2), note: saving.basis })
}
