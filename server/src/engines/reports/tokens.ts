import { splitBys, spans, type SplitBy } from './template.ts'
import { readFormat, type Format } from './words/format.ts'
import { filterKinds, type NamedFilter } from './find-named.ts'

/** What stands in a text of a template, one after another. `at` counts characters from 1. */
export type Token =
  | { kind: 'words'; text: string }
  | { kind: 'word'; name: string }
  | {
      kind: 'figure' | 'change'
      indicator: string
      span: string
      filters: readonly NamedFilter[]
      format: Format | null
      /** The format as it is written. */
      worded: string | null
    }
  | { kind: 'parts'; indicator: string; by: SplitBy; count: number }
  | { kind: 'fault'; code: TokenFault; at: number; text: string }

type TokenFault =
  | 'report.reference-unreadable'
  | 'report.word-unknown'
  | 'report.span-unknown'
  | 'report.filter-unreadable'
  | 'report.format-unknown'
  | 'report.split-unknown'

const WORDS: readonly string[] = ['organisation', 'period', 'span', 'lastDay']
const BRACES = /\{([^{}]*)\}/g
const REFERENCE = /^([a-z][\w.-]*)(?:\[([^\]]*)\])?(?:([@~])([\w.-]+)|#([a-z-]+):(\d{1,2}))?((?:\|[^|]+)*)$/iu
const EXPLICIT = /^\d{4}-\d{2}-\d{2}\.\.(?:\d{4}-\d{2}-\d{2})?$/

/**
 * Takes a text apart. In braces stand
 * a word: `{organisation}` `{period}` `{span}` (days where the period is not over) `{lastDay}`;
 * a figure: `{repair.reported}`, of another span: `{repair.reported@previous}`, `{x.y@2005-01-01..}` (up to the last day of
 * the period), of a part: `{hazard.found[place=北校区;category=fire]}`, worded: `{hazard.found|near}`;
 * a figure held against another span, with its comma: `{repair.reported~previous}`, in one word: `{x.y~year-ago|growth}`;
 * the largest parts of a figure, averages only of parts with enough records: `{repair.reported#category:3}`.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(BRACES)) {
    if (match.index > end) tokens.push({ kind: 'words', text: text.slice(end, match.index) })
    tokens.push(tokenOf(match[1] ?? '', match.index + 1))
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ kind: 'words', text: text.slice(end) })
  return tokens
}

function tokenOf(text: string, at: number): Token {
  const fault = (code: TokenFault): Token => ({ kind: 'fault', code, at, text })
  const match = REFERENCE.exec(text)
  if (!match) return fault('report.reference-unreadable')
  const [, name = '', given, sign, span = 'period', by, count, formats = ''] = match
  if (!name.includes('.'))
    return WORDS.includes(name) && name === text ? { kind: 'word', name } : fault('report.word-unknown')
  if (by !== undefined) {
    const known = splitBys.find((one) => one === by)
    return known ? { kind: 'parts', indicator: name, by: known, count: Number(count) } : fault('report.split-unknown')
  }
  if (!isSpan(span, sign)) return fault('report.span-unknown')
  const filters = readFilters(given)
  if (filters === null) return fault('report.filter-unreadable')
  const format = formats === '' ? null : readFormat(formats.slice(1).split('|'))
  if (format === null && formats !== '') return fault('report.format-unknown')
  // Growth is a word for a comparison, all other formats are for single figures.
  if (format !== null && (sign === '~') !== format.growth) return fault('report.format-unknown')
  return {
    kind: sign === '~' ? 'change' : 'figure',
    indicator: name,
    span,
    filters,
    format,
    worded: format === null ? null : formats.slice(1),
  }
}

const isSpan = (span: string, sign: string | undefined): boolean =>
  spans.some((one) => one === span) || (sign !== '~' && EXPLICIT.test(span))

function readFilters(given: string | undefined): NamedFilter[] | null {
  if (given === undefined) return []
  const filters = given.split(';').map((part): NamedFilter | null => {
    const [key = '', name = ''] = part.split('=').map((one) => one.trim())
    const by = filterKinds.find((kind) => kind === key)
    return by === undefined || name === '' ? null : { by, name }
  })
  return filters.includes(null) ? null : filters.filter((one) => one !== null)
}
