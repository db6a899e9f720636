import type { newQuote, Scheme } from '@houqin/contracts/work'
import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../../kernel/errors.ts'
import { priceOf } from './price.ts'
import { pricedMaterial } from './record-work.ts'
import { findSheet } from './sheet.ts'
import { decidesAs } from './work-policy.ts'
import { beginWork, planStates, type Subject } from './work-step.ts'

/** Quotes a chargeable case, under the scheme of the unit served. @throws quote.not-chargeable, work.already-paid */
export async function makeQuote(ctx: Ctx, subject: Subject, asked: z.output<typeof newQuote>): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'quote', states: planStates })
  if (step.record.nature !== 'chargeable') throw conflict('quote.not-chargeable')
  const sheet = await findSheet(ctx, step.record.id)
  if (sheet && sheet.charges.length > 0) throw conflict('work.already-paid')
  const scheme = await schemeOf(ctx, step.record.client_unit_id)
  const materials = asked.materials.map(pricedMaterial)
  const labour = scheme === 'material' ? '0' : asked.labour
  const total = priceOf({ scheme, labour, materials })
  await ctx.db
    .updateTable('quote')
    .set({ state: 'superseded' })
    .where('sheet_id', '=', step.sheetId)
    .where('state', '<>', 'superseded')
    .execute()
  await ctx.db
    .insertInto('quote')
    .values({
      id: uuidv7(),
      sheet_id: step.sheetId,
      state: new Decimal(total).isZero() ? 'free' : 'open',
      scheme,
      labour,
      materials: JSON.stringify(materials),
      total,
      note: asked.note ?? null,
      made_by: personIdOf(ctx.actor),
      made_at: ctx.now,
    })
    .execute()
  await step.finish({ amount: total })
}

/** How a unit pays: what is set for it or for the nearest unit above, else labour and materials. */
export async function schemeOf(ctx: Ctx, unitId: string | null): Promise<Scheme> {
  if (unitId === null) return 'full'
  const { rows } = await sql<{ scheme: Scheme }>`
    with recursive up as (select id, parent_id, 0 as far from unit where id = ${unitId}
      union all select u.id, u.parent_id, far + 1 from unit u join up on u.id = up.parent_id)
    select c.scheme from up join charge_scheme c on c.unit_id = up.id order by far limit 1`.execute(ctx.db)
  return rows[0]?.scheme ?? 'full'
}

interface Decision {
  quoteId: string
  verb: 'consent' | 'decline'
  /** How the requester said it, where the desk writes it down for them. */
  how?: string | undefined
}

/** Agrees to a quote or declines it; only the one in force can be decided, once. @throws quote.unknown, quote.decided, quote.how-missing */
export async function decideQuote(ctx: Ctx, subject: Subject, { quoteId, verb, how }: Decision): Promise<void> {
  const step = await beginWork(ctx, subject, {
    event: verb === 'consent' ? 'consent' : 'refuse',
    states: planStates,
    isAllowed: (actor, record) => decidesAs(actor, record) !== null,
  })
  const isDesk = decidesAs(ctx.actor, step.record) === 'desk'
  if (isDesk && how === undefined) throw badField('how', 'quote.how-missing')
  const quote = await ctx.db
    .selectFrom('quote')
    .select(['id', 'state', 'total'])
    .where('id', '=', quoteId)
    .where('sheet_id', '=', step.sheetId)
    .executeTakeFirst()
  if (!quote) throw notFound('quote.unknown')
  if (quote.state !== 'open') throw conflict('quote.decided', { state: ctx.say(`quote.state.${quote.state}`) })
  const decidedBy = ctx.actor.kind === 'person' ? ctx.actor.name : ctx.say('case.actor.reporter')
  await ctx.db
    .updateTable('quote')
    .set({
      state: verb === 'consent' ? 'agreed' : 'declined',
      decided_at: ctx.now,
      decided_by: decidedBy,
      decided_how: how ?? null,
    })
    .where('id', '=', quote.id)
    .execute()
  await step.finish({ amount: quote.total, ...(how ? { note: how } : {}) })
}
