import { referenceKey, referencesOf, type FigureReference, type NarrativeBlock } from '@houqin/contracts/narrative'
import type { PrintedFigure } from '@houqin/contracts/reports'
import type { ResolvedFigure } from '@houqin/contracts/report-tasks'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, type FieldError } from '../../../kernel/errors.ts'
import { computeFigure, indicatorsOf, readDefined } from '../../ledger/index.ts'
import { inLanguage } from '../in-language.ts'
import { printFigure } from '../print-figure.ts'
import { figureInWords } from '../words/figure-in-words.ts'
import { readFormat } from '../words/format.ts'
import { readWordBounds } from '../words/rules.ts'

/** References of a text, each once. */
const distinctReferences = (references: readonly FigureReference[]): FigureReference[] => [
  ...new Map(references.map((one) => [referenceKey(one), one])).values(),
]

/**
 * Persons are named only by themselves. @throws report.figure-unknown, report.figure-not-own for a reference that leads to
 * no figure, with its place in the text
 */
export async function assertReferences(
  ctx: Ctx,
  blocks: readonly NarrativeBlock[],
  personId: string | null,
): Promise<void> {
  await readDefined(ctx)
  const known = new Set(indicatorsOf(ctx).map(({ code }) => code))
  const faults = blocks.flatMap((block, index): FieldError[] =>
    referencesOf([block]).flatMap(({ indicator, query, format }) => {
      const fault = (code: string) => [{ field: `blocks.${index}`, code, params: { code: indicator, at: index + 1 } }]
      if (!known.has(indicator) || query.from > query.to || !isFormat(format)) return fault('report.figure-unknown')
      return (query.person ?? null) === personId ? [] : fault('report.figure-not-own')
    }),
  )
  const [first] = faults
  if (first) throw new AppError(first.code, 422, { params: first.params ?? {}, fields: faults })
}

/** Comparisons and steps of time take more than one figure and belong to templates. */
function isFormat(format: string | null): boolean {
  const read = format === null ? undefined : readFormat(format.split('|'))
  return read === undefined || (read !== null && !read.growth && read.every === null)
}

/** What references are today; days to come are left out. One whose indicator is no longer declared has no figure. */
export async function resolveReferences(
  ctx: Ctx,
  references: readonly FigureReference[],
  language: 'zh' | 'en',
): Promise<Map<string, ResolvedFigure>> {
  await readDefined(ctx)
  const indicators = new Map(indicatorsOf(ctx).map((one) => [one.code, one]))
  const bounds = await readWordBounds(ctx)
  const resolved = new Map<string, ResolvedFigure>()
  for (const reference of distinctReferences(references)) {
    const declared = indicators.get(reference.indicator)
    if (!declared) continue
    const query = upToToday(reference.query, ctx.today)
    const { indicator, total } = await computeFigure(ctx, reference.indicator, query)
    const figure = printFigure(indicator, query, total)
    const format = reference.format === null ? null : readFormat(reference.format.split('|'))
    const text = format ? figureInWords(figure.exact, format, { language, bounds, indicator }) : figure.text
    const key = referenceKey(reference)
    resolved.set(key, { key, name: inLanguage(declared.name, language), figure: { ...figure, text } })
  }
  return resolved
}

function upToToday(query: FigureReference['query'], today: string): PrintedFigure['query'] {
  return query.to > today && query.from <= today ? { ...query, to: today } : query
}
