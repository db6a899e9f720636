import type { Ctx } from '../../kernel/ctx.ts'
import { extensionPoint } from '../../kernel/extension.ts'
import type { Manifest } from '../../kernel/manifest.ts'
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
  | {
      kind: 'ratio' | 'average'
      numerator: Measures
      denominator: Measures
      divisor?: number
      /** Parts that are taken as they stood on the last day: holders of a certificate, persons in post. */
      standing?: readonly ('numerator' | 'denominator')[]
    }
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
  /** How the unit is written, where the house has a word of its own for what is counted. */
  unitName?: Words
  direction: 'up' | 'down' | 'none'
  decimals: number
  /** How the last digit comes about; half up unless told otherwise. */
  rounding?: 'half-up' | 'truncate'
  /** Measure that shows a register to be in use. Without any of it in the period, nought is not nought but "no register". */
  register?: string
  /** Days on which the records behind it are kept, where the house says so; null: they never were. Elsewhere nought is no nought. */
  kept?: { from: string; to: string | null } | null
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
/** What stands in the ledger's registry: measures and the indicators over them. */
export type Registry = Pick<Bookkeeping, 'measures' | 'indicators'>

/** Measures and indicators that are data of the house, read when a request needs them. */
export const definedBookkeeping = extensionPoint<(ctx: Ctx) => Promise<Registry>>('ledger-defined')

const defined = new WeakMap<object, readonly Registry[]>()

/** Makes the measures and indicators that are data of the house known to this request; before figures are asked for. */
export async function readDefined(ctx: Ctx): Promise<void> {
  if (defined.has(ctx)) return
  defined.set(ctx, await Promise.all(definedBookkeeping.collect(ctx.manifests).map((define) => define(ctx))))
}

/** To be said by whoever changes what is defined and goes on within the same request. */
export const forgetDefined = (ctx: Ctx): void => void defined.delete(ctx)

const registries = (ctx: Manifests): Registry[] => [...bookkeeping.collect(ctx.manifests), ...(defined.get(ctx) ?? [])]
export const indicatorsOf = (ctx: Manifests): Indicator[] => registries(ctx).flatMap((one) => one.indicators)
export const measuresOf = (ctx: Manifests): Measure[] => registries(ctx).flatMap((one) => one.measures)

/** The part of the program that declares each indicator, by code. */
export function groupsOf(ctx: Manifests): Map<string, Pick<Manifest, 'name' | 'title'>> {
  const ofHouse = [...(defined.get(ctx) ?? [])]
  return new Map(
    ctx.manifests.flatMap((one) => {
      const own = [...bookkeeping.collect([one]), ...ofHouse.splice(0, definedBookkeeping.collect([one]).length)]
      return own.flatMap(({ indicators }) => indicators.map(({ code }) => [code, one] as const))
    }),
  )
}

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

/** Measures that are taken up to the last day instead of within the period. */
export function standingMeasures(formula: MeasureFormula): readonly string[] {
  if (formula.kind === 'balance') return [...listed(formula.measure), ...listed(formula.minus)]
  return 'standing' in formula ? (formula.standing ?? []).flatMap((part) => listed(formula[part])) : []
}
