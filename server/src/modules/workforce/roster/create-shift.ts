import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { isUniqueViolation } from '../../../kernel/database/violations.ts'
import { badField } from '../../../kernel/errors.ts'
import { getTeam } from '../reach.ts'
import { minuteOf, presentShift } from './present-roster.ts'

export interface NewShift {
  unitId: string
  name: string
  begins: string
  ends: string
  needsHandover: boolean
  checklist: string[]
}

/** Adds a shift to a team. @throws shift.name-taken */
export async function createShift(ctx: Ctx, shift: NewShift) {
  const team = await getTeam(ctx, shift.unitId, 'roster.plan')
  try {
    const row = await ctx.db
      .insertInto('shift')
      .values({
        id: uuidv7(),
        unit_id: team.id,
        name: shift.name,
        begins: minuteOf(shift.begins),
        ends: minuteOf(shift.ends),
        needs_handover: shift.needsHandover,
        checklist: shift.checklist,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    audit(ctx, { action: 'shift.create', subject: { kind: 'unit', id: team.id }, detail: { ...shift } })
    return presentShift(row)
  } catch (error) {
    throw isUniqueViolation(error) ? badField('name', 'shift.name-taken', { name: shift.name }) : error
  }
}
