import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { periodKinds } from './periods/period.ts'
import { listOf, pageOf, pageQuery } from './shared/page.ts'
import { day, decimal, id, instant, ref, timeZone, version, words } from './shared/values.ts'

/**
 * `count` sums facts of amount one · `sum` sums amounts · `ratio` divides two sums · `average` divides a sum by a
 * count · `median` takes the middle amount, `percentile` the one below which a share of them lies · `balance` sums all
 * facts up to the end of the period · `lowest`, `highest`: the least or greatest figure of another indicator in any month
 * or year of the period.
 */
export const indicatorKind = z.enum([
  'count',
  'sum',
  'ratio',
  'average',
  'median',
  'percentile',
  'balance',
  'lowest',
  'highest',
])

export const periodKind = z.enum(periodKinds)

/** What an amount of a measure is to the figure; `minus` is taken off. */
export const measureRole = z.enum(['value', 'minus', 'numerator', 'denominator'])

export const indicatorDefinition = z.object({
  code: z.string(),
  kind: indicatorKind,
  /** The part of the program that declares it. */
  group: z.object({ code: z.string(), name: words }),
  name: words,
  definition: words,
  /** What is left out. */
  exclusions: words.nullable(),
  /** `1` counts, `ratio` shares between 0 and 1, `h` hours, `yuan` money … */
  unit: z.string(),
  unitName: words,
  /** Whether more is better. */
  direction: z.enum(['up', 'down', 'none']),
  decimals: z.number().int(),
  /** How the last digit comes about. */
  rounding: z.enum(['half-up', 'truncate']),
  /** Register that must be in use for nought to be a figure. */
  register: words.nullable(),
  /** The indicator whose least or greatest figure this is, and in which steps of time. */
  of: z.object({ code: z.string(), name: words, each: z.enum(['month', 'year']) }).nullable(),
  /** Of a percentile: below which share of the records. */
  percent: z.number().nullable(),
  measures: z.array(
    z.object({
      code: z.string(),
      name: words,
      role: measureRole,
      /** Of the amounts: `1` counts, `s` seconds. */
      unit: z.string(),
    }),
  ),
  /** What the amounts are divided by to come to the unit: 3600 where seconds become hours. */
  divisor: z.number(),
  /** How often what is declared has changed, and since when it stands. */
  version: z.number().int(),
  since: instant,
  /** Who answers for the figure and hears when it leaves its bounds. */
  owner: ref.nullable(),
  bounds: z.object({ lower: decimal.nullable(), upper: decimal.nullable(), watch: periodKind }),
  /** Of what the house has set. */
  settingVersion: version,
})
export type IndicatorDefinition = z.infer<typeof indicatorDefinition>

/** What a figure can be split by. `unit` is the unit served, `team` the unit that serves. */
export const dimension = z.enum([
  'year',
  'quarter',
  'month',
  'day',
  'category',
  'place',
  'site',
  'unit',
  'team',
  'person',
])
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
  /** How many records stand behind it; one that counts on several days does so once for each. */
  records: z.number().int(),
  /** Why there is no figure, where it is not that there is nothing to divide by. */
  missing: z.literal('no-register').optional(),
  /** Of a least or greatest figure: the month or year it stood in. */
  stoodIn: z.string().optional(),
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
  /** `known`: all that is known now, on its own day · `published`: what came after the closing of its period on the day it was booked. */
  view: z.enum(['known', 'published']).optional(),
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
  role: measureRole,
  at: instant,
  on: day,
  /** The closed period that it came too late for, and the day it was booked on instead. */
  adjusts: z.object({ period: words, bookedOn: day }).nullable(),
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
        role: measureRole,
        amount: decimal,
        facts: z.number().int(),
      }),
    ),
  }),
  errors: ['indicator.unknown', 'indicator.period-reversed'],
})
