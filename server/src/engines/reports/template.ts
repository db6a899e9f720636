import type { Dimension } from '@houqin/contracts/indicators'
import { extensionPoint } from '../../kernel/extension.ts'

export type Pair = readonly [zh: string, en: string]

/**
 * Text of a template. In braces stand
 * words: `{organisation}` `{period}` `{span}` (days where the period is not over) `{lastDay}`;
 * a figure: `{repair.reported}`, of another span: `{repair.reported@previous}`;
 * a figure held against another span, with its comma: `{repair.reported~previous}`;
 * the largest parts of a figure, averages only of parts with enough records: `{repair.reported#category:3}`.
 */
export type Text = Pair

/** Spans a figure can be taken over, besides the period itself. */
export const spans = ['period', 'previous', 'year-ago', 'before', 'trailing-year'] as const
export type SpanName = (typeof spans)[number]

/** What is said where a figure, or any of its largest parts, has records, and what is said otherwise. */
export interface Sentence {
  when?: string
  say?: Text
  otherwise?: Text
}

/**
 * `site` and `category-group` rows stand for a whole branch of places or categories; every other row for what names the
 * part itself.
 */
export type SplitBy = Extract<Dimension, 'month' | 'category' | 'site' | 'team' | 'unit'> | 'category-group'

export type OutlineBlock =
  | { kind: 'heading'; level: 1 | 2; text: Text }
  | { kind: 'paragraph'; sentences: readonly Sentence[] }
  | {
      kind: 'table'
      title: Text
      by: SplitBy
      /** Head of the column of labels. */
      label: Text
      columns: readonly { indicator: string; head: Text }[]
      note?: Text
      when?: string
    }
  | {
      kind: 'chart'
      title: Text
      form: 'bar' | 'line'
      by: SplitBy
      span: SpanName
      unit: Text
      series: readonly { indicator: string; name: Text }[]
      /** Only the largest parts. */
      top?: number
      when?: string
    }

/** A kind of summary that a module declares. */
export interface ReportTemplate {
  code: string
  name: Pair
  about: Pair
  period: 'month' | 'year'
  title: Text
  /** What counted things are called: 件. */
  unit: Pair
  outline: readonly OutlineBlock[]
}

export const reportTemplate = extensionPoint<ReportTemplate>('reports')

export type Token =
  | { kind: 'words'; text: string }
  | { kind: 'word'; name: string }
  | { kind: 'figure'; indicator: string; span: SpanName }
  | { kind: 'change'; indicator: string; span: SpanName }
  | { kind: 'parts'; indicator: string; by: SplitBy; count: number }

const PLACE = /\{([a-z][\w.-]*)(?:([@~])([a-z-]+)|#([a-z-]+):(\d+))?\}/giu

/** Takes a text apart. A name without a dot is a word, one with a dot an indicator. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(PLACE)) {
    if (match.index > end) tokens.push({ kind: 'words', text: text.slice(end, match.index) })
    tokens.push(tokenOf(match))
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ kind: 'words', text: text.slice(end) })
  return tokens
}

function tokenOf([, name = '', sign, span, by, count]: RegExpExecArray): Token {
  if (!name.includes('.')) return { kind: 'word', name }
  if (by !== undefined) return { kind: 'parts', indicator: name, by: by as SplitBy, count: Number(count) }
  const spanName = (span ?? 'period') as SpanName
  return { kind: sign === '~' ? 'change' : 'figure', indicator: name, span: spanName }
}
