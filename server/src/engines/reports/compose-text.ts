import type { Inline, PrintedFigure, Report, ReportBlock } from '@houqin/contracts/reports'
import { compareFigures } from './compare-figures.ts'
import type { FigureSource } from './figure-source.ts'
import { inLanguage } from './in-language.ts'
import { spanName, type ReportPeriod } from './period.ts'
import { spanAt } from './span-at.ts'
import type { OutlineBlock, Pair, Sentence, SpanName, Text } from './template.ts'
import { tokensOf, type Token } from './tokens.ts'
import { everyStep, stepsOf } from './words/every-step.ts'
import { figureInWords, type WordLook } from './words/figure-in-words.ts'
import { growthInWords } from './words/growth-in-words.ts'
import type { WordBounds } from './words/round-number.ts'

/** What a summary is written from. */
export interface Writing {
  language: Report['language']
  organisation: string
  period: ReportPeriod
  /** What counted things are called. */
  unit: Pair
  source: FigureSource
  /** How loose approximate words may be. */
  bounds: WordBounds
  /** What has been written for slots; those that are not named here stand as what is to be written. */
  slots?: ReadonlyMap<OutlineBlock, ReportBlock[]>
  /** Blocks of another template. */
  included(code: string): readonly OutlineBlock[]
}

/** A text with its figures computed. */
async function composeText(text: Text, writing: Writing): Promise<Inline[]> {
  const content: Inline[] = []
  for (const token of tokensOf(inLanguage(text, writing.language))) content.push(...(await inlineOf(token, writing)))
  return joined(content)
}

/** Text that holds words only: titles. */
export async function composeTitle(text: Text, writing: Writing): Promise<string> {
  return (await composeText(text, writing)).map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** Sentences one after another; each only where its figure has records, or else what is said instead. */
export async function composeSentences(sentences: readonly Sentence[], writing: Writing): Promise<Inline[]> {
  const content: Inline[] = []
  for (const { say, when, otherwise } of sentences) {
    const text = when === undefined || (await hasRecords(when, writing)) ? say : otherwise
    if (text === undefined) continue
    if (writing.language === 'en' && content.length > 0) content.push(' ')
    content.push(...(await composeText(text, writing)))
  }
  return joined(content)
}

export async function hasRecords(reference: string, writing: Writing): Promise<boolean> {
  const [token] = tokensOf(`{${reference}}`)
  if (token?.kind === 'parts') return (await largestParts(token, writing)).length > 0
  if (token?.kind !== 'figure') throw new Error(`"${reference}" is no figure`)
  const { records, exact } = await figureAt(token, token.span, writing)
  return records > 0 && exact !== null
}

/** Whether a figure is known and not nought. */
export async function hasAmount(reference: string, writing: Writing): Promise<boolean> {
  const [token] = tokensOf(`{${reference}}`)
  if (token?.kind !== 'figure') throw new Error(`"${reference}" is no figure`)
  return Number((await figureAt(token, token.span, writing)).exact ?? 0) !== 0
}

type Reference = Extract<Token, { kind: 'figure' | 'change' }>

/** The figure of a reference over a span. */
async function figureAt(token: Reference, span: string, { source, period }: Writing): Promise<PrintedFigure> {
  return source.figure(token.indicator, spanAt(period, span), await source.filter(token.indicator, token.filters))
}

const lookOf = ({ source, language, bounds }: Writing, code: string): WordLook => ({
  language,
  bounds,
  indicator: source.indicator(code),
})

async function worded(token: Reference, writing: Writing): Promise<Inline> {
  const { source, period } = writing
  const look = lookOf(writing, token.indicator)
  if (token.format?.every) {
    const filter = await source.filter(token.indicator, token.filters)
    const figures: PrintedFigure[] = []
    for (const span of stepsOf(spanAt(period, token.span), token.format.every.step))
      figures.push(await source.figure(token.indicator, span, filter))
    return everyStep(figures, token.format, look)
  }
  const figure = await figureAt(token, token.span, writing)
  if (token.format === null || token.worded === null) return figure
  return { ...figure, text: figureInWords(figure.exact, token.format, look), format: token.worded }
}

async function inlineOf(token: Token, writing: Writing): Promise<Inline[]> {
  const { source, period, language } = writing
  switch (token.kind) {
    case 'words':
      return [token.text]
    case 'word':
      return [wordOf(token.name, writing)]
    case 'figure':
      return [await worded(token, writing)]
    case 'change': {
      const indicator = source.indicator(token.indicator)
      const comparison = {
        indicator,
        now: await figureAt(token, 'period', writing),
        other: await figureAt(token, token.span, writing),
        span: inLanguage(spanName(period, token.span as SpanName), language),
        unit: inLanguage(indicator.unitName ?? writing.unit, language),
        language,
      }
      return token.format?.growth ? growthInWords(comparison, token.span) : compareFigures(comparison)
    }
    case 'fault':
      throw new Error(`A template holds a reference that cannot be read: ${token.text}`)
    case 'parts':
      return largestParts(token, writing)
  }
}

function wordOf(name: string, { period, organisation, language }: Writing): string {
  switch (name) {
    case 'organisation':
      return organisation
    case 'period':
      return inLanguage(period.name, language)
    case 'span':
      return inLanguage(period.span, language)
    case 'lastDay':
      return inLanguage(period.lastDay, language)
    default:
      throw new Error(`A template uses the unknown word "${name}"`)
  }
}

/** Averages of fewer records than this say more about one repair than about its kind. */
const FEWEST = 3

/** 给排水（312件）、照明（210件）: the largest first; names that hold a 、 themselves make all stand in quotes. */
async function largestParts(token: Extract<Token, { kind: 'parts' }>, writing: Writing): Promise<Inline[]> {
  const { source, period, language } = writing
  const { unit, unitName } = source.indicator(token.indicator)
  const parts = await source.parts(token.indicator, spanAt(period, 'period'), token.by)
  const largest = parts
    .filter(({ figure }) => figure.exact !== null && Number(figure.exact) !== 0)
    .filter(({ figure }) => figure.denominator === null || Number(figure.denominator) >= FEWEST)
    .toSorted((a, b) => Number(b.figure.exact) - Number(a.figure.exact))
    .slice(0, token.count)
  const isQuoted = largest.some(({ name }) => name.includes('、'))
  const [open, close, between] = language === 'zh' ? ['（', '）', '、'] : [' (', ')', ', ']
  const hours = language === 'zh' ? '小时' : ' h'
  const after = unit === 'ratio' ? '' : unit === 'h' ? hours : inLanguage(unitName ?? writing.unit, language)
  return largest.flatMap(({ name, figure }, index) => [
    `${index > 0 ? between : ''}${isQuoted ? `“${name}”` : name}${open}`,
    figure,
    `${after}${close}`,
  ])
}

/** Neighbouring words become one. */
function joined(content: readonly Inline[]): Inline[] {
  const parts: Inline[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
    else if (part !== '') parts.push(part)
  }
  return parts
}
