import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'

interface Named {
  unitId?: string | undefined
  keeperId?: string | undefined
  placeId?: string | undefined
}

/** @throws unit.unknown, person.unknown, place.unknown at the field that names nothing */
export async function assertKnown(ctx: Ctx, { unitId, keeperId, placeId }: Named): Promise<void> {
  const isIn = async (table: 'unit' | 'person' | 'place', id: string) =>
    (await ctx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  if (unitId && !(await isIn('unit', unitId))) throw badField('unitId', 'unit.unknown')
  if (keeperId && !(await isIn('person', keeperId))) throw badField('keeperId', 'person.unknown')
  if (placeId && !(await isIn('place', placeId))) throw badField('placeId', 'place.unknown')
}
