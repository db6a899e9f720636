import type { Urgency } from '@houqin/contracts/cases'
import type { TeamCode } from '../campus/units.ts'
import { between, chance, logNormal, pick, pickWeighted, type Random } from '../random.ts'
import { crewOf, dispatcherAt, technicianOf } from './cast.ts'
import type { Step, Words } from './plan.ts'
import { cancelReasons, comments, pauses, rejectReasons, reopenReasons, returnReasons } from './remarks.ts'
import { planClaim, planDispute } from './plan-dispatch.ts'
import { DAY, deskHours, HOUR, MINUTE, monthOf, teamHours, wakingHours, within } from './school-calendar.ts'

/** How a repair goes. */
export type Course = 'plain' | 'paused' | 'returned' | 'reopened' | 'rejected' | 'cancelled'

/** What a repair's course depends on. */
export interface Job {
  team: TeamCode
  urgency: Urgency
  /** Whether the desk has to find the team first; then its leader cannot assign. */
  isUnsorted: boolean
  results: readonly string[]
}

interface Pace {
  answer: number
  accept: number
  arrive: number
  finish: number
}
/** Median minutes to answer, accept and arrive; median hours to finish. */
const paces: Record<Urgency, Pace> = {
  normal: { answer: 16, accept: 40, arrive: 70, finish: 17 },
  urgent: { answer: 7, accept: 14, arrive: 35, finish: 4.5 },
  emergency: { answer: 3, accept: 4, arrive: 14, finish: 1.5 },
}
/** Teams differ: glass is cut to size, a plug is changed on the spot. */
const slowness: Record<TeamCode, number> = {
  'HQ-SD': 0.8,
  'HQ-MG': 1.35,
  'HQ-NT': 1.1,
  'HQ-DJ': 0.7,
  'HQ-ZH': 1.2,
  'WB-DT': 0.9,
}
/** The first weeks of heating and of the heat overload one team. */
const rush = (team: TeamCode, at: number): number => (team === 'HQ-NT' && [5, 10].includes(monthOf(at)) ? 1.7 : 1)

/** Pure: everything that is said about a repair after its report, in order. */
export function planCourse(
  random: Random,
  job: Job,
  { reportedAt, course }: { reportedAt: number; course: Course },
): Step[] {
  const answeredAt = answer(random, job, reportedAt)
  if (course === 'rejected') {
    const at = answeredAt + between(random, 5, 90) * MINUTE
    return [step(at, dispatcherAt(at), { verb: 'reject', reason: pick(random, rejectReasons) })]
  }
  if (course === 'cancelled') return planCancelled(random, job, { reportedAt, answeredAt })
  const first = planWork(random, job, { reportedAt, answeredAt, course })
  if (course !== 'reopened') return [...first, ...planEnd(random, { reportedAt, doneAt: lastOf(first) })]
  const reopenedAt = within(random, lastOf(first) + logNormal(random, 14 * HOUR, 0.6), wakingHours)
  const again = planWork(
    random,
    { ...job, urgency: 'urgent' },
    { reportedAt: reopenedAt, answeredAt: answer(random, job, reopenedAt), course: 'plain' },
  )
  const reopened = step(reopenedAt, 'reporter', { verb: 'reopen', reason: pick(random, reopenReasons) })
  return [...first, reopened, ...again, ...planEnd(random, { reportedAt, doneAt: lastOf(again) })]
}

function answer(random: Random, { urgency }: Job, at: number): number {
  const moment = at + logNormal(random, paces[urgency].answer * MINUTE, 0.7)
  return urgency === 'emergency' ? moment : within(random, moment, deskHours)
}

function planCancelled(
  random: Random,
  job: Job,
  { reportedAt, answeredAt }: { reportedAt: number; answeredAt: number },
): Step[] {
  const cancel = (at: number) => step(at, 'reporter', { verb: 'cancel', reason: pick(random, cancelReasons) })
  if (chance(random, 0.6)) return [cancel(reportedAt + between(random, 2, 8) * MINUTE)]
  return [
    assign(random, job, { at: answeredAt, technician: technicianOf(random, job.team) }),
    cancel(answeredAt + between(random, 5, 40) * MINUTE),
  ]
}

/** From assignment to finish, with what comes in between. */
function planWork(random: Random, job: Job, when: Going): Step[] {
  const technician = technicianOf(random, job.team)
  const steps = [assign(random, job, { at: when.answeredAt, technician })]
  if (when.course === 'returned') {
    const returnedAt = when.answeredAt + between(random, 10, 70) * MINUTE
    const others = crewOf(job.team).members.filter((code) => code !== technician)
    const next = pick(random, others)
    steps[0] = step(when.answeredAt, dispatcherAt(when.answeredAt), {
      verb: 'assign',
      team: job.team,
      person: technician,
    })
    steps.push(step(returnedAt, technician, { verb: 'return', reason: pick(random, returnReasons) }))
    const at = within(random, returnedAt + between(random, 4, 30) * MINUTE, deskHours)
    steps.push(step(at, dispatcherAt(at), { verb: 'assign', team: job.team, person: next }))
    return [...steps, ...planVisit(random, { ...job, technician: next }, { ...when, answeredAt: at })]
  }
  if (when.course === 'plain' && job.urgency === 'normal') {
    if (chance(random, 0.06)) return planClaimed(random, { ...job, technician }, when)
    if (chance(random, 0.03)) return planDisputed(random, { ...job, technician }, when)
  }
  return [...steps, ...planVisit(random, { ...job, technician }, when)]
}

