import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { listOf, pageOf, pageQuery } from './shared/page.ts'
import { day, decimal, id, instant, ref, timeZone, words } from './shared/values.ts'

/**
 * `count` sums facts of amount one · `sum` sums amounts · `ratio` divides two sums · `average` divides a sum by a
 * count · `median` takes the middle amount · `balance` sums all facts up to the end of the period.
 */
export const indicatorKind = z.enum(['count', 'sum', 'ratio', 'average', 'median', 'balance'])

export const indicatorDefinition = z.object({
  code: z.string(),
  kind: indicatorKind,
  name: words,
  definition: words,
  /** `1` counts, `ratio` shares between 0 and 1, `h` hours. */
  unit: z.string(),
  unitName: words,
  /** Whether more is better. */
  direction: z.enum(['up', 'down', 'none']),
  decimals: z.number().int(),
  measures: z.array(
    z.object({
      code: z.string(),
      name: words,
      role: z.enum(['value', 'numerator', 'denominator']),
      /** Of the amounts: `1` counts, `s` seconds. */
      unit: z.string(),
    }),
  ),
  /** What the amounts are divided by to come to the unit: 3600 where seconds become hours. */
  divisor: z.number(),
})
export type IndicatorDefinition = z.infer<typeof indicatorDefinition>

/** What a figure can be split by. `unit` is the unit served, `team` the unit that serves. */
export const dimension = z.enum(['month', 'day', 'category', 'place', 'site', 'unit', 'team', 'person'])
export type Dimension = z.infer<typeof dimension>

/** A part of a dimension: `key` is what a filter takes (`2026-11`, an id, or `none` where nothing was named). */
export const part = z.object({ key: z.string(), name: z.string() })

const figureFields = {
  /** Null where there is nothing to divide by: shown as —, never as 0. */
  value: z.number().nullable(),
  /** The same figure to the last digit. */
  exact: decimal.nullable(),
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
  /** How many records stand behind it. */
  records: z.number().int(),
}
export const figure = z.object(figureFields)
export type Figure = z.infer<typeof figure>

export const figureQuery = z.object({
  /** First day. */
  from: day,
  /** Last day, included. */
  to: day,
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  category: z.union([id, z.literal('none')]).optional(),
  place: z.union([id, z.literal('none')]).optional(),
  unit: z.union([id, z.literal('none')]).optional(),
  team: z.union([id, z.literal('none')]).optional(),
  person: z.union([id, z.literal('none')]).optional(),
  /** Draws the days in another zone than the organisation's. */
  timeZone: timeZone.optional(),
})
export type FigureQuery = z.infer<typeof figureQuery>

/**
 * Filters that stand for themselves alone, without what is below. The rows of a split count what names the part itself,
 * so this is how one of them is opened.
 */
const alone = listOf(z.enum(['category', 'place', 'unit', 'team'])).optional()

export const listIndicators = endpoint({
  method: 'GET',
  path: '/indicators',
  summary: 'The registry of indicators with definition, unit and direction',
  access: { permission: 'indicator.list' },
  response: z.object({ items: z.array(indicatorDefinition) }),
})

export const getIndicator = endpoint({
  method: 'GET',
  path: '/indicators/{code}',
  summary:
    'A figure for a period, whole and by up to two dimensions; a category or a place stands for all below it unless it is named in `alone`',
  access: { permission: 'indicator.list' },
  params: z.object({ code: z.string().max(80) }),
  query: figureQuery.extend({ alone, by: listOf(dimension).optional() }),
  response: z.object({
    indicator: indicatorDefinition,
    period: z.object({ from: day, to: day, timeZone: z.string() }),
    by: z.array(dimension),
    total: figure,
    /** One row per combination that has facts, in order of time or name. */
    rows: z.array(z.object({ parts: z.partialRecord(dimension, part), ...figureFields })),
  }),
  errors: [
    'indicator.unknown',
    'indicator.period-reversed',
    'indicator.period-too-long',
    'indicator.too-many-dimensions',
  ],
})

/** A fact 台账事实: what one record contributes to one measure. */
export const fact = z.object({
  id: z.string(),
  measure: z.string(),
  role: z.enum(['value', 'numerator', 'denominator']),
  at: instant,
  on: day,
  amount: decimal,
  postedAt: instant,
  record: z.object({ kind: z.string(), id, number: z.string(), title: z.string(), url: z.string() }),
  category: ref.nullable(),
  place: ref.nullable(),
})
export type Fact = z.infer<typeof fact>

export const listIndicatorFacts = endpoint({
  method: 'GET',
  path: '/indicators/{code}/facts',
  summary: 'The facts behind a figure; their amounts add up to its numerator and denominator to the last digit',
  access: { permission: 'indicator.list' },
  params: z.object({ code: z.string().max(80) }),
  query: pageQuery.extend(figureQuery.shape).extend({ alone, measure: z.string().max(80).optional() }),
  response: pageOf(fact).extend({
    sums: z.array(
      z.object({
        measure: z.string(),
        role: z.enum(['value', 'numerator', 'denominator']),
        amount: decimal,
        facts: z.number().int(),
      }),
    ),
  }),
  errors: ['indicator.unknown', 'indicator.period-reversed'],
})
