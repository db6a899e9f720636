import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { assertUnit, initialsOf } from '../people/index.ts'
import { lockPlace } from './queries.ts'

export interface PlaceChange {
  version: number
  name: string
  unitId: string | null
}

/** Renames a place or says who uses it; the ways of all places below follow. @throws place.unknown, record.stale, unit.unknown */
export async function changePlace(ctx: Ctx, id: string, change: PlaceChange): Promise<void> {
  const place = await lockPlace(ctx, id, change.version)
  if (change.unitId && change.unitId !== place.unit_id) await assertUnit(ctx, change.unitId)
  const path = place.path.slice(0, place.path.length - place.name.length) + change.name
  await ctx.db
    .updateTable('place')
    .set({
      name: change.name,
      initials: initialsOf(change.name),
      path,
      unit_id: change.unitId,
      version: place.version + 1,
    })
    .where('id', '=', id)
    .execute()
  if (path !== place.path) await renameBelow(ctx, id, { from: place.path, to: path })
  audit(ctx, {
    action: 'place.change',
    subject: { kind: 'place', id },
    detail: {
      before: { name: place.name, unitId: place.unit_id },
      after: { name: change.name, unitId: change.unitId },
    },
  })
}

async function renameBelow(ctx: Ctx, id: string, path: { from: string; to: string }): Promise<void> {
  await sql`
    with recursive down as (
      select id from place where parent_id = ${id} union all select p.id from place p join down on p.parent_id = down.id
    )
    update place set path = ${path.to} || substr(path, length(${path.from}::text) + 1)
    where id in (select id from down)`.execute(ctx.db)
}
