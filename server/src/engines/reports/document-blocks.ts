import { AlignmentType, HeadingLevel, ImageRun, Paragraph, type Table } from 'docx'
import type { Inline, Report, ReportBlock } from '@houqin/contracts/reports'
import { hasPoints, type ChartBlock } from './chart-option.ts'
import { cleanText } from './clean-text.ts'
import {
  firstLine,
  fixedLine,
  FONT,
  JUSTIFIED,
  LINE,
  ownHeight,
  SIZE,
  TEXT_WIDTH,
  tightLine,
} from './document-layout.ts'
import { gridTable } from './document-table.ts'
import { type FigureLook, lineOf, runs } from './document-text.ts'
import { widthOf, type DocumentWords } from './document-words.ts'
import { drawChart } from './draw-chart.ts'

type TableBlock = Extract<ReportBlock, { kind: 'table' }>
export interface BlockLook {
  figures: FigureLook
  words: DocumentWords
  language: Report['language']
}

const BODY = { font: FONT.body, size: SIZE.body }
/** Pixels of the page at 96 to the inch. */
const CHART_WIDTH = Math.floor(TEXT_WIDTH / 15)

/** The body of a summary, block by block. Tables are numbered as they come. */
export async function documentBody(blocks: readonly ReportBlock[], look: BlockLook): Promise<(Paragraph | Table)[]> {
  const last = blocks.at(-1)
  const tables = blocks.filter((block) => block.kind === 'table')
  const parts = await Promise.all(
    blocks.map(async (block): Promise<(Paragraph | Table)[]> => {
      switch (block.kind) {
        case 'heading':
          return [headingOf(block.text, block.level)]
        case 'paragraph':
          return [paragraphOf(block.content, look, block === last)]
        case 'list':
          return block.items.map((item, index) =>
            paragraphOf([`${itemMark(block.ordered, index, look)}`, ...item], look, false),
          )
        case 'grid':
          return [gridOf(block, look), noteOf(null)]
        case 'table':
          return tableOf(block, tables.indexOf(block) + 1, look)
        case 'chart':
          return [await chartOf(block, look)]
      }
    }),
  )
  return parts.flat()
}

/** 一、in 黑体, （一） in 楷体; never the last line of a page. */
function headingOf(text: string, level: 1 | 2 | 3): Paragraph {
  return lineOf(
    text,
    { font: [FONT.first, FONT.second, FONT.body][level - 1] ?? FONT.body, size: SIZE.body },
    {
      heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1],
      indent: firstLine,
      spacing: fixedLine,
      keepNext: true,
    },
  )
}

/** The last paragraph stays with the signature, which must not stand alone on a page. */
function paragraphOf(content: readonly Inline[], look: BlockLook, keepNext: boolean): Paragraph {
  return new Paragraph({
    indent: firstLine,
    spacing: fixedLine,
    alignment: look.language === 'zh' ? JUSTIFIED : AlignmentType.LEFT,
    keepNext,
    widowControl: true,
    children: runs(content, { ...BODY, ...look.figures }),
  })
}

/** （1） for what is counted, a dash for what is not. */
const itemMark = (ordered: boolean, index: number, { language }: BlockLook): string =>
  ordered ? (language === 'zh' ? `（${index + 1}）` : `(${index + 1}) `) : language === 'zh' ? '——' : '– '

/** A table that somebody has written: columns share the width by their longest line. */
function gridOf({ rows: [head = [], ...rows] }: Extract<ReportBlock, { kind: 'grid' }>, look: BlockLook): Table {
  const textOf = (cell: readonly Inline[]) => cell.map((part) => (typeof part === 'string' ? part : part.text)).join('')
  const widths = head.map((cell, column) =>
    Math.min(
      20,
      Math.max(4, ...[cell, ...rows.map((row) => row[column] ?? [])].map((one) => widthOf(textOf(one)))) + 1,
    ),
  )
  return gridTable({
    head: head.map(textOf),
    rows: rows.map((row) => head.map((_cell, column) => ({ content: row[column] ?? [], align: 'left' as const }))),
    totalled: false,
    widths,
    size: SIZE.table,
    figures: look.figures,
  })
}

function tableOf(block: TableBlock, number: number, look: BlockLook): (Paragraph | Table)[] {
  const rows = block.total === null ? block.rows : [...block.rows, block.total]
  const widths = columnWidths(block)
  const size = widths.reduce((sum, width) => sum + width, 0) * SIZE.table * 20 > TEXT_WIDTH ? SIZE.dense : SIZE.table
  return [
    lineOf(
      look.words.table(number) + block.title,
      { font: FONT.first, size: SIZE.table, offGrid: true },
      { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: Math.round(LINE / 4), ...fixedLine } },
    ),
    gridTable({
      head: block.columns,
      rows: rows.map((row) => [
        { content: [row.label], align: 'left' as const },
        ...row.cells.map((cell) => ({ content: [cell], align: 'right' as const })),
      ]),
      totalled: block.total !== null,
      widths,
      size,
      figures: look.figures,
    }),
    noteOf(block.note),
  ]
}

/** Characters that each column needs, its margins included; labels may take two lines. */
function columnWidths({ columns, rows, total }: TableBlock): number[] {
  const all = total === null ? rows : [...rows, total]
  const label = Math.max(widthOf(columns[0] ?? ''), ...all.map((row) => widthOf(row.label)))
  const cells = columns.slice(1).map((head, index) => {
    const figures = all.map((row) => widthOf(row.cells[index]?.text ?? '') * 1.2)
    return Math.max(Math.min(8, widthOf(head) * (/\p{Script=Han}/u.test(head) ? 1 : 1.2)), ...figures)
  })
  return [Math.min(14, Math.max(4, label)), ...cells].map((width) => width + 1)
}

/** Below a table stands its note, or a little space. */
function noteOf(note: string | null): Paragraph {
  const space = Math.round(LINE / 3)
  return lineOf(
    note ?? '',
    { font: FONT.body, size: SIZE.dense, offGrid: true },
    { spacing: { before: note === null ? 0 : 80, after: space, ...tightLine(SIZE.dense) } },
  )
}

async function chartOf(chart: ChartBlock, look: BlockLook): Promise<Paragraph> {
  if (!hasPoints(chart)) return paragraphOf([chart.title, look.words.noPoints], look, false)
  const { png, size } = await drawChart(chart, CHART_WIDTH)
  const description = chart.series
    .map(
      (series) => `${series.name}: ${series.points.map((point) => `${point.label} ${point.figure.text}`).join(', ')}`,
    )
    .join('; ')
  const altText = { name: cleanText(chart.title), title: cleanText(chart.title), description: cleanText(description) }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: ownHeight,
    children: [new ImageRun({ type: 'png', data: png, transformation: size, altText })],
  })
}
