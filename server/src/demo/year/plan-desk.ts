import type { CaseVerb, Urgency } from '@houqin/contracts/cases'
import type { CallKind } from '@houqin/contracts/desk'
import { dayOf } from '../../kernel/calendar.ts'
import { between, chance, pick, seeded, type Random } from '../random.ts'
import { complaints, inquiries, phoned } from './calls.ts'
import type { CasePlan } from './plan.ts'
import { DAY, HOUR, MINUTE, startOfDay, TIME_ZONE } from './school-calendar.ts'

const SEED = 20_260_915
const PER_WEEK = { inquiry: 4, repair: 1.4, complaint: 0.45 } as const
const JOINED = 0.07
const CLERKS = ['H104', 'H105'] as const

export interface DeskStep {
  at: number
  by: string
  verb: CaseVerb
  body: object
}

export type DeskPlan =
  | { kind: 'join'; at: number; place: string; by: string | null; phone: string | null }
  | {
      kind: 'call'
      what: CallKind
      at: number
      clerk: string
      caller: string
      phone: string
      content: string
      seconds: number
      urgency: Urgency
      answer: string | null
      place: string | null
      category: string | null
      complaint: string | null
      steps: readonly DeskStep[]
    }
  | { kind: 'call-back'; at: number; clerk: string }
  | { kind: 'draw'; at: number; clerk: string; from: string; to: string; size: number }

type Call = Extract<DeskPlan, { kind: 'call' }>

/** Pure: what the service line goes through beside the repairs of the year. */
export function planDesk({ plans, now }: { plans: readonly CasePlan[]; now: number }): DeskPlan[] {
  const random = seeded(SEED)
  const first = startOfDay(plans[0]?.report.at ?? now)
  const days = Array.from({ length: Math.ceil((now - first) / DAY) }, (_, day) => first + day * DAY)
  // a smaller year has fewer calls too
  const share = Math.min(1, plans.length / 1000)
  return [
    ...joins(random, plans),
    ...days.flatMap((day) => callsOf(random, { day, share })),
    ...days.map((day) => ({ kind: 'call-back' as const, at: day + 15.5 * HOUR, clerk: clerkAt(day + 15.5 * HOUR) })),
    ...draws(days),
  ]
}

/** The same fault met by somebody else an hour or two later. */
function joins(random: Random, plans: readonly CasePlan[]): DeskPlan[] {
  const people = ['24320117', '25320306', '24330122', '23330209', '25340111', 'T005', 'T006', 'T112']
  return plans
    .filter(() => chance(random, JOINED))
    .map(({ report }) => ({
      kind: 'join' as const,
      at: report.at + between(random, 0.4, 3) * HOUR,
      place: report.place,
      ...(chance(random, 0.5) ? { by: pick(random, people), phone: null } : { by: null, phone: mobile(random) }),
    }))
}

function callsOf(random: Random, { day, share }: { day: number; share: number }): Call[] {
  const count = (kind: CallKind) => (chance(random, (PER_WEEK[kind] / 7) * share) ? 1 : 0)
  return [
    ...Array.from({ length: count('inquiry') + count('inquiry') }, () => inquiry(random, day)),
    ...Array.from({ length: count('repair') }, () => repair(random, day)),
    ...Array.from({ length: count('complaint') }, () => complaint(random, day)),
  ]
}

const clerkAt = (moment: number): string => CLERKS[Math.floor(moment / DAY) % CLERKS.length] ?? CLERKS[0]
const mobile = (random: Random) => `139${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
const names = ['王老师', '李同学', '赵女士', '刘先生', '陈老师', '周同学', '吴老师', '孙阿姨', '郑同学'] as const

function callAt(random: Random, day: number, hours: readonly [number, number]) {
  const at = day + between(random, ...hours) * HOUR
  return {
    kind: 'call' as const,
    at,
    clerk: clerkAt(day),
    caller: pick(random, names),
    phone: mobile(random),
    seconds: Math.round(between(random, 11, 70)),
    urgency: 'normal' as Urgency,
    answer: null,
    place: null,
    category: null,
    complaint: null,
    steps: [],
  }
}

function inquiry(random: Random, day: number): Call {
  const [content, answer] = pick(random, inquiries)
  return { ...callAt(random, day, [8, 21.5]), what: 'inquiry', content, answer: chance(random, 0.88) ? answer : null }
}

function repair(random: Random, day: number): Call {
  const { content, place, category, worker, result } = pick(random, phoned)
  const call = callAt(random, day, [8, 20])
  const assigned = call.at + between(random, 5, 25) * MINUTE
  const accepted = assigned + between(random, 5, 30) * MINUTE
  const done = accepted + between(random, 0.5, 5) * HOUR
  return {
    ...call,
    what: 'repair',
    content,
    place,
    category,
    steps: [
      { at: assigned, by: 'H102', verb: 'assign', body: { to: worker } },
      { at: accepted, by: worker, verb: 'accept', body: {} },
      { at: done, by: worker, verb: 'finish', body: { result, photoIds: [] } },
    ],
  }
}

function complaint(random: Random, day: number): Call {
  const { content, about, answerer, result } = pick(random, complaints)
  const call = callAt(random, day, [9, 18])
  const assigned = call.at + between(random, 10, 40) * MINUTE
  const accepted = assigned + between(random, 0.3, 2) * HOUR
  const done = accepted + between(random, 3, chance(random, 0.15) ? 70 : 20) * HOUR
  const confirmed = done + between(random, 20, 40) * HOUR
  return {
    ...call,
    what: 'complaint',
    content,
    complaint: about,
    urgency: 'urgent',
    steps: [
      { at: assigned, by: call.clerk, verb: 'assign', body: { to: answerer } },
      { at: accepted, by: answerer, verb: 'accept', body: {} },
      { at: done, by: answerer, verb: 'finish', body: { result, photoIds: [] } },
      { at: confirmed, by: call.clerk, verb: 'confirm', body: {} },
      { at: confirmed + HOUR, by: call.clerk, verb: 'close', body: {} },
    ],
  }
}

/** On the second of each month, eight of the month before. */
function draws(days: readonly number[]): DeskPlan[] {
  return days.flatMap((day) => {
    const today = dayOf(new Date(day), TIME_ZONE)
    if (!today.endsWith('-02')) return []
    const last = dayOf(new Date(day - 2 * DAY), TIME_ZONE)
    return [
      { kind: 'draw' as const, at: day + 9 * HOUR, clerk: 'H104', from: `${last.slice(0, 8)}01`, to: last, size: 8 },
    ]
  })
}
