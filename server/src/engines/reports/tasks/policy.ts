import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'

interface Owned {
  unit_id: string | null
  person_id: string | null
}

/** One writes for oneself, for units within reach, and with reach over everything also the office's own part. */
export function mayWrite(actor: Actor, { unit_id: unitId, person_id: personId }: Owned): boolean {
  const scope = scopeOf(actor, 'report.write-part')
  if (scope === undefined) return false
  if (personId !== null) return actor.kind === 'system' || personId === personIdOf(actor)
  const units = unitsInScope(actor, scope)
  return units === null || (unitId !== null && units.includes(unitId))
}

/** The same for a list, on `report_part` as `p`. */
export function writable(actor: Actor): RawBuilder<boolean> {
  const scope = scopeOf(actor, 'report.write-part')
  const own = sql<boolean>`p.person_id = ${personIdOf(actor)}::uuid`
  if (scope === undefined) return sql<boolean>`false`
  const units = unitsInScope(actor, scope)
  return units === null
    ? sql<boolean>`(p.person_id is null or ${own})`
    : sql<boolean>`(${own} or ${isOneOf(sql`p.unit_id`, units)})`
}

export const mayReview = (actor: Actor): boolean => scopeOf(actor, 'report.review') !== undefined
