import { z } from 'zod'
import * as cases from '../cases/index.ts'
import { endpoint } from '../endpoint.ts'
import { repair, repairRow } from '../repairs.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { day, id, instant, line, ref, text, version } from '../shared/values.ts'
import { hazardDeeds, hazardGrades, hazardSources, type HazardVerb } from './words.ts'

const keysOf = <T extends string>(of: Record<T, unknown>) => Object.keys(of) as [T, ...T[]]
const grade = z.enum(keysOf(hazardGrades))
const source = z.enum(keysOf(hazardSources))

export const hazardRow = repairRow.extend({
  grade: grade.nullable(),
  foundBy: source,
  /** Somebody has asked for more time and waits for the answer. */
  asksForTime: z.boolean(),
  reportedUp: z.boolean(),
})
export type HazardRow = z.infer<typeof hazardRow>

/** The five provisions 五落实 of its mending; person and deadline stand on the case itself. */
const money = z
  .string()
  .trim()
  .regex(/^\d{1,10}(\.\d{1,2})?$/)
const plan = z.object({
  /** 整改措施. */
  measures: text(1000).min(2),
  /** 整改资金, in yuan; nought where it costs nothing. */
  funds: money,
  /** 应急预案 and what holds until it is mended 防范措施. */
  emergency: text(1000).min(2),
})

const extension = z.object({
  id,
  until: day,
  reason: z.string(),
  askedBy: ref.nullable(),
  askedAt: instant,
  answer: z.enum(['granted', 'refused']).nullable(),
  answeredBy: ref.nullable(),
  answerReason: z.string().nullable(),
})

export const hazard = repair.extend({
  ...hazardRow.shape,
  /** Why it is a major one 判定依据. */
  gradeBasis: z.string().nullable(),
  plan: plan.extend({ by: ref.nullable(), at: instant }).nullable(),
  extensions: z.array(extension),
  reportUp: z.object({ to: z.string(), said: z.string(), by: ref.nullable(), at: instant }).nullable(),
  /** Days that the rules give for the mending, by grade, as proposals. */
  days: z.record(grade, z.number().int()),
  deeds: z.array(z.enum(keysOf(hazardDeeds))),
})
export type Hazard = z.infer<typeof hazard>

export const hazardViews = ['open', 'grade', 'mine', 'recheck', 'late', 'reported', 'all'] as const

