import { api, cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { useAction } from '../../../kernel/queries.ts'

/** The operation of each verb of the closed loop. */
export const verbEndpoints = {
  assign: api.assignRepair,
  accept: api.acceptRepair,
  start: api.startRepair,
  pause: api.pauseRepair,
  resume: api.resumeRepair,
  finish: api.finishRepair,
  return: api.returnRepair,
  reject: api.rejectRepair,
  cancel: api.cancelRepair,
  confirm: api.confirmRepair,
  reopen: api.reopenRepair,
  rate: api.rateRepair,
  close: api.closeRepair,
  offer: api.offerRepair,
  recall: api.recallRepair,
  claim: api.claimRepair,
  transfer: api.transferRepair,
  take: api.takeRepair,
  decline: api.declineRepair,
  decide: api.decideRepair,
  split: api.splitRepair,
  merge: api.mergeRepair,
} as const satisfies Record<cases.CaseVerb, unknown>

/** Whether assigning it is the first time 派单 or a change of hands 改派. */
export function isWithDesk(state: cases.CaseState): boolean {
  return cases.caseStates[state].holder === 'desk'
}

/** What any verb may change on the screen. */
export const changedByVerbs = [api.getRepair, api.listRepairs, api.getWorkbench, api.listAssignees]

/** Says a verb of a repair: `say.mutateAsync({ params: { id }, body: { version } })`. */
export function useVerb<V extends cases.CaseVerb>(verb: V, onDone?: (repair: Repair) => void) {
  return useAction(verbEndpoints[verb], { invalidates: changedByVerbs, onDone: onDone as never })
}

/** Verbs that need no form: said at a press. */
export function useDirectVerbs() {
  return {
    accept: useVerb('accept'),
    start: useVerb('start'),
    resume: useVerb('resume'),
    confirm: useVerb('confirm'),
    close: useVerb('close'),
    offer: useVerb('offer'),
    recall: useVerb('recall'),
    claim: useVerb('claim'),
    take: useVerb('take'),
  }
}
export type DirectVerb = keyof ReturnType<typeof useDirectVerbs>

/** The most likely first: it becomes the one primary action. */
const likelihood: readonly cases.CaseVerb[] = [
  'decide',
  'take',
  'claim',
  'accept',
  'start',
  'resume',
  'finish',
  'confirm',
  'rate',
  'assign',
  'close',
  'offer',
  'recall',
  'decline',
  'pause',
  'transfer',
  'reopen',
  'return',
  'split',
  'merge',
  'reject',
  'cancel',
]

export function inOrderOfLikelihood(verbs: readonly cases.CaseVerb[]): cases.CaseVerb[] {
  return likelihood.filter((verb) => verbs.includes(verb))
}
