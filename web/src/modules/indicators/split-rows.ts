import type { ResponseOf, api } from '@houqin/contracts'
import type { Dimension, IndicatorDefinition } from '@houqin/contracts/indicators'
import type { ChartData, ChartForm } from '../../ui/chart-option.ts'
import { HUES } from '../../ui/chart-option.ts'
import type { Cell } from './figure-address.ts'
import { isTime } from './is-time.ts'

export type SplitRow = ResponseOf<typeof api.getIndicator>['rows'][number]

/** Amounts that add up: parts of a whole may be stacked and have shares. */
export const isAdditive = ({ kind }: IndicatorDefinition): boolean =>
  kind === 'count' || kind === 'sum' || kind === 'balance'

/** Rows of time in order of time, all others with the largest first. */
export function orderRows(rows: readonly SplitRow[], by: readonly Dimension[]): SplitRow[] {
  if (by.some(isTime)) return [...rows]
  return rows.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
}

/** Time goes along the head of a table, else what has fewer parts. */
export function axesOf(
  rows: readonly SplitRow[],
  by: readonly Dimension[],
): { down: Dimension; across: Dimension } | undefined {
  const [first, second] = by
  if (first === undefined || second === undefined) return undefined
  if (isTime(first) !== isTime(second))
    return isTime(first) ? { down: second, across: first } : { down: first, across: second }
  return countParts(rows, first) < countParts(rows, second)
    ? { down: second, across: first }
    : { down: first, across: second }
}

export interface PartName {
  key: string
  name: string
}

/** The parts of one dimension, in the order of the rows. */
export function partsOf(rows: readonly SplitRow[], dimension: Dimension): PartName[] {
  const parts = new Map(
    rows.flatMap(({ parts: all }) => (all[dimension] ? [[all[dimension].key, all[dimension]] as const] : [])),
  )
  const found = [...parts.values()]
  return isTime(dimension) ? found.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : found
}

export function cellOf(row: SplitRow): Cell {
  return Object.fromEntries(Object.entries(row.parts).map(([dimension, part]) => [dimension, part.key]))
}

const SHOWN_BARS = 20
const SHOWN_GROUPS = 12

export interface Drawing extends ChartData {
  /** Part behind each point of each series. */
  cells: (Cell | undefined)[][]
  /** How many are drawn of how many, where some are left out. */
  left?: { n: number; total: number }
}

interface Asked {
  indicator: IndicatorDefinition
  by: readonly Dimension[]
  /** Chosen by the reader; one that does not fit is left. */
  form?: ChartForm | undefined
  text: (value: number | null) => string
}

/** The ways a split can be drawn, the usual one first: lines run over time only, only what adds up is stacked. */
export function formsOf(indicator: IndicatorDefinition, by: readonly Dimension[]): ChartForm[] {
  const onTime = by.some(isTime)
  const stacked: ChartForm[] = by.length === 2 && isAdditive(indicator) ? ['stacked'] : []
  return onTime ? ['line', 'bar', ...stacked] : [...stacked, 'bar']
}

const formOf = ({ indicator, by, form }: Pick<Asked, 'indicator' | 'by' | 'form'>): ChartForm => {
  const forms = formsOf(indicator, by)
  return forms.find((one) => one === form) ?? forms[0] ?? 'bar'
}

/** What is drawn of a split figure: lines for time, bars for the rest, never more than can be told apart. */
export function drawingOf(rows: readonly SplitRow[], { indicator, by, form, text }: Asked): Drawing {
  const axes = axesOf(rows, by)
  const [dimension] = by
  if (axes === undefined && dimension !== undefined) return simpleDrawing(rows, { indicator, dimension, form, text })
  if (axes === undefined) return { form: 'bar', series: [], cells: [] }
  const onTime = isTime(axes.across)
  const lines = onTime ? axes.down : axes.across
  const along = onTime ? axes.across : axes.down
  const series = largest(rows, lines, HUES)
  const points = onTime ? withoutGaps(partsOf(rows, along)) : largest(rows, along, SHOWN_GROUPS)
  const find = (one: PartName, point: PartName) =>
    rows.find(({ parts }) => parts[lines]?.key === one.key && parts[along]?.key === point.key)
  const total = partsOf(rows, lines).length
  return {
    form: formOf({ indicator, by, form }),
    series: series.map((one) => ({
      name: shortName(one.name),
      points: points.map((point) => {
        const value = find(one, point)?.value ?? null
        return { label: shortName(point.name), value, text: value === null ? '' : text(value) }
      }),
    })),
    cells: series.map((one) => points.map((point) => ({ [lines]: one.key, [along]: point.key }))),
    ...(total > series.length ? { left: { n: series.length, total } } : {}),
  }
}

function simpleDrawing(
  rows: readonly SplitRow[],
  { indicator, dimension, form, text }: Omit<Asked, 'by'> & { dimension: Dimension },
): Drawing {
  const onTime = isTime(dimension)
  const parts = onTime ? withoutGaps(partsOf(rows, dimension)) : partsOf(orderRows(rows, [dimension]), dimension)
  const drawn = onTime ? parts : parts.slice(0, SHOWN_BARS)
  const values = new Map(rows.map((row) => [row.parts[dimension]?.key, row.value]))
  const points = drawn.map(({ key, name }) => {
    const value = values.get(key) ?? null
    return { label: shortName(name), value, text: value === null ? '' : text(value) }
  })
  return {
    form: formOf({ indicator, by: [dimension], form }),
    series: [{ name: indicator.code, points }],
    cells: [drawn.map(({ key }) => ({ [dimension]: key }))],
    ...(parts.length > drawn.length ? { left: { n: drawn.length, total: parts.length } } : {}),
  }
}

/** Months or days between the first and the last that have no facts keep their place on the axis, as gaps. */
function withoutGaps(parts: readonly PartName[]): PartName[] {
  const [first, last] = [parts[0]?.key, parts.at(-1)?.key]
  if (first === undefined || last === undefined) return []
  if (first.length < 7 || first.includes('Q')) return [...parts]
  const isMonth = first.length === 7
  const step = new Date(isMonth ? `${first}-01` : first)
  const keys: string[] = []
  for (let key = first; key <= last; key = step.toISOString().slice(0, first.length)) {
    keys.push(key)
    if (isMonth) step.setUTCMonth(step.getUTCMonth() + 1)
    else step.setUTCDate(step.getUTCDate() + 1)
  }
  return keys.map((key) => ({ key, name: key }))
}

/** The parts with the largest sums of their values. */
function largest(rows: readonly SplitRow[], dimension: Dimension, most: number): PartName[] {
  const weights = new Map<string, number>()
  for (const { parts, value } of rows) {
    const key = parts[dimension]?.key ?? ''
    weights.set(key, (weights.get(key) ?? 0) + (value ?? 0))
  }
  return partsOf(rows, dimension)
    .toSorted((a, b) => (weights.get(b.key) ?? 0) - (weights.get(a.key) ?? 0))
    .slice(0, most)
}

function countParts(rows: readonly SplitRow[], dimension: Dimension): number {
  return partsOf(rows, dimension).length
}

/** The end of the way to a place is what tells it from others. */
function shortName(name: string): string {
  return name.split(' / ').slice(-2).join(' / ')
}
