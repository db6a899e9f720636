import { z } from 'zod'
import { caseState, urgency } from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { day, id, instant, line, ref, version, type Words } from './shared/values.ts'
import { trade } from './workforce/index.ts'

/** When a rule holds, by the business calendar. */
export const dispatchHours = {
  any: { zh: '任何时间', en: 'At any time' },
  working: { zh: '工作时间', en: 'Working hours' },
  off: { zh: '非工作时间', en: 'Outside working hours' },
  night: { zh: '工作日的早晚和夜间', en: 'Nights of working days' },
  dayoff: { zh: '周末和节假日', en: 'Weekends and holidays' },
} as const satisfies Record<string, Words>
export type DispatchHours = keyof typeof dispatchHours
export const dispatchHour = z.enum(Object.keys(dispatchHours) as [DispatchHours, ...DispatchHours[]])

/** Whom a rule gives a repair to. */
export const dispatchTargets = {
  team: { zh: '班组', en: 'A team' },
  person: { zh: '指定人员', en: 'A person' },
  area: { zh: '班组的区域责任人', en: 'The team’s crew of the area' },
  duty: { zh: '班组的当班人员', en: 'Who is on duty in the team' },
  pool: { zh: '抢单池', en: 'The open pool' },
} as const satisfies Record<string, Words>
export type DispatchTarget = keyof typeof dispatchTargets
export const dispatchTarget = z.enum(Object.keys(dispatchTargets) as [DispatchTarget, ...DispatchTarget[]])

export const dispatchRule = z.object({
  id,
  name: z.string(),
  position: z.number().int(),
  category: ref.nullable(),
  place: z.object({ id, name: z.string(), path: z.string() }).nullable(),
  urgency: urgency.nullable(),
  hours: dispatchHour,
  target: dispatchTarget,
  team: ref.nullable(),
  person: ref.nullable(),
  isAutomatic: z.boolean(),
  isActive: z.boolean(),
  version,
})

const ruleBody = z.object({
  name: line(40),
  position: z.number().int().min(0).max(10_000),
  categoryId: id.nullable(),
  placeId: id.nullable(),
  urgency: urgency.nullable(),
  hours: dispatchHour,
  target: dispatchTarget,
  teamId: id.nullable(),
  personId: id.nullable(),
  isAutomatic: z.boolean(),
  isActive: z.boolean(),
})
const ruleErrors = [
  'category.unknown',
  'place.unknown',
  'unit.unknown',
  'person.unknown',
  'case.person-not-in-team',
  'dispatch-rule.name-taken',
  'dispatch-rule.target-incomplete',
] as const

export const listDispatchRules = endpoint({
  method: 'GET',
  path: '/dispatch-rules',
  summary: 'Rules of dispatch in order; the first that fits is applied',
  access: { permission: 'dispatch-rule.list' },
  response: z.object({ items: z.array(dispatchRule) }),
})

export const createDispatchRule = endpoint({
  method: 'POST',
  path: '/dispatch-rules',
  summary: 'Add a rule of dispatch',
  access: { permission: 'dispatch-rule.change' },
  body: ruleBody,
  response: dispatchRule,
  status: 201,
  errors: ruleErrors,
})

export const changeDispatchRule = endpoint({
  method: 'PUT',
  path: '/dispatch-rules/{id}',
  summary: 'Change a rule of dispatch, or switch it off',
  access: { permission: 'dispatch-rule.change' },
  params: z.object({ id }),
  body: ruleBody.extend({ version }),
  response: dispatchRule,
  errors: ['dispatch-rule.unknown', 'dispatch-rule.stale', ...ruleErrors],
})

export const listCategoryTrades = endpoint({
  method: 'GET',
  path: '/category-trades',
  summary: 'The trade that each category calls for',
  access: { permission: 'dispatch-rule.list' },
  response: z.object({ items: z.array(z.object({ category: ref, trade: trade.nullable() })) }),
})

export const setCategoryTrade = endpoint({
  method: 'PUT',
  path: '/repair-categories/{id}/trade',
  summary: 'Set the trade that a category calls for, or none',
  access: { permission: 'dispatch-rule.change' },
  params: z.object({ id }),
  body: z.object({ trade: trade.nullable() }),
  response: z.object({ category: ref, trade: trade.nullable() }),
  errors: ['category.unknown'],
})

export const suggestion = z.object({
  person: ref,
  team: ref,
  /** Not to be sent: the certificate that the trade calls for is missing or has expired. */
  isBarred: z.boolean(),
  openCount: z.number().int(),
  /** In the reader's language, what speaks for and against, the weightiest first. */
  reasons: z.array(z.object({ text: z.string(), tone: z.enum(['good', 'bad', 'plain']) })),
})

export const listSuggestions = endpoint({
  method: 'GET',
  path: '/repairs/{id}/suggestions',
  summary: 'Whom to give a repair to, the best first, each with its reasons',
  access: { permission: 'repair.assign' },
  params: z.object({ id }),
  response: z.object({
    /** The rule that fits, if any. */
    rule: z.object({ name: z.string(), says: z.string() }).nullable(),
    items: z.array(suggestion),
  }),
  errors: ['repair.unknown'],
})

export const getDispatchCalendar = endpoint({
  method: 'GET',
  path: '/dispatch-calendar',
  summary: 'Who has what on which day: duties and jobs of technicians',
  access: { permission: 'repair.assign' },
  query: z.object({ from: day, days: z.coerce.number().int().min(1).max(14).default(7), teamId: id.optional() }),
  response: z.object({
    days: z.array(day),
    teams: z.array(
      z.object({
        team: ref,
        people: z.array(
          z.object({
            person: ref,
            openCount: z.number().int(),
            duties: z.array(z.object({ on: day, shift: z.string(), beginsAt: instant, endsAt: instant })),
            jobs: z.array(
              z.object({
                id,
                number: z.string(),
                title: z.string(),
                state: caseState,
                /** First and last day on which it was in hand within the span. */
                from: day,
                to: day,
                dueAt: instant.nullable(),
                late: z.boolean(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})

export const getDispatchMap = endpoint({
  method: 'GET',
  path: '/dispatch-map',
  summary: 'Open and late repairs of the places below one, or of the sites',
  access: { permission: 'repair.list' },
  query: z.object({ placeId: id.optional() }),
  response: z.object({
    place: z.object({ id, name: z.string(), path: z.string(), parentId: id.nullable() }).nullable(),
    items: z.array(
      z.object({
        id,
        name: z.string(),
        kind: z.string(),
        open: z.number().int(),
        late: z.number().int(),
        waiting: z.number().int(),
        hasMore: z.boolean(),
        /** What lies below it, with counts: the floors of a building. */
        below: z.array(z.object({ id, name: z.string(), open: z.number().int(), late: z.number().int() })),
      }),
    ),
  }),
})
