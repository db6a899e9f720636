import { sql } from 'kysely'
import type { ResponsibilityBody } from '@houqin/contracts/responsibility'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../kernel/errors.ts'
import { assertUnit } from '../../kernel/people/index.ts'

/** Enters who answers for a place and trade. @throws place.unknown, category.unknown, unit.unknown, responsibility.not-in-unit */
export async function assignResponsibility(ctx: Ctx, body: ResponsibilityBody): Promise<{ id: string }> {
  await assertKnown(ctx, body)
  await assertUnit(ctx, body.unitId)
  if (body.personId) await assertMember(ctx, body.personId, body.unitId)
  if (body.toOn && body.toOn < body.fromOn) throw badField('toOn', 'responsibility.reversed')
  const id = uuidv7()
  await ctx.db
    .insertInto('responsibility')
    .values({
      id,
      place_id: body.placeId,
      category_id: body.categoryId ?? null,
      unit_id: body.unitId,
      person_id: body.personId ?? null,
      weekdays: body.weekdays ? [...new Set(body.weekdays)].toSorted((a, b) => a - b) : null,
      from_time: body.hours?.from ?? null,
      to_time: body.hours?.to ?? null,
      from_on: body.fromOn,
      to_on: body.toOn ?? null,
      note: body.note,
    })
    .execute()
  audit(ctx, { action: 'responsibility.assign', subject: { kind: 'responsibility', id }, detail: { ...body } })
  return { id }
}

async function assertKnown(ctx: Ctx, { placeId, categoryId }: ResponsibilityBody): Promise<void> {
  const place = await ctx.db.selectFrom('place').select('id').where('id', '=', placeId).executeTakeFirst()
  if (!place) throw badField('placeId', 'place.unknown')
  if (!categoryId) return
  const category = await ctx.db.selectFrom('category').select('id').where('id', '=', categoryId).executeTakeFirst()
  if (!category) throw badField('categoryId', 'responsibility.category-unknown')
}

async function assertMember(ctx: Ctx, personId: string, unitId: string): Promise<void> {
  const member = await ctx.db
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('unit_id', '=', unitId)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', ctx.today)]))
    .executeTakeFirst()
  if (!member) throw badField('personId', 'responsibility.not-in-unit')
}

/** Ends an entry with its last day; one that has not begun is taken back. @throws responsibility.unknown, record.stale */
export async function endResponsibility(
  ctx: Ctx,
  id: string,
  { version, toOn }: { version: number; toOn: string },
): Promise<void> {
  const entry = await ctx.db
    .selectFrom('responsibility')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!entry) throw notFound('responsibility.unknown')
  if (entry.version !== version) throw conflict('record.stale')
  if (toOn < entry.from_on) {
    if (entry.from_on <= ctx.today) throw badField('toOn', 'responsibility.reversed')
    await ctx.db.deleteFrom('responsibility').where('id', '=', id).execute()
  } else {
    await sql`update responsibility set to_on = ${toOn}::date, version = version + 1 where id = ${id}`.execute(ctx.db)
  }
  audit(ctx, { action: 'responsibility.end', subject: { kind: 'responsibility', id }, detail: { toOn } })
}
