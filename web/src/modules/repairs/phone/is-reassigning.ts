import { cases } from '@houqin/contracts'

/** Assigning what somebody already has is called otherwise: 改派. */
export function isReassigning(verb: cases.CaseVerb, repair: { state: cases.CaseState }): boolean {
  return verb === 'assign' && cases.caseStates[repair.state].holder === 'assignee'
}
