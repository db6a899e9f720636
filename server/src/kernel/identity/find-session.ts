import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Scope } from '@houqin/contracts'
import type { PersonActor } from '../access/actor.ts'
import { earlierAnswer, type Earlier } from '../http/idempotency.ts'
import { BY_KEY } from '../database/prepare-statements.ts'
import { versionsAsked, type Versions } from '../references/reference.ts'
import type { Runtime } from '../runtime.ts'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

interface SessionRow {
  account_id: string
  person_id: string
  name: string
  unit_ids: string[]
  subtree_ids: string[]
  must_change: boolean
  grants: { permission: string; scope: Scope }[]
  versions: Versions
  earlier: Earlier | null
}

export interface Session {
  actor: PersonActor
  /** How the reference data stood at that moment. */
  versions: Versions
  /** What was answered to the key of this request before. */
  earlier: Earlier | null
}

const order: Scope[] = ['own', 'unit', 'subtree', 'all']

/** Who a session token belongs to, with today's units and grants, in one statement; null when it has ended. */
export async function findSession(runtime: Runtime, token: string, key: string | null = null): Promise<Session | null> {
  const now = runtime.clock()
  const { rows } = await sql<SessionRow>`${sql.raw(BY_KEY)}
    with recursive who as (
      select s.account_id, a.person_id, p.name, a.one_time_until is not null as must_change
      from session s join account a on a.id = s.account_id join person p on p.id = a.person_id
      where s.token_hash = ${hashToken(token)} and s.expires_at > ${now} and a.blocked_at is null
    ), today as (
      select (${now}::timestamptz at time zone time_zone)::date as day from organisation
    ), own_unit as (
      select m.unit_id from membership m join who on who.person_id = m.person_id
      cross join today where m.from_on <= today.day and (m.to_on is null or m.to_on >= today.day)
    ), below as (
      select unit_id as id from own_unit union select u.id from unit u join below on u.parent_id = below.id
    )
    select who.*, ${versionsAsked} as versions,
      ${earlierAnswer(sql`who.account_id::text`, key)} as earlier,
      array(select unit_id from own_unit) as unit_ids,
      array(select id from below) as subtree_ids,
      coalesce((
        select jsonb_agg(jsonb_build_object('permission', g.permission, 'scope', g.scope))
        from account_role ar join role_grant g on g.role_id = ar.role_id where ar.account_id = who.account_id
      ), '[]') as grants
    from who`.execute(runtime.database.main)
  const row = rows[0]
  if (!row) return null
  const grants = new Map<string, Scope>()
  for (const { permission, scope } of row.grants) {
    const known = grants.get(permission)
    if (!known || order.indexOf(scope) > order.indexOf(known)) grants.set(permission, scope)
  }
  const actor: PersonActor = {
    kind: 'person',
    accountId: row.account_id,
    personId: row.person_id,
    name: row.name,
    unitIds: row.unit_ids,
    subtreeIds: row.subtree_ids,
    mustChangePassword: row.must_change,
    grants,
  }
  return { actor, versions: row.versions, earlier: row.earlier }
}
