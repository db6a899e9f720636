import type { Ctx } from '../../kernel/ctx.ts'
import { extensionPoint } from '../../kernel/extension.ts'
import type { Unit } from './units.ts'

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
  /** `1` for counts, `s` for seconds, `h` for hours, `yuan` for money. */
  unit: string
  name: Words
}

/** One measure or several that are added up: "B or better" is A and B. */
type Measures = string | readonly string[]

/**
 * `count`, `sum`: facts of the measures in the period, those of `minus` taken off · `balance`: all their facts up to the
 * last day · `ratio`, `average`: a sum divided by a sum · `median`, `percentile`: the amount of the records that `of`
 * counts below which half of them, or `percent` of them, lie · `lowest`, `highest`: the least or greatest figure of
 * another indicator in any month or year of the period.
 */
export type Formula =
  | { kind: 'count' | 'sum' | 'balance'; measure: Measures; minus?: Measures; divisor?: number }
  | { kind: 'ratio' | 'average'; numerator: Measures; denominator: Measures; divisor?: number }
  | { kind: 'median'; measure: string; of: string; divisor?: number }
  | { kind: 'percentile'; measure: string; of: string; percent: number; divisor?: number }
  | { kind: 'lowest' | 'highest'; of: string; each: 'month' | 'year'; divisor?: never }

/** A formula over measures; all but those over other indicators. */
export type MeasureFormula = Exclude<Formula, { kind: 'lowest' | 'highest' }>

export interface Indicator {
  code: string
  name: Words
  /** What is counted, and which moment decides the period. */
  definition: Words
  /** What is left out. */
  exclusions?: Words
  unit: Unit
  direction: 'up' | 'down' | 'none'
  decimals: number
  /** How the last digit comes about; half up unless told otherwise. */
  rounding?: 'half-up' | 'truncate'
  /** Measure that shows a register to be in use. Without any of it in the period, nought is not nought but "no register". */
  register?: string
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

type Manifests = Pick<Ctx, 'manifests'>
export const indicatorsOf = (ctx: Manifests): Indicator[] =>
  bookkeeping.collect(ctx.manifests).flatMap((one) => one.indicators)
export const measuresOf = (ctx: Manifests): Measure[] =>
  bookkeeping.collect(ctx.manifests).flatMap((one) => one.measures)
export const sourcesOf = (ctx: Manifests): Source[] => bookkeeping.collect(ctx.manifests).flatMap((one) => one.sources)

export const listed = (measures: Measures | undefined): readonly string[] =>
  measures === undefined ? [] : typeof measures === 'string' ? [measures] : measures

export const isOverIndicator = (formula: Formula): formula is Extract<Formula, { kind: 'lowest' | 'highest' }> =>
  formula.kind === 'lowest' || formula.kind === 'highest'

export type Role = 'value' | 'minus' | 'numerator' | 'denominator'

/** The measures of a formula and the part each plays. */
export function rolesOf(formula: MeasureFormula): { measure: string; role: Role }[] {
  const as = (role: Role, measures: Measures | undefined) => listed(measures).map((measure) => ({ measure, role }))
  switch (formula.kind) {
    case 'ratio':
    case 'average':
      return [...as('numerator', formula.numerator), ...as('denominator', formula.denominator)]
    case 'median':
    case 'percentile':
      return [...as('value', formula.measure), ...as('denominator', formula.of)]
    default:
      return [...as('value', formula.measure), ...as('minus', formula.minus)]
  }
}
