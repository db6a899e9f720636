import { workRecord } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { idOf } from '../campus/actor-of.ts'
import { operations } from './operations.ts'

type Ids = ReadonlyMap<string, string>

/** Enters the fault catalogue, and that the canteens' counters pay for material only. @returns ids of operations by code */
export async function foundCatalogue(ctx: Ctx, { units, categories }: { units: Ids; categories: Ids }): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const { kind, code, name, nameEn, unit, hours, price } of operations) {
    const added = await workRecord.addFault(ctx, 'repair', {
      categoryId: idOf(categories, kind),
      code,
      name,
      nameEn,
      unit,
      standardHours: hours,
      labourPrice: price,
    })
    ids.set(code, added.id)
  }
  await workRecord.setChargeScheme(ctx, { unitId: idOf(units, 'HQ-YS'), scheme: 'material' })
  return ids
}
