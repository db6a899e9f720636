import { AlignmentType, Paragraph, type Table } from 'docx'
import type { PrintedFigure, Report } from '@houqin/contracts/reports'
import { firstLine, fixedLine, FONT, JUSTIFIED, SIZE } from './document-layout.ts'
import { gridTable, type TableCellText } from './document-table.ts'
import { emptyLine, lineOf, runs } from './document-text.ts'
import type { DocumentWords } from './document-words.ts'
import { annexTags } from './documents/figure-control.ts'
import { checkCode, distinctFigures } from './figures.ts'

export interface AnnexLook {
  baseUrl: string
  words: DocumentWords
  /** Name of an indicator at the time of writing. */
  nameOf: (indicator: string) => string
  /** Name of a filter's value: a category, a place, a unit. */
  partOf: (key: string) => string
}

const WIDTHS = [7, 11, 27, 26, 17, 11, 15]

/** The page that proves the summary: where each figure comes from. A figure printed twice has one row. */
export function annex(report: Report, look: AnnexLook): (Paragraph | Table)[] {
  const { words } = look
  const figures = distinctFigures(report.blocks)
  const marks = { baseUrl: look.baseUrl, tagOf: annexTags(report, figures) }
  return [
    lineOf(words.annexMark, { font: FONT.first, size: SIZE.body }, { pageBreakBefore: true }),
    emptyLine({ font: FONT.body, size: SIZE.body }),
    lineOf(
      words.annexTitle,
      { font: FONT.title, size: SIZE.title, offGrid: true },
      { alignment: AlignmentType.CENTER },
    ),
    emptyLine({ font: FONT.body, size: SIZE.body }),
    new Paragraph({
      indent: firstLine,
      spacing: { ...fixedLine, after: 120 },
      alignment: report.language === 'zh' ? JUSTIFIED : AlignmentType.LEFT,
      children: runs([words.annexNote], { font: FONT.body, size: SIZE.body, ...marks }),
    }),
    gridTable({
      head: words.annexColumns,
      rows: figures.map((figure, index) => annexRow(figure, index + 1, look)),
      totalled: false,
      widths: WIDTHS,
      size: SIZE.annex,
      figures: marks,
    }),
  ]
}

function annexRow(figure: PrintedFigure, number: number, look: AnnexLook): TableCellText[] {
  return [
    { content: [String(number)], align: 'center' },
    { content: [figure], align: 'right' },
    { content: [`${look.nameOf(figure.indicator)} ${figure.indicator}`], align: 'left' },
    { content: [scopeInWords(figure, look)], align: 'left' },
    { content: [partsInWords(figure, look.words)], align: 'right' },
    { content: [String(figure.records)], align: 'right' },
    { content: [checkCode(figure)], align: 'center' },
  ]
}

/** Period and filters of a figure. */
export function scopeInWords({ query }: PrintedFigure, { words, partOf }: Pick<AnnexLook, 'words' | 'partOf'>): string {
  const { from, to, alone: _branches, ...filters } = query
  const named = Object.entries(filters)
    .filter((filter): filter is [keyof typeof filters, string] => filter[1] !== undefined)
    .filter(([, key]) => key !== 'known')
    .map(([name, key]) => `${words.dimensions[name]}${words.colon}${inWords([name, key], { words, partOf })}`)
  return [words.to(from, to), ...named].join(words.between)
}

function inWords(
  [name, key]: readonly [string, string],
  { words, partOf }: Pick<AnnexLook, 'words' | 'partOf'>,
): string {
  if (key === 'none') return words.none
  return name === 'view' ? words.published : partOf(key)
}

function partsInWords(figure: PrintedFigure, words: DocumentWords): string {
  if (figure.denominator !== null) return words.pair(figure.numerator ?? '—', figure.denominator)
  return figure.exact ?? '—'
}
