import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, id, instant, line, ref, version } from '../shared/values.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A shift 班次 of a team; one that ends no later than it begins ends on the next day. */
export const dutyShift = z.object({
  id,
  name: z.string(),
  begins: clock,
  ends: clock,
  needsHandover: z.boolean(),
  checklist: z.array(z.string()),
})

export const duty = z.object({
  id,
  shiftId: id,
  unitId: id,
  person: ref,
  on: day,
  beginsAt: instant,
  endsAt: instant,
  version,
  /** The colleague who is asked to take it. */
  askedPerson: ref.nullable(),
})

/** Somebody asks a colleague to take a duty 换班. */
export const swap = z.object({
  id,
  duty: z.object({ id, on: day, shift: z.string(), beginsAt: instant, endsAt: instant }),
  inReturn: z.object({ id, on: day, shift: z.string(), beginsAt: instant, endsAt: instant }).nullable(),
  from: ref,
  to: ref,
  reason: z.string(),
  askedAt: instant,
  answer: z.enum(['agreed', 'refused', 'withdrawn']).nullable(),
})

export const getRoster = endpoint({
  method: 'GET',
  path: '/roster',
  summary: 'The duty roster of a team for a span of days',
  access: { permission: 'roster.list' },
  query: z.object({ unitId: id, from: day, days: z.coerce.number().int().min(1).max(42).default(7) }),
  response: z.object({
    team: ref,
    people: z.array(ref),
    shifts: z.array(dutyShift),
    duties: z.array(duty),
    can: z.object({ plan: z.boolean() }),
  }),
  errors: ['unit.unknown', 'roster.not-yours'],
})

export const listOnDuty = endpoint({
  method: 'GET',
  path: '/on-duty',
  summary: 'Who is on duty now, by team: whom a night call goes to',
  access: { signedIn: 'everyone may know whom to call' },
  response: z.object({
    items: z.array(
      z.object({ team: ref, person: ref, shift: z.string(), endsAt: instant, phone: z.string().nullable() }),
    ),
  }),
})

export const createShift = endpoint({
  method: 'POST',
  path: '/shifts',
  summary: 'Add a shift to a team',
  access: { permission: 'roster.plan' },
  body: z.object({
    unitId: id,
    name: line(20),
    begins: clock,
    ends: clock,
    needsHandover: z.boolean().default(true),
    checklist: z.array(line(40)).max(20).default([]),
  }),
  response: dutyShift,
  status: 201,
  errors: ['unit.unknown', 'shift.name-taken', 'roster.not-yours'],
})

export const planRoster = endpoint({
  method: 'POST',
  path: '/roster/plan',
  summary: 'Fill the free shifts of a span of days by rotation; what is planned already stays',
  access: { permission: 'roster.plan' },
  body: z.object({
    unitId: id,
    from: day,
    days: z.number().int().min(1).max(92),
    /** In the order in which they take turns. */
    personIds: z.array(id).min(1).max(50),
  }),
  response: z.object({ planned: z.number().int(), kept: z.number().int() }),
  errors: [
    'unit.unknown',
    'person.unknown',
    'roster.no-shifts',
    'roster.too-few',
    'roster.past',
    'roster.not-yours',
    'duty.clash',
  ],
})

export const askSwap = endpoint({
  method: 'POST',
  path: '/duties/{id}/swap',
  summary: 'Ask a colleague to take my duty, for one of theirs or for none',
  access: { permission: 'duty.swap' },
  params: z.object({ id }),
  body: z.object({ version, toPersonId: id, inReturnId: id.optional(), reason: line(200) }),
  response: swap,
  status: 201,
  errors: ['duty.unknown', 'duty.stale', 'duty.not-yours', 'duty.begun', 'duty.asked', 'duty.clash', 'person.unknown'],
})

export const answerSwap = endpoint({
  method: 'POST',
  path: '/swaps/{id}/answer',
  summary: 'Agree to a swap or refuse it; who asked may withdraw',
  access: { permission: 'duty.swap' },
  params: z.object({ id }),
  body: z.object({ answer: z.enum(['agreed', 'refused', 'withdrawn']) }),
  response: swap,
  errors: ['swap.unknown', 'swap.answered', 'swap.not-yours', 'duty.begun', 'duty.clash'],
})

export const listMyDuties = endpoint({
  method: 'GET',
  path: '/my-duties',
  summary: 'My duties to come, swaps that wait for my answer, and handovers I have to give or take',
  access: { permission: 'duty.swap' },
  response: z.object({
    duties: z.array(duty.extend({ shift: z.string(), team: ref })),
    swaps: z.array(swap),
    toGive: z.array(duty.extend({ shift: z.string(), team: ref, checklist: z.array(z.string()) })),
    toTake: z.array(z.object({ id, team: ref, from: ref, givenAt: instant })),
  }),
})
