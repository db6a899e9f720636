import type { PrintedFigure } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import { computeFigure } from '../ledger/index.ts'
import { distinctFigures } from './figures.ts'
import { getStoredReport } from './get-report.ts'
import { figureText, NOTHING } from './print-figure.ts'

/** Figures computed at once: as many as leave the pool to others. */
const AT_ONCE = 3

interface Difference {
  indicator: string
  name: string
  query: PrintedFigure['query']
  written: string
  today: string
}

/** Computes every figure of a summary again and tells which are no longer as written. @throws report.unknown */
export async function recomputeReport(ctx: Ctx, id: string): Promise<{ checked: number; differences: Difference[] }> {
  const report = await getStoredReport(ctx, id)
  const names = new Map(report.definitions.map(({ code, name }) => [code, name]))
  const figures = distinctFigures(report.blocks)
  const differences: Difference[] = []
  for (let start = 0; start < figures.length; start += AT_ONCE) {
    const compared = await Promise.all(figures.slice(start, start + AT_ONCE).map((figure) => differenceOf(ctx, figure)))
    for (const found of compared)
      if (found !== null) differences.push({ ...found, name: names.get(found.indicator) ?? found.indicator })
  }
  return { checked: figures.length, differences }
}

async function differenceOf(ctx: Ctx, figure: PrintedFigure): Promise<Omit<Difference, 'name'> | null> {
  const { indicator: code, query, text: written } = figure
  const today = await computeFigure(ctx, code, query).catch(unknownIndicator)
  if (today?.total.exact === figure.exact) return null
  return { indicator: code, query, written, today: today ? figureText(today.indicator, today.total.exact) : NOTHING }
}

/** An indicator that is no longer declared has no value today. */
function unknownIndicator(error: unknown): null {
  if (error instanceof Error && error.message === 'indicator.unknown') return null
  throw error
}
