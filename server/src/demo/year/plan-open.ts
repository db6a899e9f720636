import type { CaseState, PauseReason } from '@houqin/contracts/cases'
import { pick, type Random } from '../random.ts'
import { dispatcherAt, technicianOf } from './cast.ts'
import type { Job } from './plan-course.ts'
import type { Step, Words } from './plan.ts'
import { pauses, reopenReasons, returnReasons } from './remarks.ts'
import { HOUR } from './school-calendar.ts'

/** Where repairs stand today, by hours since they were reported: fresh ones, and some that wait too long. */
const standing = {
  submitted: [0.3, 0.9, 1.7, 3.1, 14, 29],
  offered: [0.2, 0.4],
  assigned: [1.2, 2.6, 5.3, 20, 28],
  accepted: [2.2, 4.6, 23],
  working: [180, 3.5, 6.2, 25, 51, 98],
  paused: [31, 76, 150, 220],
  returned: [6.4, 26],
  reopened: [44, 70],
  done: [8, 27],
  confirmed: [30],
} as const satisfies Partial<Record<CaseState, readonly number[]>>

type Standing = keyof typeof standing

/** What is open today: at least one in every state, more in a larger organisation. */
export function openToday(scale: number): { state: Standing; hours: number }[] {
  return Object.entries(standing).flatMap(([state, hours]) => {
    const count = Math.max(1, Math.round(hours.length * Math.min(scale, 3)))
    return Array.from({ length: count }, (_, at) => ({
      state: state as Standing,
      hours: (hours[at % hours.length] ?? 1) * (1 + Math.floor(at / hours.length) / 7),
    }))
  })
}

const PAUSE_ORDER: readonly PauseReason[] = ['parts', 'user', 'money', 'outside']

/** Pure: what has been said about a repair that stands in this state now. */
export function planStanding(
  random: Random,
  job: Job,
  { state, reportedAt, now }: { state: Standing; reportedAt: number; now: number },
): Step[] {
  const technician = technicianOf(random, job.team)
  const chain = wordsUntil(random, { ...job, technician }, { state, hours: (now - reportedAt) / HOUR })
  return chain.map((words, index) => {
    // Early steps follow each other quickly; the last one stands for a while.
    const at = Math.round(reportedAt + (now - reportedAt) * ((index + 1) / (chain.length + 1)) ** 1.5)
    return { at, by: speakerOf(words, { at, technician }), words }
  })
}

function speakerOf({ verb }: Words, { at, technician }: { at: number; technician: string }): string {
  if (verb === 'assign' || verb === 'offer') return dispatcherAt(at)
  return verb === 'reopen' || verb === 'confirm' ? 'reporter' : technician
}

function wordsUntil(
  random: Random,
  job: Job & { technician: string },
  { state, hours }: { state: Standing; hours: number },
): Words[] {
  const assign: Words = { verb: 'assign', team: job.team, person: job.technician }
  const begun: Words[] = [assign, { verb: 'accept' }, { verb: 'start' }]
  const finish: Words = { verb: 'finish', result: pick(random, job.results) }
  switch (state) {
    case 'submitted':
      return []
    case 'offered':
      return [{ verb: 'offer' }]
    case 'assigned':
      return [assign]
    case 'accepted':
      return [assign, { verb: 'accept' }]
    case 'working':
      return begun
    case 'paused':
      return [...begun, { verb: 'pause', ...pauseFor(job, hours) }]
    case 'returned':
      return [assign, { verb: 'return', reason: pick(random, returnReasons) }]
    case 'reopened':
      return [...begun, finish, { verb: 'reopen', reason: pick(random, reopenReasons) }]
    case 'done':
      return [...begun, finish]
    case 'confirmed':
      return [...begun, finish, { verb: 'confirm' }]
  }
}

/** The longer it stands, the weightier the cause. */
function pauseFor({ team }: Job, hours: number) {
  const known = pauses[team].toSorted((a, b) => PAUSE_ORDER.indexOf(a.cause) - PAUSE_ORDER.indexOf(b.cause))
  const found = known[Math.min(known.length - 1, Math.floor(hours / 70))] ?? known[0]
  if (!found) throw new Error(`Team ${team} never waits`)
  return found
}
