import { sql, type RawBuilder } from 'kysely'
import { isOneOf, scopeOf, unitsInScope, type Actor } from '../../kernel/access/actor.ts'

interface Seen {
  unit_id: string | null
  created_by: { id: string } | null
}

/** Entries that the actor may see, over `register_entry` named `e`: those of one's units and one's own. */
export function seesEntries(actor: Actor): RawBuilder<boolean> {
  const scope = scopeOf(actor, 'register.list')
  if (actor.kind === 'system' || scope === 'all') return sql<boolean>`true`
  if (actor.kind === 'stranger' || !scope) return sql<boolean>`false`
  return sql<boolean>`(e.created_by = ${actor.personId} or ${isOneOf(sql`e.unit_id`, unitsInScope(actor, scope) ?? [])})`
}

/** Whether the actor may correct an entry. */
export function canAmend(actor: Actor, entry: Seen): boolean {
  const scope = scopeOf(actor, 'register.amend')
  if (actor.kind === 'system' || scope === 'all') return true
  if (actor.kind === 'stranger' || !scope) return false
  const units = unitsInScope(actor, scope) ?? []
  return entry.created_by?.id === actor.personId || (entry.unit_id !== null && units.includes(entry.unit_id))
}
