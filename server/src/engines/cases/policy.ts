import { caseVerbs, type CaseVerb } from '@houqin/contracts/cases'
import type { Permission } from '@houqin/contracts'
import { sql, type RawBuilder } from 'kysely'
import { isOneOf, scopeOf, unitsInScope, type Actor, type PersonActor } from '../../kernel/access/actor.ts'
import type { CaseRecord } from './case-kind.ts'
import { findHindrance, type Entangled } from './dispatch/find-hindrance.ts'
import { isAllowed } from './lifecycle.ts'

type Seen = Pick<
  CaseRecord,
  'id' | 'kind' | 'state' | 'reporter_id' | 'assignee_id' | 'serving_unit_id' | 'client_unit_id' | 'transfer_to_id'
>

/** Whether the actor may see a case; `seesList` is the same rule as SQL. */
export function canSee(actor: Actor, record: Seen): boolean {
  if (actor.kind === 'stranger') return actor.receiptOf === record.id
  const scope = scopeOf(actor, `${record.kind}.list`)
  if (!scope) return false
  if (actor.kind === 'system' || isOwn(actor, record) || mayClaim(actor, record)) return true
  const units = unitsInScope(actor, scope)
  return units === null || touches(units, record)
}

/** The list filter of `canSee`, over `case_record` named `r`. */
export function seesList(actor: Actor, kind: string): RawBuilder<boolean> {
  const scope = scopeOf(actor, `${kind}.list`)
  if (actor.kind === 'system' || scope === 'all') return sql<boolean>`true`
  if (actor.kind === 'stranger' || !scope) return sql<boolean>`false`
  const units = unitsInScope(actor, scope) ?? []
  const claims = scopeOf(actor, `${kind}.claim`) !== undefined
  return sql<boolean>`(r.reporter_id = ${actor.personId} or r.assignee_id = ${actor.personId}
    or (r.assignee_id is null and ${isOneOf(sql`r.serving_unit_id`, actor.unitIds)})
    or ${isOneOf(sql`r.serving_unit_id`, units)} or ${isOneOf(sql`r.client_unit_id`, units)}
    or ${isOneOf(sql`r.transfer_to_id`, units)} or (${claims}::boolean and r.state = 'offered'))`
}

/** Whether the actor may say a verb of a case in its present state. */
export function canSay(actor: Actor, record: Seen & Entangled, verb: CaseVerb): boolean {
  return (
    isAllowed(record.state as never, verb) &&
    maySpeak(actor, record, verb) &&
    findHindrance(actor, record, verb) === undefined
  )
}

/** Whether a verb is the actor's to say at all, whatever the state. */
export function maySpeak(actor: Actor, record: Seen, verb: CaseVerb): boolean {
  if (actor.kind === 'system') return true
  const { by } = caseVerbs[verb]
  if (actor.kind === 'stranger') return by === 'reporter' && actor.receiptOf === record.id
  const scope = scopeOf(actor, `${record.kind}.${verb}` as Permission)
  if (!scope) return false
  const units = unitsInScope(actor, scope)
  const reaches = units === null || touches(units, record)
  if (by === 'assignee') return isWorker(actor, record)
  if (by === 'claimer') return mayClaim(actor, record)
  if (by === 'receiver') return units === null || units.includes(record.transfer_to_id ?? '')
  if (by === 'holder') return isWorker(actor, record) || (scope !== 'own' && reaches)
  if (by === 'reporter') return record.reporter_id === actor.personId || (scope !== 'own' && reaches)
  return scope !== 'own' && reaches
}

/** The person it is assigned to, or a member of the team while no person is named. */
const isWorker = (actor: PersonActor, record: Seen): boolean =>
  record.assignee_id ? record.assignee_id === actor.personId : actor.unitIds.includes(record.serving_unit_id ?? '')

const mayClaim = (actor: PersonActor, record: Seen): boolean =>
  record.state === 'offered' && scopeOf(actor, `${record.kind}.claim`) !== undefined

export const judgingVerbs: readonly CaseVerb[] = ['confirm', 'reopen', 'rate']

/** Who did the work may not judge it; by a stricter rule (2), nobody of the team may; by none (0), everybody. */
export function isOwnWork(
  actor: Actor,
  record: Seen,
  { verb, separation }: { verb: CaseVerb; separation: number },
): boolean {
  if (separation === 0 || actor.kind !== 'person' || !judgingVerbs.includes(verb)) return false
  if (actor.personId === record.assignee_id) return true
  return separation === 2 && actor.unitIds.includes(record.serving_unit_id ?? '')
}

function isOwn(actor: PersonActor, record: Seen): boolean {
  if (record.reporter_id === actor.personId || record.assignee_id === actor.personId) return true
  return (
    record.assignee_id === null && record.serving_unit_id !== null && actor.unitIds.includes(record.serving_unit_id)
  )
}

const touches = (units: readonly string[], record: Seen): boolean =>
  [record.serving_unit_id, record.client_unit_id, record.transfer_to_id].some((unit) => units.includes(unit ?? ''))
