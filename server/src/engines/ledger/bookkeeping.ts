import type { Ctx } from '../../kernel/ctx.ts'
import { extensionPoint } from '../../kernel/extension.ts'

type Words = readonly [zh: string, en: string]

/** A fact that a record implies. Amounts are exact decimals in the unit of the measure. */
export interface Fact {
  measure: string
  /** Business time: when it happened, not when it was entered. */
  at: Date
  amount: string
  clientUnitId: string | null
  servingUnitId: string | null
  placeId: string | null
  categoryId: string | null
  personId: string | null
}

export interface Measure {
  code: string
  /** `1` for counts, `s` for seconds. */
  unit: string
  name: Words
}

/**
 * `count`, `sum`: facts of one measure in the period · `balance`: all its facts up to the last day · `ratio`,
 * `average`: a sum divided by a sum · `median`: the middle amount of the records that `of` counts.
 */
export type Formula =
  | { kind: 'count' | 'sum' | 'balance'; measure: string; divisor?: number }
  | { kind: 'ratio' | 'average'; numerator: string; denominator: string; divisor?: number }
  | { kind: 'median'; measure: string; of: string; divisor?: number }

export interface Indicator {
  code: string
  name: Words
  /** What is counted, what is left out, and which moment decides the period. */
  definition: Words
  unit: '1' | 'ratio' | 'h'
  direction: 'up' | 'down' | 'none'
  decimals: number
  formula: Formula
}

/** How the ledger finds and names the records of one kind. */
export interface Source {
  kind: string
  /** Facts of the next records in order of id, for rebuilding. Empty at the end. */
  readFacts(ctx: Ctx, page: { afterId: string | null; limit: number }): Promise<{ id: string; facts: Fact[] }[]>
  /** What a reader needs to open records. */
  describe(ctx: Ctx, ids: readonly string[]): Promise<{ id: string; number: string; title: string; url: string }[]>
}

/** What a module declares to the ledger. */
export interface Bookkeeping {
  measures: readonly Measure[]
  indicators: readonly Indicator[]
  sources: readonly Source[]
}

export const bookkeeping = extensionPoint<Bookkeeping>('ledger')

export const indicatorsOf = (ctx: Pick<Ctx, 'manifests'>): Indicator[] =>
  bookkeeping.collect(ctx.manifests).flatMap((one) => one.indicators)
export const measuresOf = (ctx: Pick<Ctx, 'manifests'>): Measure[] =>
  bookkeeping.collect(ctx.manifests).flatMap((one) => one.measures)
export const sourcesOf = (ctx: Pick<Ctx, 'manifests'>): Source[] =>
  bookkeeping.collect(ctx.manifests).flatMap((one) => one.sources)

/** The measures of an indicator and the part each plays. */
export function rolesOf({ formula }: Indicator): { measure: string; role: 'value' | 'numerator' | 'denominator' }[] {
  switch (formula.kind) {
    case 'ratio':
    case 'average':
      return [
        { measure: formula.numerator, role: 'numerator' },
        { measure: formula.denominator, role: 'denominator' },
      ]
    case 'median':
      return [
        { measure: formula.measure, role: 'value' },
        { measure: formula.of, role: 'denominator' },
      ]
    default:
      return [{ measure: formula.measure, role: 'value' }]
  }
}
