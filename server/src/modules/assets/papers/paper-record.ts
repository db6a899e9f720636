import {
  paperVerbs,
  type DisposalWay,
  type PaperKind,
  type PaperState,
  type PaperVerb,
} from '@houqin/contracts/assets/paper'
import { personIdOf, scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'

export interface PaperRecord {
  id: string
  number: string
  kind: PaperKind
  state: PaperState
  way: DisposalWay | null
  reason: string
  requester_id: string | null
  unit_id: string | null
  keeper_id: string | null
  place_id: string | null
  due_on: string | null
  is_reuse: boolean
  cards: number
  quantity: number
  value: string
  saved: string | null
  proceeds: string | null
  created_at: Date
  ended_at: Date | null
  version: number
}

/** Where a verb leads from where the paper stands; undefined: it cannot be said now. */
export const nextState = (
  verb: PaperVerb,
  { kind, state }: Pick<PaperRecord, 'kind' | 'state'>,
): PaperState | undefined => {
  const course: Partial<Record<PaperKind, Partial<Record<PaperState, PaperState>>>> = paperVerbs[verb].course
  return course[kind]?.[state]
}

const isEnd = (state: PaperState): boolean => ['done', 'refused', 'withdrawn'].includes(state)
export const endOf = (state: PaperState, now: Date): Date | null => (isEnd(state) ? now : null)

/**
 * Who may say a verb: who asked withdraws; what is handed over is received by its new keeper or for the unit; all else
 * by scope over the unit that gets it.
 */
export function maySay(actor: Actor, verb: PaperVerb, paper: PaperRecord): boolean {
  const scope = scopeOf(actor, `asset-paper.${verb}`)
  if (!scope) return false
  const self = personIdOf(actor)
  if (verb === 'withdraw' && paper.requester_id !== self) return false
  const units = unitsInScope(actor, scope)
  if (units === null || (paper.unit_id !== null && units.includes(paper.unit_id))) return true
  return verb === 'withdraw' || (verb === 'receive' && paper.keeper_id !== null && paper.keeper_id === self)
}

/** Steps that one person may not both take on a paper (不相容岗位): asking, appraising, approving. */
const apart: Partial<Record<PaperVerb, readonly (PaperVerb | 'request')[]>> = {
  appraise: ['request'],
  approve: ['request', 'appraise'],
  receive: ['approve'],
  settle: ['approve'],
}
export const forbiddenTo = (verb: PaperVerb): readonly (PaperVerb | 'request')[] => apart[verb] ?? []

export const verbsFor = (actor: Actor, paper: PaperRecord, said: ReadonlySet<string>): PaperVerb[] =>
  (Object.keys(paperVerbs) as PaperVerb[]).filter(
    (verb) =>
      nextState(verb, paper) !== undefined &&
      maySay(actor, verb, paper) &&
      !forbiddenTo(verb).some((earlier) => said.has(earlier)),
  )
