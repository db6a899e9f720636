import { day, listOf } from '@houqin/contracts'
import { common, monthOf, periodOf, type Span } from '@houqin/contracts/periods'
import {
  dimension,
  figureQuery,
  type Dimension,
  type FigureQuery,
  type IndicatorDefinition,
} from '@houqin/contracts/indicators'
import { z } from 'zod'

const trees = ['category', 'place', 'unit', 'team'] as const
export type Tree = (typeof trees)[number]

/** What a figure is asked for: the same words in the address of its page, in summaries and in the API. */
export const figureAddress = {
  ...figureQuery.shape,
  from: day.optional(),
  to: day.optional(),
  alone: listOf(z.enum(trees)).optional(),
  by: listOf(dimension).optional(),
  /** Any other days that the figure is held against. */
  vsFrom: day.optional(),
  vsTo: day.optional(),
  /** How the split is drawn, where it is not as usual. */
  chart: z.enum(['line', 'bar', 'stacked']).optional(),
  /** The part that is open beside the page: `month:2026-10,category:…`. */
  cell: z.string().max(400).optional(),
}

/** A figure query, and those of its filters that stand for themselves alone. */
export type Slice = FigureQuery & { alone?: Tree[] | undefined }
/** Keys of one part of a split figure. */
export type Cell = Partial<Record<Dimension, string>>

export function writeCell(cell: Cell): string {
  return Object.entries(cell)
    .map(([name, key]) => `${name}:${key}`)
    .join(',')
}

export function readCell(text: string | undefined): Cell | undefined {
  if (text === undefined || text === '') return undefined
  const pairs = text.split(',').map((pair) => pair.split(':', 2) as [string, string])
  return Object.fromEntries(pairs.filter(([name, key]) => dimension.safeParse(name).success && key !== undefined))
}

/** The query of one part. What a part names is meant by itself, as the row counts it; other filters keep their reach. */
export function sliceOfCell(slice: Slice, cell: Cell, kind: IndicatorDefinition['kind']): Slice {
  const { month, day: on, year, quarter, site, ...named } = cell
  const asked = { ...slice, ...named } as Slice
  const alone = new Set([...(slice.alone ?? []), ...trees.filter((tree) => named[tree] !== undefined)])
  if (site !== undefined && slice.place === undefined) asked.place = site
  if (alone.size > 0) asked.alone = [...alone]
  const step = year ?? quarter?.replace('Q', '-Q')
  const span = step === undefined ? null : periodOf(step)
  if (span) return { ...asked, ...inSpan(slice, span, kind) }
  return inTime(asked, { month, day: on }, kind)
}

function inSpan({ from, to }: Slice, span: Span, kind: IndicatorDefinition['kind']): Span {
  const inside = common({ from, to }, span) ?? span
  return kind === 'balance' ? { from: earlier(from, inside.from), to: inside.to } : { from: inside.from, to: inside.to }
}

/** A balance stands at the end of a month or day; all else happened in it. */
function inTime(
  slice: Slice,
  { month, day: on }: { month?: string | undefined; day?: string | undefined },
  kind: IndicatorDefinition['kind'],
): Slice {
  if (on !== undefined) return { ...slice, from: kind === 'balance' ? earlier(slice.from, on) : on, to: on }
  if (month === undefined) return slice
  if (kind === 'balance') return { ...slice, to: earlier(monthOf(month).to, slice.to) }
  return { ...slice, month }
}

/** The days a query means: its month inside its first and last day. */
export function effectivePeriod({ from, to, month }: Pick<Slice, 'from' | 'to' | 'month'>) {
  return month === undefined ? { from, to } : (common({ from, to }, monthOf(month)) ?? monthOf(month))
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