export const listHazards = endpoint({
  method: 'GET',
  path: '/hazards',
  summary: 'Hazards that one may see, newest first',
  access: { permission: 'hazard.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    /** `open` not struck off · `grade` to be graded · `recheck` mended, to be re-checked or struck off. */
    view: z.enum(hazardViews).default('open'),
    grade: grade.optional(),
    foundBy: source.optional(),
    categoryId: id.optional(),
    placeId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  response: pageOf(hazardRow),
})

export const getHazard = endpoint({
  method: 'GET',
  path: '/hazards/{id}',
  summary: 'One hazard with its provisions, timeline and what the viewer may do',
  access: { permission: 'hazard.list' },
  params: z.object({ id }),
  response: hazard,
  errors: ['hazard.unknown'],
})

export const listHazardCategories = endpoint({
  method: 'GET',
  path: '/hazard-categories',
  summary: 'Kinds of hazards',
  access: { permission: 'hazard.create' },
  response: z.object({ items: z.array(cases.category) }),
})

export const createHazard = endpoint({
  method: 'POST',
  path: '/hazards',
  summary: 'Report a hazard; what was mended on the spot waits for its re-check at once',
  access: { permission: 'hazard.create' },
  body: z.object({
    title: line(80),
    description: text(2000).default(''),
    categoryId: id.optional(),
    placeId: id,
    photoIds: z.array(id).max(9).default([]),
    foundBy: source.default('reported'),
    /** 即查即改: how it was mended on the spot. */
    mended: z.object({ result: line(1000), photoIds: z.array(id).max(9).default([]) }).optional(),
  }),
  response: hazard,
  status: 201,
  errors: ['place.unknown', 'category.unknown', 'file.unknown', 'hazard.not-mended-by-you', 'hazard.not-found-by-you'],
})

const common = ['hazard.unknown', 'case.wrong-state', 'case.stale', 'case.not-yours', 'case.own-work'] as const

function verb<V extends HazardVerb, B extends z.ZodType>(
  name: V,
  { summary, body, errors = [] }: { summary: string; body: B; errors?: readonly string[] },
) {
  return endpoint({
    method: 'POST',
    path: `/hazards/{id}/${name}`,
    summary,
    access: { permission: `hazard.${name}` },
    params: z.object({ id }),
    body,
    response: hazard,
    errors: [...common, ...errors],
  })
}

export const assignHazard = verb('assign', {
  summary: 'Grade it, and name who mends it by when',
  body: cases.verbBodies.assign.extend({ grade, basis: text(500).optional(), dueOn: day }),
  errors: [
    'hazard.basis-missing',
    'hazard.day-past',
    'case.assignee-required',
    'unit.unknown',
    'person.unknown',
    'case.person-not-in-team',
  ],
})
export const acceptHazard = verb('accept', { summary: 'Take up the mending', body: cases.verbBodies.accept })
export const finishHazard = verb('finish', {
  summary: 'Say how it was mended; a major one needs its plan first',
  body: cases.verbBodies.finish,
  errors: ['hazard.plan-missing', 'file.unknown'],
})
export const confirmHazard = verb('confirm', {
  summary: 'It passes the re-check by another person; a general one is struck off with it',
  body: cases.verbBodies.confirm,
})
export const reopenHazard = verb('reopen', {
  summary: 'It fails the re-check and goes back to those who mend it, with a new day',
  body: cases.verbBodies.reopen.extend({ dueOn: day }),
  errors: ['hazard.day-past'],
})
export const closeHazard = verb('close', { summary: 'Strike it off', body: cases.verbBodies.close })
export const returnHazard = verb('return', { summary: 'Give it back, with the reason', body: cases.verbBodies.return })
export const rejectHazard = verb('reject', {
  summary: 'It is no hazard, with the reason',
  body: cases.verbBodies.reject,
})
export const cancelHazard = verb('cancel', { summary: 'Take the report back', body: cases.verbBodies.cancel })

function deed<B extends z.ZodType>(
  path: string,
  { summary, permission, body, errors }: { summary: string; permission: string; body: B; errors: readonly string[] },
) {
  return endpoint({
    method: 'POST',
    path: `/hazards/{id}/${path}`,
    summary,
    access: { permission: permission as `${string}.${string}` },
    params: z.object({ id }),
    body,
    response: hazard,
    errors: [...common, ...errors],
  })
}

export const planHazard = deed('plan', {
  summary: 'Lay down the provisions of its mending',
  permission: 'hazard.plan',
  body: plan.extend({ version }),
  errors: [],
})
export const askHazardExtension = deed('extensions', {
  summary: 'Ask for more time, with the reason',
  permission: 'hazard.plan',
  body: z.object({ version, until: day, reason: text(500).min(2) }),
  errors: ['hazard.extension-open', 'hazard.not-later'],
})
export const answerHazardExtension = deed('extension-answer', {
  summary: 'Give more time or not; never by whoever asked',
  permission: 'hazard.extend',
  body: z.object({ version, answer: z.enum(['granted', 'refused']), reason: text(500).default('') }),
  errors: ['hazard.no-extension', 'hazard.own-extension', 'hazard.reason-missing'],
})
export const reportHazardUp = deed('report-up', {
  summary: 'Report upward what the house cannot solve itself',
  permission: 'hazard.report-up',
  body: z.object({ version, to: line(80), said: text(1000).min(2) }),
  errors: ['hazard.reported-up'],
})

const gradeTotals = z.object({ found: z.number(), cleared: z.number(), rate: z.number().nullable() })
export const getHazardStatistics = endpoint({
  method: 'GET',
  path: '/hazard-statistics',
  summary: 'The statutory table of a year by quarters, and where hazards are found',
  access: { permission: 'hazard.statistics' },
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  response: z.object({
    year: z.number().int(),
    quarters: z.array(
      z.object({
        quarter: z.number().int(),
        from: day,
        to: day,
        general: gradeTotals,
        major: gradeTotals,
        /** Major hazards with their five provisions laid down 列入治理计划. */
        planned: z.number(),
        /** 落实治理资金, in yuan. */
        funds: z.string(),
        openAtEnd: z.number(),
        inTime: z.number().nullable(),
      }),
    ),
    total: z.object({ general: gradeTotals, major: gradeTotals, planned: z.number(), funds: z.string() }),
    /** Found in the year, by building and kind; the buildings with most first. */
    heat: z.object({
      categories: z.array(ref),
      rows: z.array(z.object({ place: ref, counts: z.array(z.number().int()), total: z.number().int() })),
    }),
  }),
})
export type HazardStatistics = z.infer<typeof getHazardStatistics.response>
