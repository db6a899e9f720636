import type { Permission } from '@houqin/contracts'
import { scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'
import type { CaseRecord } from '../case-kind.ts'

type Seen = Pick<CaseRecord, 'id' | 'kind' | 'assignee_id' | 'reporter_id' | 'serving_unit_id'>

/** Whether the actor may record work on a case: who does it, or who leads those who do. */
export function mayWork(actor: Actor, record: Seen): boolean {
  return isWorker(actor, record) || leads(actor, record, 'work')
}

/** Whether the actor may take money for a case or claim a saving: never who does the work. */
export const mayCharge = (actor: Actor, record: Seen): boolean => leads(actor, record, 'charge')

/** As whom the actor may decide on a quote: as the requester, as the desk that was told, or not at all. */
export function decidesAs(actor: Actor, record: Seen): 'requester' | 'desk' | null {
  if (actor.kind === 'stranger') return actor.receiptOf === record.id ? 'requester' : null
  if (actor.kind === 'person' && actor.personId === record.assignee_id) return null
  if (actor.kind === 'person' && actor.personId === record.reporter_id)
    return scopeOf(actor, permissionOf(record, 'consent')) ? 'requester' : null
  return leads(actor, record, 'consent') ? 'desk' : null
}

function isWorker(actor: Actor, record: Seen): boolean {
  if (actor.kind !== 'person' || !scopeOf(actor, permissionOf(record, 'work'))) return false
  return record.assignee_id
    ? record.assignee_id === actor.personId
    : actor.unitIds.includes(record.serving_unit_id ?? '')
}

function leads(actor: Actor, record: Seen, verb: 'work' | 'charge' | 'consent'): boolean {
  if (actor.kind === 'system') return true
  const scope = scopeOf(actor, permissionOf(record, verb))
  if (!scope || scope === 'own') return false
  const units = unitsInScope(actor, scope)
  return units === null || units.includes(record.serving_unit_id ?? '')
}

const permissionOf = (record: Seen, verb: string) => `${record.kind}.${verb}` as Permission
