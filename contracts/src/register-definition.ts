import { z } from 'zod'
import { decimal, words } from './shared/values.ts'

/** Key of a field, measure, indicator or option, unique among its like; also its name in formulas. */
export const definitionKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const decimals = z.number().int().min(0).max(6).default(0)
const formula = z.string().trim().min(1).max(200)
const common = { key: definitionKey, label: words, required: z.boolean().default(false) }

export const registerField = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), ...common }),
  z.object({
    kind: z.literal('number'),
    ...common,
    unit: words,
    decimals,
    least: decimal.optional(),
    most: decimal.optional(),
  }),
  z.object({
    kind: z.literal('choice'),
    ...common,
    options: z
      .array(z.object({ key: definitionKey, label: words }))
      .min(1)
      .max(100),
  }),
  z.object({ kind: z.literal('text'), ...common }),
  /** The first field of each of these kinds is the place, unit or person that figures are split by. */
  z.object({ kind: z.literal('place'), ...common }),
  z.object({ kind: z.literal('unit'), ...common }),
  z.object({ kind: z.literal('person'), ...common }),
  /** Worked out from other fields: `plan - actual`, `days(found, rectified)`; also `months`, `years`. */
  z.object({ kind: z.literal('computed'), ...common, unit: words, decimals, formula }),
])
export type RegisterField = z.infer<typeof registerField>

/** Which entries count. All conditions of a term must hold. */
export const registerCondition = z.union([
  z.object({ field: definitionKey, in: z.array(definitionKey).min(1).max(100) }),
  z.object({ field: definitionKey, is: z.enum(['filled', 'blank']) }),
  z.object({ field: definitionKey, least: decimal.optional(), most: decimal.optional() }).strict(),
  /** A date that is not after (or is after) another one. */
  z.object({ field: definitionKey, than: definitionKey, order: z.enum(['not-after', 'after']) }),
])
export type RegisterCondition = z.infer<typeof registerCondition>

/** What entries add to the ledger: each term for which the conditions hold adds its amount (1 unless given). */
export const registerMeasure = z.object({
  key: definitionKey,
  label: words,
  unit: words,
  decimals,
  terms: z
    .array(z.object({ amount: formula.default('1'), where: z.array(registerCondition).max(10).default([]) }))
    .min(1)
    .max(10)
    .default([{ amount: '1', where: [] }]),
  /** Date field that decides the period; the day of the entry unless given. */
  on: definitionKey.optional(),
  /**
   * For what lasts (a rule in force, a valid certificate): added on the latest of the days `from`, taken off the day after
   * the earliest of the days `to`. The day of the entry is called `on`.
   */
  standing: z.object({ from: z.array(definitionKey).min(1), to: z.array(definitionKey) }).optional(),
})
export type RegisterMeasure = z.infer<typeof registerMeasure>

/** Every measure is an indicator of the same key; these are the further ones. */
export const registerIndicator = z.object({
  key: definitionKey,
  label: words,
  definition: words.optional(),
  /** `ratio` shows per cent, `average` the quotient, `balance` all of a measure up to the last day. */
  kind: z.enum(['ratio', 'average', 'balance']),
  /** Key of a measure of this register, or `r.register.measure` of another. */
  measure: z.string().max(81).optional(),
  numerator: z.string().max(81).optional(),
  denominator: z.string().max(81).optional(),
  unit: words.optional(),
  decimals: z.number().int().min(0).max(6).default(2),
  rounding: z.enum(['half-up', 'truncate']).default('half-up'),
  direction: z.enum(['up', 'down', 'none']).default('none'),
})
export type RegisterIndicator = z.infer<typeof registerIndicator>

export const registerDefinition = z.object({
  /** What the day of an entry is called: 检查日期. */
  dayLabel: words,
  fields: z.array(registerField).max(60),
  measures: z.array(registerMeasure).min(1).max(60),
  indicators: z.array(registerIndicator).max(60).default([]),
})
export type RegisterDefinition = z.infer<typeof registerDefinition>
export type RegisterDefinitionInput = z.input<typeof registerDefinition>
