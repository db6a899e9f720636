import type { Dimension, Figure, FigureQuery } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, notFound } from '../../kernel/errors.ts'
import {
  indicatorsOf,
  isOverIndicator,
  measuresOf,
  readDefined,
  standingMeasures,
  type Indicator,
  type MeasureFormula,
} from './bookkeeping.ts'
import { claimed, registersInUse } from './claim-nought.ts'
import { withSettings } from './settings/with-setting.ts'
import { selectFigures, type FigureRow } from './select-figures.ts'
import { assertPeriod, assertPersons, isTime, type SliceQuery } from './slice.ts'

export interface FigureTable {
  indicator: Indicator
  total: Figure
  rows: FigureRow[]
}

/** The indicator of a code; those of the house once they have been read. @throws indicator.unknown */
export function getIndicator(ctx: Ctx, code: string): Indicator {
  const indicator = indicatorsOf(ctx).find((one) => one.code === code)
  if (!indicator) throw notFound('indicator.unknown')
  return indicator
}

type Asked = SliceQuery & { by?: readonly Dimension[] | undefined }

/**
 * Computes an indicator for a period, whole and by dimensions. Ratios and averages of the whole are ratios of sums,
 * never averages of parts. @throws indicator.unknown, indicator.period-reversed, indicator.too-many-dimensions
 */
export async function computeFigure(ctx: Ctx, code: string, query: Asked): Promise<FigureTable> {
  await readDefined(ctx)
  const declared = getIndicator(ctx, code)
  assertPeriod(query)
  const by = [...new Set(query.by ?? [])]
  if (by.length > 2) throw badField('by', 'indicator.too-many-dimensions')
  assertPersons(ctx.actor, { ...query, by })
  assertLength(declared, { ...query, by })
  const [indicator = declared] = await withSettings(ctx, [declared])
  const figures = (dimensions: readonly Dimension[]) => figuresOf(ctx, indicator, { ...query, by: dimensions })
  const [total = nothing] = await figures([])
  const { parts: _none, ...whole } = { parts: {}, ...total }
  const rows = by.length === 0 ? [] : await figures(by)
  const computed = { indicator, figures: [whole, ...rows] }
  const claim = claimed(computed, { query, inUse: await registersInUse(ctx, [computed], query) })
  return { indicator, total: claim(whole), rows: rows.map(claim) }
}

export const nothing: Figure = { value: null, exact: null, numerator: null, denominator: null, records: 0 }

/** Longest periods, in days: drawn day by day, and a balance drawn month by month, which looks at every month's end. */
const MOST_BY_DAY = 3_660
const MOST_BY_MONTH = 36_600

function assertLength({ formula }: Indicator, { from, to, by }: FigureQuery & { by: readonly Dimension[] }): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  const isRunning = !isOverIndicator(formula) && standingMeasures(formula).length > 0 && by.some((one) => isTime(one))
  const most = by.includes('day') ? MOST_BY_DAY : isRunning ? MOST_BY_MONTH : Infinity
  if (days > most) throw badField('from', 'indicator.period-too-long', { days: most })
}

type Split = SliceQuery & { by: readonly Dimension[] }

export async function figuresOf(ctx: Ctx, { formula }: Indicator, { by, ...query }: Split): Promise<FigureRow[]> {
  if (!isOverIndicator(formula)) return (await selectFigures(ctx, { formula, query, by })).map(standing(ctx, formula))
  const base = getIndicator(ctx, formula.of)
  const steps = await figuresOf(ctx, base, { ...query, by: [...new Set([...by, formula.each])] })
  const keyOf = (row: FigureRow) => by.map((one) => row.parts[one]?.key).join(' ')
  return [...Map.groupBy(steps, keyOf).values()].flatMap((rows) => {
    const found = extreme(rows, formula)
    return found ? [{ ...found, parts: Object.fromEntries(by.map((one) => [one, found.parts[one]])) }] : []
  })
}

/** The least or greatest of figures, with the month or year it stood in. */
function extreme(rows: FigureRow[], { kind, each }: { kind: 'lowest' | 'highest'; each: 'month' | 'year' }) {
  const sign = kind === 'lowest' ? 1 : -1
  const known = rows.filter(({ value }) => value !== null)
  const found = known.toSorted((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)))[0]
  return found && { ...found, ...(found.parts[each] ? { stoodIn: found.parts[each].key } : {}) }
}

/** Where a balance counts things that are there or not, its records are those that are there. */
export const standing = (ctx: Ctx, formula: MeasureFormula) => {
  const units = new Map(measuresOf(ctx).map(({ code, unit }) => [code, unit]))
  const counts = formula.kind === 'balance' && [formula.measure].flat().every((code) => units.get(code) === '1')
  return <Row extends Figure>(row: Row): Row => (counts ? { ...row, records: Math.abs(Number(row.numerator)) } : row)
}
