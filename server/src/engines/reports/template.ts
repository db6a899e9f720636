import type { TemplatePeriod } from '@houqin/contracts/reports'
import { extensionPoint } from '../../kernel/extension.ts'

export type Pair = readonly [zh: string, en: string]

/** Text of a template, with references in braces; `tokens.ts` says how they are written. */
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
export const splitBys = ['month', 'category', 'site', 'team', 'unit', 'category-group'] as const
export type SplitBy = (typeof splitBys)[number]

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
  /** All blocks of another template. */
  | { kind: 'include'; template: string }
  /** Where somebody is to write: each unit or person that the task is sent to, or the office alone. */
  | {
      kind: 'slot'
      title: Text
      prompt: Text
      by?: 'each' | 'office'
      /** 详写: left out of the brief form. */
      detailed?: boolean
      /** Data drafted in it; `own` in a filter is the unit or person that writes. Single figures only. */
      sentences?: readonly Sentence[]
      /** What the records show is drafted in it. */
      findings?: 'problem' | 'plan'
    }

/** A kind of summary that a module declares. */
export interface ReportTemplate {
  code: string
  name: Pair
  about: Pair
  period: TemplatePeriod
  /** Persons write it of themselves, from their own records only. */
  personal?: boolean
  title: Text
  /** What counted things are called: 件. */
  unit: Pair
  outline: readonly OutlineBlock[]
}

export const reportTemplate = extensionPoint<ReportTemplate>('reports')
