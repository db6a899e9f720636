import type { RequestOf } from '@houqin/contracts'
import type { changeAreaPlan as endpoint } from '@houqin/contracts/workforce'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import { getTeam } from '../reach.ts'

type Plan = RequestOf<typeof endpoint>['body']

/** Sets the areas of a team as a whole. @throws area.stale, area.place-twice, place.unknown, person.unknown */
export async function changeAreaPlan(ctx: Ctx, unitId: string, plan: Plan): Promise<void> {
  const team = await getTeam(ctx, unitId, 'area.change')
  const placeIds = plan.areas.flatMap((area) => area.placeIds)
  if (new Set(placeIds).size !== placeIds.length) throw badField('areas', 'area.place-twice')
  await assertKnown(ctx, { placeIds, personIds: plan.areas.flatMap((area) => area.personIds) })
  await writeHead(ctx, team.id, plan)
  await dropAreas(ctx, team.id)
  for (const [position, area] of plan.areas.entries()) await addArea(ctx, { ...area, unitId: team.id, position })
  audit(ctx, { action: 'area.change', subject: { kind: 'unit', id: team.id }, detail: { ...plan } })
}

async function writeHead(ctx: Ctx, unitId: string, plan: Plan): Promise<void> {
  const known = await ctx.db
    .selectFrom('area_plan')
    .select('version')
    .where('unit_id', '=', unitId)
    .forUpdate()
    .executeTakeFirst()
  if (known && known.version !== plan.version) throw conflict('area.stale')
  const row = { every_days: plan.everyDays, from_on: plan.fromOn, version: (known?.version ?? 0) + 1 }
  await ctx.db
    .insertInto('area_plan')
    .values({ unit_id: unitId, ...row })
    .onConflict((on) => on.column('unit_id').doUpdateSet(row))
    .execute()
}

async function dropAreas(ctx: Ctx, unitId: string): Promise<void> {
  const ids = (await ctx.db.selectFrom('area').select('id').where('unit_id', '=', unitId).execute()).map(({ id }) => id)
  if (ids.length === 0) return
  await ctx.db.deleteFrom('area_place').where('area_id', 'in', ids).execute()
  await ctx.db.deleteFrom('area_member').where('area_id', 'in', ids).execute()
  await ctx.db.deleteFrom('area').where('id', 'in', ids).execute()
}

async function addArea(ctx: Ctx, area: Plan['areas'][number] & { unitId: string; position: number }): Promise<void> {
  const id = uuidv7()
  await ctx.db
    .insertInto('area')
    .values({ id, unit_id: area.unitId, name: area.name, position: area.position })
    .execute()
  await ctx.db
    .insertInto('area_place')
    .values(area.placeIds.map((placeId) => ({ area_id: id, place_id: placeId })))
    .execute()
  if (area.personIds.length > 0)
    await ctx.db
      .insertInto('area_member')
      .values(area.personIds.map((personId, position) => ({ area_id: id, person_id: personId, position })))
      .execute()
}

async function assertKnown(ctx: Ctx, named: { placeIds: string[]; personIds: string[] }): Promise<void> {
  const places = await ctx.db.selectFrom('place').select('id').where('id', 'in', named.placeIds).execute()
  if (places.length !== named.placeIds.length) throw badField('areas', 'place.unknown')
  const personIds = [...new Set(named.personIds)]
  if (personIds.length === 0) return
  const people = await ctx.db.selectFrom('person').select('id').where('id', 'in', personIds).execute()
  if (people.length !== personIds.length) throw badField('areas', 'person.unknown')
}
