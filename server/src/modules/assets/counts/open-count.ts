import type { CountBody } from '@houqin/contracts/assets/count'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import { belongsTo, standsIn } from '../cards/select-assets.ts'
import { assertKnown } from '../known.ts'

/**
 * Opens a stocktaking: the cards in its scope are frozen as they stand; what is lent stands with the borrower and is not
 * expected. @throws unit.unknown, place.unknown, asset-count.nothing, asset-count.day-past
 */
export async function openCount(ctx: Ctx, { title, unitId, placeId, dueOn }: CountBody): Promise<string> {
  if (dueOn < ctx.today) throw badField('dueOn', 'asset-count.day-past')
  await assertKnown(ctx, { unitId, placeId })
  const id = uuidv7()
  const number = await nextNumber(ctx, 'PD')
  await ctx.db
    .insertInto('asset_count')
    .values({
      id,
      number,
      title,
      state: 'open',
      unit_id: unitId ?? null,
      place_id: placeId ?? null,
      due_on: dueOn,
      opened_at: ctx.now,
      opened_by: personIdOf(ctx.actor),
    })
    .execute()
  const scope = [
    sql`a.state in ('in-use', 'idle', 'missing')`,
    ...(unitId ? [belongsTo(sql`a.unit_id`, unitId)] : []),
    ...(placeId ? [standsIn(sql`a.place_id`, placeId)] : []),
  ]
  const { numAffectedRows: cards } = await sql`
    insert into asset_count_line (id, count_id, asset_id, quantity, value, unit_id, keeper_id, place_id, result)
    select gen_random_uuid(), ${id}::uuid, a.id, a.quantity, a.value, a.unit_id, a.keeper_id, a.place_id, 'pending'
    from asset a where ${sql.join(scope, sql` and `)}`.execute(ctx.db)
  if (!cards) throw new AppError('asset-count.nothing', 422)
  audit(ctx, {
    action: 'asset-count.open',
    subject: { kind: 'asset-count', id },
    detail: { number, title, cards: Number(cards) },
  })
  return id
}
