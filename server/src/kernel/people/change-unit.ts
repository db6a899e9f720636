import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField, conflict, notFound } from '../errors.ts'
import type { UnitKind } from './add-unit.ts'

export interface UnitChange {
  version: number
  code: string
  name: string
  kind: UnitKind
}

/** Locks a unit and holds its version against the one a screen showed. @throws unit.unknown, record.stale, unit.dissolved */
export async function lockUnit(ctx: Ctx, id: string, version: number) {
  const unit = await ctx.db.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!unit) throw notFound('unit.unknown')
  if (unit.version !== version) throw conflict('record.stale')
  if (unit.dissolved_on) throw conflict('unit.dissolved', { name: unit.name, on: unit.dissolved_on })
  return unit
}

/** Corrects name, code and kind. @throws unit.unknown, record.stale, unit.dissolved, unit.code-taken */
export async function changeUnit(ctx: Ctx, id: string, change: UnitChange): Promise<void> {
  const { code, name, kind, version } = await lockUnit(ctx, id, change.version)
  const next = { code: change.code, name: change.name, kind: change.kind }
  try {
    await ctx.db
      .updateTable('unit')
      .set({ ...next, version: version + 1 })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('code', 'unit.code-taken', { code: change.code }) : error
  }
  audit(ctx, {
    action: 'unit.change',
    subject: { kind: 'unit', id },
    detail: { before: { code, name, kind }, after: next },
  })
}
