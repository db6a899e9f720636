import type { OpinionState, OpinionTrack, OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { opinionVerbs } from '@houqin/contracts/satisfaction/opinion'
import type { Selectable } from 'kysely'
import type { Scope } from '@houqin/contracts'
import { personIdOf, scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'
import type { Opinion } from '../../../kernel/database/schema.gen.ts'

export type OpinionRecord = Omit<Selectable<Opinion>, 'state' | 'track'> & {
  state: OpinionState
  track: OpinionTrack | null
}

/**
 * Whether the actor may say a verb of this opinion at all, whatever its state. Answering, improving and carrying out
 * belong to those who answer for it; judging to who gave it, or to the desk.
 */
export function maySay(
  actor: Actor,
  verb: OpinionVerb,
  opinion: Pick<OpinionRecord, 'unit_id' | 'handler_id' | 'person_id'>,
) {
  const scope = scopeOf(actor, `opinion.${verb}`)
  if (!scope) return false
  if (scope === 'all') return true
  const self = personIdOf(actor)
  if (verb === 'judge') return opinion.person_id !== null && opinion.person_id === self
  return (opinion.handler_id !== null && opinion.handler_id === self) || reaches(actor, scope, opinion.unit_id)
}

const reaches = (actor: Actor, scope: Scope, unitId: string | null): boolean =>
  unitId !== null && (unitsInScope(actor, scope)?.includes(unitId) ?? true)

/** Verbs that the actor may say of it as it stands. */
export const verbsFor = (actor: Actor, opinion: OpinionRecord): OpinionVerb[] =>
  (Object.keys(opinionVerbs) as OpinionVerb[]).filter(
    (verb) =>
      (opinionVerbs[verb].from as readonly OpinionState[]).includes(opinion.state) && maySay(actor, verb, opinion),
  )
