import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict } from '../errors.ts'
import { lockUnit } from './change-unit.ts'
import { lockUnitTree } from './lock-unit-tree.ts'
import { openWork } from './open-work.ts'

/**
 * Ends a unit from a day on; its name, people and figures of before stay. Refused while units, people or open work
 * belong to it. @throws unit.unknown, record.stale, unit.dissolved, unit.root-stays, unit.dissolve-in-future, unit.in-use
 */
export async function dissolveUnit(ctx: Ctx, id: string, { version, on }: { version: number; on: string }) {
  await lockUnitTree(ctx)
  const unit = await lockUnit(ctx, id, version)
  if (unit.parent_id === null) throw conflict('unit.root-stays')
  if (on > ctx.today) throw badField('on', 'unit.dissolve-in-future')
  const { rows } = await sql<{ units: number; people: number }>`
    select (select count(*)::int from unit where parent_id = ${id} and dissolved_on is null) as units,
      (select count(*)::int from membership where unit_id = ${id} and (to_on is null or to_on >= ${on}::date)) as people`.execute(
    ctx.db,
  )
  const { units = 0, people = 0 } = rows[0] ?? {}
  const work = (await openWork.ofUnit(ctx, id)).length
  if (units + people + work > 0) throw conflict('unit.in-use', { units, people, work })
  await ctx.db
    .updateTable('unit')
    .set({ dissolved_on: on, version: unit.version + 1 })
    .where('id', '=', id)
    .execute()
  await sql`update post set closed_on = ${on}::date, version = version + 1 where unit_id = ${id} and closed_on is null`.execute(
    ctx.db,
  )
  audit(ctx, { action: 'unit.dissolve', subject: { kind: 'unit', id }, detail: { name: unit.name, on } })
}
