import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, instant, ref, text, version } from './shared/values.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const placeRef = ref.extend({ path: z.string() })

/** One line of the responsibility map 责任区: a place with all below it, a trade, who answers, and when. */
export const responsibility = z.object({
  id,
  place: placeRef,
  /** Null: every trade. */
  category: ref.nullable(),
  unit: ref,
  /** Null: whoever heads the unit. */
  person: ref.nullable(),
  /** 1 Monday … 7 Sunday; null: every day. */
  weekdays: z.array(z.number().int()).nullable(),
  /** By the organisation's clock; may run past midnight; null: around the clock. */
  fromTime: clock.nullable(),
  toTime: clock.nullable(),
  fromOn: day,
  toOn: day.nullable(),
  note: z.string(),
  version,
})
export type Responsibility = z.infer<typeof responsibility>

export const listResponsibilities = endpoint({
  method: 'GET',
  path: '/responsibilities',
  summary: 'The responsibility map on a day: all, below a place, of a person or of a unit',
  access: { permission: 'responsibility.list' },
  query: z.object({ on: day.optional(), placeId: id.optional(), personId: id.optional(), unitId: id.optional() }),
  response: z.object({ items: z.array(responsibility) }),
})

/** Who answers for a place and trade at a moment. */
export const responsible = z.object({
  unit: ref,
  /** Null: the entry names a unit without a head. */
  person: ref.nullable(),
  phone: z.string().nullable(),
  as: z.enum(['person', 'head', 'deputy']),
  /** For whom the deputy stands in. */
  insteadOf: ref.nullable(),
  /** Where and for what trade the entry stands. */
  place: placeRef,
  category: ref.nullable(),
  responsibilityId: id,
})
export type Responsible = z.infer<typeof responsible>

export const findResponsible = endpoint({
  method: 'GET',
  path: '/responsible',
  summary: 'Who answers for a place and trade, now or at a moment',
  access: { permission: 'responsibility.list' },
  query: z.object({ placeId: id, categoryId: id.optional(), at: instant.optional() }),
  /** Null: the map has a gap. */
  response: z.object({ responsible: responsible.nullable() }),
  errors: ['place.unknown'],
})

const coverage = z.object({
  gaps: z.array(
    z.object({
      place: placeRef,
      /** Nobody at all, or somebody at some hours only. */
      kind: z.enum(['uncovered', 'hours']),
      trades: z.array(ref),
      everyTrade: z.boolean(),
    }),
  ),
  doubles: z.array(z.array(responsibility)),
  areas: z.number().int(),
  trades: z.number().int(),
})
export type Coverage = z.infer<typeof coverage>

export const listCoverage = endpoint({
  method: 'GET',
  path: '/responsibilities/coverage',
  summary: 'Areas and trades nobody answers for, and those that two do',
  access: { permission: 'responsibility.list' },
  query: z.object({ on: day.optional() }),
  response: coverage,
})

const responsibilityBody = z.object({
  placeId: id,
  categoryId: id.optional(),
  unitId: id,
  personId: id.optional(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional(),
  hours: z.object({ from: clock, to: clock }).optional(),
  fromOn: day,
  toOn: day.optional(),
  note: text(200).default(''),
})
export type ResponsibilityBody = z.infer<typeof responsibilityBody>

export const assignResponsibility = endpoint({
  method: 'POST',
  path: '/responsibilities',
  summary: 'Say who answers for a place and trade',
  access: { permission: 'responsibility.assign' },
  body: responsibilityBody,
  response: z.object({ id }),
  status: 201,
  errors: [
    'place.unknown',
    'unit.unknown',
    'unit.dissolved',
    'responsibility.category-unknown',
    'responsibility.not-in-unit',
    'responsibility.reversed',
  ],
})

export const endResponsibility = endpoint({
  method: 'POST',
  path: '/responsibilities/{id}/end',
  summary: 'End an entry with its last day; one that has not begun is taken back',
  access: { permission: 'responsibility.assign' },
  params: z.object({ id }),
  body: z.object({ version, toOn: day }),
  response: z.object({}),
  errors: ['responsibility.unknown', 'record.stale', 'responsibility.reversed'],
})