type Going = { reportedAt: number; answeredAt: number; course: Course }

function planClaimed(random: Random, job: Job & { technician: string }, when: Going): Step[] {
  const [accept, ...work] = planVisit(random, job, when)
  const claim = planClaim(random, { at: when.answeredAt, technician: job.technician, acceptedAt: accept?.at ?? 0 })
  const claimedAt = lastOf(claim)
  return [...claim, ...work.map((one) => ({ ...one, at: Math.max(one.at, claimedAt + 5 * MINUTE) }))]
}

/** Who refuses must answer before the work goes on. */
function planDisputed(random: Random, job: Job & { technician: string }, when: Going): Step[] {
  const given = step(when.answeredAt, dispatcherAt(when.answeredAt), {
    verb: 'assign',
    team: job.team,
    person: job.technician,
  })
  const dispute = planDispute(random, { team: job.team, at: when.answeredAt, technician: job.technician })
  const settledAt = dispute.length > 0 ? lastOf(dispute) : when.answeredAt
  return [given, ...dispute, ...planVisit(random, job, { ...when, answeredAt: settledAt })]
}

function planVisit(random: Random, job: Job & { technician: string }, when: Going): Step[] {
  const { technician, urgency, team } = job
  const pace = paces[urgency]
  const atWork = (moment: number) => (urgency === 'emergency' ? moment : within(random, moment, teamHours))
  const acceptedAt = atWork(when.answeredAt + logNormal(random, pace.accept * MINUTE, 0.8))
  const startedAt = atWork(acceptedAt + logNormal(random, pace.arrive * MINUTE, 0.7))
  const accept = step(acceptedAt, technician, { verb: 'accept' })
  const start = step(startedAt, technician, { verb: 'start' })
  const finish = (at: number) => step(at, technician, { verb: 'finish', result: pick(random, job.results) })
  if (when.course === 'paused') {
    const reason = pick(random, pauses[team])
    const pausedAt = startedAt + between(random, 10, 40) * MINUTE
    const resumedAt = within(random, pausedAt + waitFor(random, reason.cause), teamHours)
    const work = resumedAt + between(random, 25, 160) * MINUTE
    return [
      accept,
      start,
      step(pausedAt, technician, { verb: 'pause', ...reason }),
      step(resumedAt, technician, { verb: 'resume' }),
      finish(work),
    ]
  }
  const took = logNormal(random, pace.finish * slowness[team] * rush(team, when.reportedAt) * HOUR, 0.85)
  const doneAt = Math.max(atWork(when.reportedAt + took), startedAt + between(random, 12, 75) * MINUTE)
  return [accept, ...(chance(random, 0.6) ? [start] : []), finish(doneAt)]
}

const waits = { parts: 2, user: 0.8, money: 5, outside: 3 } as const
const waitFor = (random: Random, cause: keyof typeof waits): number => logNormal(random, waits[cause] * DAY, 0.4)

/** Mostly the desk assigns a person; sometimes only the team, sometimes the team's own leader does. */
function assign(
  random: Random,
  { team, isUnsorted }: Job,
  { at, technician }: { at: number; technician: string },
): Step {
  const words: Words = { verb: 'assign', team, person: chance(random, 0.12) ? null : technician }
  return step(at, !isUnsorted && chance(random, 0.12) ? crewOf(team).leader : dispatcherAt(at), words)
}

/** Two thirds of the reporters confirm and most of them rate; the rest is left to the system. */
function planEnd(random: Random, { reportedAt, doneAt }: { reportedAt: number; doneAt: number }): Step[] {
  if (chance(random, 0.3)) return []
  const confirmedAt = within(random, doneAt + Math.min(logNormal(random, 6 * HOUR, 1), 5 * DAY), wakingHours)
  const steps = [step(confirmedAt, 'reporter', { verb: 'confirm' })]
  if (chance(random, 0.88)) {
    const stars = starsFor(random, (doneAt - reportedAt) / DAY)
    const comment = chance(random, stars < 4 ? 0.8 : 0.35) ? pick(random, comments[stars] ?? []) : null
    steps.push(step(confirmedAt + between(random, 0.3, 4) * MINUTE, 'reporter', { verb: 'rate', stars, comment }))
  }
  if (chance(random, 0.5)) {
    const at = within(random, confirmedAt + between(random, 0.3, 3) * DAY, { from: 9, to: 17 })
    steps.push(step(at, dispatcherAt(at), { verb: 'close' }))
  }
  return steps
}

const byPatience: readonly { upToDays: number; shares: readonly number[] }[] = [
  { upToDays: 1, shares: [0.4, 0.8, 3, 20, 76] },
  { upToDays: 3, shares: [1, 2, 9, 30, 58] },
  { upToDays: Infinity, shares: [5, 10, 22, 33, 30] },
]

/** Whoever waited longer gives fewer stars. */
function starsFor(random: Random, days: number): number {
  const shares = byPatience.find(({ upToDays }) => days <= upToDays)?.shares ?? []
  return pickWeighted(random, [1, 2, 3, 4, 5], (stars) => shares[stars - 1] ?? 0)
}

const step = (at: number, by: string, words: Words): Step => ({ at: Math.round(at), by, words })
const lastOf = (steps: readonly Step[]): number => steps.at(-1)?.at ?? 0
