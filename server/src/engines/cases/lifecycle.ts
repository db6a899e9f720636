import { caseStates, caseVerbs, type CaseState, type CaseVerb } from '@houqin/contracts/cases'
import type { CaseRecord } from './case-kind.ts'
import { breach, flagged, hold, resume, type Hold } from './deadlines/clock.ts'
import type { Timepiece } from './deadlines/timepiece.ts'

/** States in which nothing more is to be done. */
export const endStates = (Object.keys(caseStates) as CaseState[]).filter((state) => caseStates[state].tone === 'end')

/** Pure: whether a verb may be said in a state. */
export const isAllowed = (state: CaseState, verb: CaseVerb): boolean =>
  (caseVerbs[verb].from as readonly CaseState[]).includes(state)

/** Pure: the state after a verb. */
export function stateAfter(state: CaseState, verb: CaseVerb): CaseState {
  const { to } = caseVerbs[verb]
  return to === 'same' ? state : to
}

type Change = Partial<CaseRecord>

/** When a verb is said, by which timepiece, and whether the pause that begins stops the clock. */
export interface Saying {
  now: Date
  time: Timepiece
  hold?: Pick<Hold, 'cause' | 'stops'> | undefined
}

/** Pure: the moments that a verb sets or takes back, beside the state; and whether the time was past before it. */
export const momentsAfter = (record: CaseRecord, verb: CaseVerb, saying: Saying): Change => ({
  ...breach(record, saying.now),
  ...momentsOf(record, verb, saying),
})

function momentsOf(record: CaseRecord, verb: CaseVerb, { now, time, hold: begun }: Saying): Change {
  const resumed = resume(record, now, time)
  switch (verb) {
    case 'assign':
    case 'take':
    case 'decide':
      return { ...resumed, assigned_at: record.assigned_at ?? now }
    case 'offer':
      return { offered_at: now }
    case 'claim':
      return {
        assigned_at: record.assigned_at ?? now,
        accepted_at: record.accepted_at ?? now,
        claimed_at: record.claimed_at ?? now,
      }
    case 'split':
      return { assigned_at: record.assigned_at ?? now, split_at: now }
    case 'accept':
      return { accepted_at: record.accepted_at ?? now }
    case 'pause':
      return begun ? hold(record, now, begun) : {}
    case 'resume':
    case 'return':
      return resumed
    case 'finish':
      return { ...resumed, ...offBacklog(record), done_at: now }
    case 'confirm':
      return { confirmed_at: now }
    case 'close':
      return { closed_at: now }
    case 'cancel':
    case 'reject':
    case 'merge':
      return { ...resumed, ...offBacklog(record), dropped_at: now, closed_at: now }
    case 'reopen':
      return { ...nothingDone, ...timeAgain(record, now, time), reopened_at: [...record.reopened_at, now] }
    case 'start':
    case 'rate':
    case 'recall':
    case 'transfer':
    case 'decline':
      return {}
  }
}

/** What "done" had set; a reopened case is undone. */
const nothingDone: Change = {
  done_at: null,
  confirmed_at: null,
  closed_at: null,
  result: null,
  stars: null,
  rating_speed: null,
  rating_quality: null,
  rating_manner: null,
  rating_comment: null,
  rated_at: null,
  rated_by_default: false,
  backlog_reason: null,
  backlog_since: null,
}

/** What is over waits no longer; since when and why it did stays for the figures. */
const offBacklog = ({ flags }: CaseRecord): Change =>
  flags.includes('backlog') ? { flags: flags.filter((flag) => flag !== 'backlog') } : {}

/** A reopened case is given as long again as it was given at first; that it failed before stays. */
function timeAgain(record: CaseRecord, now: Date, time: Timepiece): Change {
  if (record.allowed_minutes === null) return {}
  const due = time.add(now, record.allowed_minutes * 60_000)
  return { due_at: due.at, escalate_at: due.at, breached_at: null, flags: flagged(record.flags, due.isGuessed) }
}
