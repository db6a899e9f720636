import { cases } from '@houqin/contracts'
import type { Repair, RepairRow } from '@houqin/contracts/repairs'
import type { Waiting } from '../../../kernel/outbox/queue.ts'

/** Who looks: their name goes on what they said, their permissions decide what they may say next. */
export interface Viewer {
  person: { id: string; name: string }
  may: (verb: cases.CaseVerb) => boolean
}

/** Pure: how a repair will stand once what waits on it has arrived. A refused step and what follows it change nothing. */
export function foresee<R extends RepairRow | Repair>(repair: R, waiting: readonly Waiting[], viewer: Viewer): R {
  let seen = repair
  for (const step of waiting) {
    if (step.refusal !== null) return seen
    const verb = step.action.replace(/^repair\./, '')
    if (isVerb(verb)) seen = afterVerb(seen, { verb, step, viewer })
  }
  return seen
}

/** Verbs by which the one who says them has it, and those after which it is with somebody the phone does not know. */
const taking = new Set<cases.CaseVerb>(['accept', 'claim'])
const passing = new Set<cases.CaseVerb>(['return', 'assign', 'decide', 'take', 'offer', 'recall'])

interface Step {
  verb: cases.CaseVerb
  step: Waiting
  viewer: Viewer
}

function afterVerb<R extends RepairRow | Repair>(repair: R, { verb, step, viewer }: Step): R {
  const { to } = cases.caseVerbs[verb]
  const state = to === 'same' ? repair.state : to
  const { holder } = cases.caseStates[state]
  const assignee = taking.has(verb) ? viewer.person : passing.has(verb) ? null : repair.assignee
  const isMine = assignee?.id === viewer.person.id
  const next: R = {
    ...repair,
    state,
    assignee,
    holder: holder === 'assignee' ? (assignee?.name ?? repair.team?.name ?? null) : holder && repair.reporterName,
    holderSince: step.saidAt,
  }
  if (!('can' in next)) return next
  return {
    ...next,
    result: verb === 'finish' ? (step.body['result'] as string) : next.result,
    pauseCause: verb === 'pause' ? (step.body['cause'] as cases.PauseReason) : null,
    can: isMine ? sayableBy(viewer, state) : [],
  }
}

/** What the one who has it may say in a state. What others would say waits until the server has heard. */
function sayableBy(viewer: Viewer, state: cases.CaseState): cases.CaseVerb[] {
  return verbs.filter((verb) => {
    const { by, from } = cases.caseVerbs[verb]
    return by === 'assignee' && (from as readonly cases.CaseState[]).includes(state) && viewer.may(verb)
  })
}

const verbs = Object.keys(cases.caseVerbs) as cases.CaseVerb[]
const isVerb = (name: string): name is cases.CaseVerb => name in cases.caseVerbs
