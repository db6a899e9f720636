import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import { assertParent } from './add-unit.ts'
import { lockUnit } from './change-unit.ts'
import { lockUnitTree } from './lock-unit-tree.ts'
import { unitSpansBelow } from './unit-spans.ts'

export interface UnitMove {
  version: number
  parentId: string
  /** First day under the new parent: today or before, not before the last move. */
  on: string
}

/**
 * Puts a unit below another from a day on. What happened before that day stays with the former parent.
 * @throws unit.unknown, record.stale, unit.dissolved, unit.root-stays, unit.parent-unknown, unit.parent-dissolved,
 * unit.move-in-future, unit.move-before-last, unit.circle
 */
export async function moveUnit(ctx: Ctx, id: string, move: UnitMove): Promise<void> {
  await lockUnitTree(ctx)
  const unit = await lockUnit(ctx, id, move.version)
  if (unit.parent_id === null) throw badField('parentId', 'unit.root-stays')
  await assertParent(ctx, move.parentId)
  if (move.on > ctx.today) throw badField('on', 'unit.move-in-future')
  await assertAfterLastMove(ctx, id, move.on)
  await assertNoCircle(ctx, id, move)
  await sql`update unit_parent set to_on = ${move.on}::date - 1 where unit_id = ${id} and to_on is null and from_on < ${move.on}::date`.execute(
    ctx.db,
  )
  await sql`
    insert into unit_parent (unit_id, parent_id, from_on) values (${id}, ${move.parentId}, ${move.on}::date)
    on conflict (unit_id, from_on) do update set parent_id = excluded.parent_id`.execute(ctx.db)
  await ctx.db
    .updateTable('unit')
    .set({ parent_id: move.parentId, version: unit.version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, {
    action: 'unit.move',
    subject: { kind: 'unit', id },
    detail: { name: unit.name, from: unit.parent_id, to: move.parentId, on: move.on },
  })
}

async function assertAfterLastMove(ctx: Ctx, id: string, on: string): Promise<void> {
  const { rows } = await sql<{ last: string }>`
    select from_on::text as last from unit_parent where unit_id = ${id} and to_on is null and from_on > ${on}::date`.execute(
    ctx.db,
  )
  if (rows[0]) throw badField('on', 'unit.move-before-last', { last: rows[0].last })
}

/** From the day of the move on, the new parent must never stand below the unit. */
async function assertNoCircle(ctx: Ctx, id: string, { parentId, on }: UnitMove): Promise<void> {
  const { rows } = await sql<{ unit: string; parent: string }>`
    select u.name as unit, p.name as parent from unit u, unit p
    where u.id = ${id} and p.id = ${parentId} and exists (
      select 1 from ${unitSpansBelow(id)} as span where span.id = p.id and span.to_on >= ${on}::date)`.execute(ctx.db)
  if (rows[0]) throw badField('parentId', 'unit.circle', rows[0])
}
