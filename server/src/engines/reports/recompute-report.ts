import type { ResponseOf } from '@houqin/contracts'
import type { PrintedFigure, recomputeReport as endpoint } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import { computeFigure, hashFacts } from '../ledger/index.ts'
import { distinctFigures, figureKey } from './figures.ts'
import { getStoredReport } from './get-report.ts'
import { figureText, NOTHING } from './print-figure.ts'

/** Figures computed at once: as many as leave the pool to others. */
const AT_ONCE = 3

type Recomputed = ResponseOf<typeof endpoint>
type Difference = Recomputed['differences'][number]

/**
 * Computes every figure of a summary again and tells which are no longer as written; of a published one also those whose
 * value is the same and whose records are not. @throws report.unknown
 */
export async function recomputeReport(ctx: Ctx, id: string): Promise<Recomputed> {
  const report = await getStoredReport(ctx, id)
  const names = new Map(report.definitions.map(({ code, name }) => [code, name]))
  const figures = distinctFigures(report.blocks)
  const differences: Difference[] = []
  for (let start = 0; start < figures.length; start += AT_ONCE) {
    const compared = await Promise.all(
      figures.slice(start, start + AT_ONCE).map((one) => differenceOf(ctx, one, report.fact_hashes[figureKey(one)])),
    )
    for (const found of compared)
      if (found !== null) differences.push({ ...found, name: names.get(found.indicator) ?? found.indicator })
  }
  return { checked: figures.length, differences }
}

async function differenceOf(
  ctx: Ctx,
  figure: PrintedFigure,
  hash: string | undefined,
): Promise<Omit<Difference, 'name'> | null> {
  const { indicator: code, query, text: written } = figure
  const today = await computeFigure(ctx, code, query).catch(unknownIndicator)
  const isSame = today?.total.exact === figure.exact
  if (isSame && (hash === undefined || (await hashFacts(ctx, code, query)) === hash)) return null
  return {
    indicator: code,
    query,
    written,
    today: isSame ? written : today ? figureText(today.indicator, today.total.exact) : NOTHING,
    records: { written: figure.records, today: today?.total.records ?? 0 },
    what: isSame ? 'facts' : 'figure',
  }
}

/** An indicator that is no longer declared has no value today. */
function unknownIndicator(error: unknown): null {
  if (error instanceof Error && error.message === 'indicator.unknown') return null
  throw error
}
