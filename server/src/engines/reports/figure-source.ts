import type { PrintedFigure } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import { computeFigure, getIndicator, type Indicator } from '../ledger/index.ts'
import { monthsOf, type Span } from './period.ts'
import { emptyFigure, printFigure } from './print-figure.ts'
import type { SplitBy } from './template.ts'

export interface Part {
  key: string
  name: string
  figure: PrintedFigure
}

/** Where a summary takes its figures from. Whatever is asked twice is computed once. */
export interface FigureSource {
  indicator(code: string): Indicator
  figure(code: string, span: Span): Promise<PrintedFigure>
  /** Parts that have records, in order of time or name; months without any among them. */
  parts(code: string, span: Span, by: SplitBy): Promise<Part[]>
  /** Names of categories, places, teams as they stood, by key. */
  names: Record<string, string>
}

export function figureSource(ctx: Ctx): FigureSource {
  const computed = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, compute: () => Promise<T>): Promise<T> => {
    const known = computed.get(key) as Promise<T> | undefined
    if (known) return known
    const fresh = compute()
    computed.set(key, fresh)
    return fresh
  }
  const names: Record<string, string> = {}
  return {
    names,
    indicator: (code) => getIndicator(ctx, code),
    figure: (code, span) =>
      once(JSON.stringify([code, span.from, span.to]), async () => {
        const query = { from: span.from, to: span.to }
        const { indicator, total } = await computeFigure(ctx, code, query)
        return printFigure(indicator, query, total)
      }),
    parts: (code, span, by) =>
      once(JSON.stringify([code, span.from, span.to, by]), async () => {
        const found = await selectParts(ctx, { code, span, by })
        for (const { key, name } of found) if (by !== 'month') names[key] = name
        return found
      }),
  }
}

interface Selection {
  code: string
  span: Span
  by: SplitBy
}

async function selectParts(ctx: Ctx, { code, span, by }: Selection): Promise<Part[]> {
  const { from, to } = span
  const { indicator, rows } = await computeFigure(ctx, code, { from, to, by: [by] })
  if (by === 'month') {
    return monthsOf(span).map((month) => {
      const row = rows.find((one) => one.parts.month?.key === month.key) ?? emptyFigure(indicator)
      const query = { from: month.from, to: month.to }
      return {
        key: month.key,
        name: month.name[ctx.language === 'zh' ? 0 : 1],
        figure: printFigure(indicator, query, row),
      }
    })
  }
  return rows.map((row) => {
    const { key = 'none', name = '' } = row.parts[by] ?? {}
    return { key, name, figure: printFigure(indicator, partQuery(span, by, key), row) }
  })
}

/** The query that opens exactly the records of one part. */
export function partQuery({ from, to }: Span, by: Exclude<SplitBy, 'month'>, key: string): PrintedFigure['query'] {
  if (by === 'site') return { from, to, place: key }
  return { from, to, [by]: key, ...(key === 'none' ? {} : { alone: [by] }) }
}
