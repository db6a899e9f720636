import type { Scope } from '@houqin/contracts/identity'
import type { api } from '@houqin/contracts'
import type { RowOf } from '../../kernel/queries.ts'

export type Role = RowOf<typeof api.listRoles>
export type Grant = Role['grants'][number]

/** From the narrowest reach to the widest. */
const reach: readonly Scope[] = ['own', 'unit', 'subtree', 'all']

/** What several roles grant together: every permission once, with its widest reach. */
export function grantsTogether(roles: readonly Role[]): Grant[] {
  const widest = new Map<string, Grant>()
  for (const grant of roles.flatMap((role) => role.grants)) {
    const known = widest.get(grant.permission)
    if (known === undefined || reach.indexOf(grant.scope) > reach.indexOf(known.scope))
      widest.set(grant.permission, grant)
  }
  return [...widest.values()].sort((one, other) => one.permission.localeCompare(other.permission))
}

/** Grants by how far they reach, the widest first; reaches that no grant has are left out. */
export function byReach(grants: readonly Grant[]): { scope: Scope; grants: Grant[] }[] {
  return [...reach]
    .reverse()
    .map((scope) => ({ scope, grants: grants.filter((grant) => grant.scope === scope) }))
    .filter((group) => group.grants.length > 0)
}
