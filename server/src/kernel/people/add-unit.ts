import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import { isUniqueViolation } from '../database/violations.ts'

export interface NewUnit {
  parentId: string | null
  code: string
  name: string
  kind: 'organisation' | 'department' | 'team' | 'contractor'
}

/** Adds a unit to the tree. @throws unit.parent-unknown, unit.code-taken */
export async function addUnit(ctx: Ctx, unit: NewUnit): Promise<{ id: string }> {
  if (unit.parentId) {
    const parent = await ctx.db.selectFrom('unit').select('id').where('id', '=', unit.parentId).executeTakeFirst()
    if (!parent) throw badField('parentId', 'unit.parent-unknown')
  }
  const id = uuidv7()
  try {
    await ctx.db
      .insertInto('unit')
      .values({ id, parent_id: unit.parentId, code: unit.code, name: unit.name, kind: unit.kind })
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('code', 'unit.code-taken', { code: unit.code }) : error
  }
  audit(ctx, { action: 'unit.create', subject: { kind: 'unit', id }, detail: { ...unit } })
  return { id }
}
