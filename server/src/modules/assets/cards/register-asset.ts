import type { AssetBody } from '@houqin/contracts/assets/asset'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import { initialsOf } from '../../../kernel/people/index.ts'
import { classOf } from '../classes.ts'
import { assertKnown } from '../known.ts'
import type { AssetRecord } from './asset-record.ts'
import { insertStep, postAssetFacts } from './move-asset.ts'

/**
 * Registers a thing: its card, the first step of its life, and its value on the books of its unit.
 * @throws unit.unknown, person.unknown, place.unknown, asset.class-unknown, asset.day-ahead, asset.booked-before
 */
export async function registerAsset(ctx: Ctx, body: AssetBody): Promise<AssetRecord> {
  if (body.acquiredOn > ctx.today) throw badField('acquiredOn', 'asset.day-ahead')
  await assertKnown(ctx, body)
  const written = await writtenOf(ctx, body)
  if (body.bookedOn && body.bookedOn < body.acquiredOn) throw badField('bookedOn', 'asset.booked-before')
  const asset = (await ctx.db
    .insertInto('asset')
    .values({
      id: uuidv7(),
      number: await nextNumber(ctx, 'ZC'),
      ...written,
      acquired_on: body.acquiredOn,
      state: 'in-use',
      unit_id: body.unitId,
      keeper_id: body.keeperId ?? null,
      place_id: body.placeId ?? null,
      registered_at: ctx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()) as AssetRecord
  await insertStep(ctx, { asset, before: null, verb: 'register', said: null, by: {} })
  await postAssetFacts(ctx, asset)
  audit(ctx, {
    action: 'asset.register',
    subject: { kind: 'asset', id: asset.id },
    detail: { number: asset.number, name: asset.name, value: asset.value },
  })
  return asset
}

type Written = Omit<AssetBody, 'unitId' | 'keeperId' | 'placeId' | 'acquiredOn'>

/** What a card says of the thing itself. @throws asset.class-unknown */
export async function writtenOf(ctx: Ctx, body: Written) {
  const category = await ctx.db
    .selectFrom('category')
    .select('code')
    .where('id', '=', body.classId)
    .where('kind', '=', 'asset')
    .executeTakeFirst()
  const known = category ? classOf(category.code) : undefined
  if (!known) throw badField('classId', 'asset.class-unknown')
  const years = known.lifeYears === null ? 0 : (body.lifeYears ?? known.lifeYears)
  return {
    name: body.name,
    initials: initialsOf(body.name),
    class_id: body.classId,
    spec: body.spec ?? null,
    brand: body.brand ?? null,
    maker: body.maker ?? null,
    serial: body.serial ?? null,
    unit_word: body.unitWord,
    quantity: body.quantity,
    value: body.value,
    life_months: years === 0 ? null : years * 12,
    origin: body.origin,
    fund: body.fund,
    booked_on: body.bookedOn ?? null,
    voucher: body.voucher ?? null,
    supplier: body.supplier ?? null,
    contract: body.contract ?? null,
    warranty_until: body.warrantyUntil ?? null,
    old_number: body.oldNumber ?? null,
    note: body.note ?? null,
  }
}
