import type { Scheme } from '@houqin/contracts/work'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'

/** Units that pay in a way of their own. */
export async function listChargeSchemes(ctx: Ctx) {
  const rows = await ctx.db
    .selectFrom('charge_scheme as s')
    .innerJoin('unit as u', 'u.id', 's.unit_id')
    .select(['u.id', 'u.name', 's.scheme'])
    .orderBy('u.code')
    .execute()
  return rows.map(({ id, name, scheme }) => ({ unit: { id, name }, scheme: scheme as Scheme }))
}

/** Sets how a unit, with all below it, pays for chargeable work. @throws unit.unknown */
export async function setChargeScheme(ctx: Ctx, { unitId, scheme }: { unitId: string; scheme: Scheme }): Promise<void> {
  const unit = await ctx.db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw notFound('unit.unknown')
  await ctx.db
    .insertInto('charge_scheme')
    .values({ unit_id: unitId, scheme })
    .onConflict((on) => on.column('unit_id').doUpdateSet({ scheme }))
    .execute()
  audit(ctx, { action: 'fault.charge-scheme', subject: { kind: 'unit', id: unitId }, detail: { scheme } })
}
