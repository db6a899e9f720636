import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { lockUnitTree } from './lock-unit-tree.ts'

export type UnitKind = 'organisation' | 'department' | 'team' | 'contractor'

export interface NewUnit {
  parentId: string | null
  code: string
  name: string
  kind: UnitKind
}

/** Adds a unit to the tree. @throws unit.parent-unknown, unit.parent-dissolved, unit.code-taken */
export async function addUnit(ctx: Ctx, unit: NewUnit): Promise<{ id: string }> {
  await lockUnitTree(ctx)
  if (unit.parentId) await assertParent(ctx, unit.parentId)
  const id = uuidv7()
  try {
    await ctx.db
      .insertInto('unit')
      .values({ id, parent_id: unit.parentId, code: unit.code, name: unit.name, kind: unit.kind })
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('code', 'unit.code-taken', { code: unit.code }) : error
  }
  // From the beginning: records of earlier years may be brought in and name it.
  await sql`insert into unit_parent (unit_id, parent_id, from_on) values (${id}, ${unit.parentId}, '-infinity')`.execute(
    ctx.db,
  )
  audit(ctx, { action: 'unit.create', subject: { kind: 'unit', id }, detail: { ...unit } })
  return { id }
}

/** @throws unit.parent-unknown, unit.parent-dissolved */
export async function assertParent(ctx: Ctx, parentId: string): Promise<void> {
  const parent = await ctx.db
    .selectFrom('unit')
    .select(['name', 'dissolved_on'])
    .where('id', '=', parentId)
    .executeTakeFirst()
  if (!parent) throw badField('parentId', 'unit.parent-unknown')
  if (parent.dissolved_on) throw badField('parentId', 'unit.parent-dissolved', { name: parent.name })
}
