import { sql, type RawBuilder } from 'kysely'
import type { Permission, Scope } from '@houqin/contracts'
import { AppError } from '../errors.ts'

/** Who acts. */
export type Actor = PersonActor | SystemActor | StrangerActor

export interface PersonActor {
  kind: 'person'
  accountId: string
  personId: string
  name: string
  /** Units of today's memberships, and those with all units below. */
  unitIds: string[]
  subtreeIds: string[]
  /** Signed in with a one-time password. */
  mustChangePassword: boolean
  grants: ReadonlyMap<string, Scope>
}
export interface SystemActor {
  kind: 'system'
}
/** Someone without an account; with a receipt link they speak for the one case it belongs to. */
export interface StrangerActor {
  kind: 'stranger'
  receiptOf?: string
}

/** Widest scope in which the actor holds a permission; undefined: not at all. The system may do everything. */
export function scopeOf(actor: Actor, permission: Permission): Scope | undefined {
  if (actor.kind === 'system') return 'all'
  return actor.kind === 'person' ? actor.grants.get(permission) : undefined
}

/** @throws access.refused unless the actor holds the permission in some scope. */
export function assertPermitted(actor: Actor, permission: Permission): void {
  if (!scopeOf(actor, permission)) throw new AppError('access.refused', 403, { params: { permission } })
}

export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

/** Units that a scope reaches; null: every unit. */
export function unitsInScope(actor: Actor, scope: Scope): string[] | null {
  if (scope === 'all' || actor.kind !== 'person') return scope === 'all' ? null : []
  if (scope === 'own') return []
  return scope === 'unit' ? actor.unitIds : actor.subtreeIds
}

/** `column = any(ids)` that is false for an empty list. */
export const isOneOf = (column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 0 ? sql<boolean>`false` : sql<boolean>`${column} = any(${sql.val(ids)}::uuid[])`
