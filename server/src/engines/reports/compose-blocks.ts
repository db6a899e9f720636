import type { PrintedFigure, ReportBlock } from '@houqin/contracts/reports'
import { composeSentences, composeTitle, hasRecords, type Writing } from './compose-text.ts'
import { partQuery, type Part } from './figure-source.ts'
import { inLanguage } from './in-language.ts'
import { numberHeadings } from './number-headings.ts'
import { monthsOf, spanOf, type Span } from './period.ts'
import { emptyFigure, printFigure } from './print-figure.ts'
import type { OutlineBlock, SplitBy } from './template.ts'

type TableOutline = Extract<OutlineBlock, { kind: 'table' }>
type ChartOutline = Extract<OutlineBlock, { kind: 'chart' }>

const TOTAL = ['合计', 'Total'] as const

/** Writes an outline out: every figure computed, what has no records left out or said so. */
export async function composeBlocks(outline: readonly OutlineBlock[], writing: Writing): Promise<ReportBlock[]> {
  return numberHeadings(withoutEmptySections(await composeEach(outline, writing)), writing.language)
}

async function composeEach(outline: readonly OutlineBlock[], writing: Writing): Promise<ReportBlock[]> {
  const blocks: ReportBlock[] = []
  for (const block of outline) blocks.push(...(await composeBlock(block, writing)))
  return blocks
}

async function composeBlock(block: OutlineBlock, writing: Writing): Promise<ReportBlock[]> {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: await composeTitle(block.text, writing) }]
    case 'paragraph': {
      const content = await composeSentences(block.sentences, writing)
      return content.length === 0 ? [] : [{ kind: 'paragraph', content }]
    }
    case 'table':
      return block.when === undefined || (await hasRecords(block.when, writing))
        ? [await composeTable(block, writing)]
        : []
    case 'include':
      return composeEach(writing.included(block.template), writing)
    case 'slot': {
      const written = writing.slots?.get(block)
      if (written) return written
      const [title, prompt] = [block.title, block.prompt].map((text) => inLanguage(text, writing.language))
      return [
        {
          kind: 'paragraph',
          content: [writing.language === 'zh' ? `【${title}：${prompt}】` : `[${title}: ${prompt}]`],
        },
      ]
    }
    case 'chart':
      return block.when === undefined || (await hasRecords(block.when, writing))
        ? [await composeChart(block, writing)]
        : []
  }
}

/** A heading below the first level with nothing under it is left out. */
function withoutEmptySections(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'heading' || block.level === 1) return true
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level)
  })
}

/** Rows are all parts that any column knows, the largest of the first column first; months in order of time. */
async function composeTable(table: TableOutline, writing: Writing): Promise<ReportBlock> {
  const span = spanOf(writing.period, 'period')
  const columns: Part[][] = []
  const totals: PrintedFigure[] = []
  for (const { indicator } of table.columns) {
    columns.push(await writing.source.parts(indicator, span, table.by))
    totals.push(await writing.source.figure(indicator, span))
  }
  const cell = (key: string, column: number): PrintedFigure => {
    const known = columns[column]?.find((part) => part.key === key)?.figure
    if (known) return known
    const indicator = writing.source.indicator(table.columns[column]?.indicator ?? '')
    return printFigure(indicator, queryOf(span, table.by, key), emptyFigure(indicator))
  }
  const rows = [...new Map(columns.flat().map(({ key, name }) => [key, name]))].map(([key, name]) => ({
    label: name,
    cells: table.columns.map((_column, index) => cell(key, index)),
  }))
  return {
    kind: 'table',
    title: await composeTitle(table.title, writing),
    columns: [table.label, ...table.columns.map(({ head }) => head)].map((head) => inLanguage(head, writing.language)),
    rows: table.by === 'month' ? rows : rows.toSorted((a, b) => first(b.cells) - first(a.cells)),
    total: { label: inLanguage(TOTAL, writing.language), cells: totals },
    note: table.note === undefined ? null : await composeTitle(table.note, writing),
  }
}

const first = (cells: readonly PrintedFigure[]): number => Number(cells[0]?.exact ?? -1)

function queryOf(span: Span, by: SplitBy, key: string): PrintedFigure['query'] {
  if (by !== 'month') return partQuery(span, by, key)
  const month = monthsOf(span).find((one) => one.key === key) ?? span
  return { from: month.from, to: month.to }
}

async function composeChart(chart: ChartOutline, writing: Writing): Promise<ReportBlock> {
  const span = spanOf(writing.period, chart.span)
  const series = []
  for (const { indicator, name } of chart.series) {
    const parts = await writing.source.parts(indicator, span, chart.by)
    const shown =
      chart.by === 'month' ? parts : parts.toSorted((a, b) => Number(b.figure.exact ?? 0) - Number(a.figure.exact ?? 0))
    series.push({
      name: inLanguage(name, writing.language),
      points: shown.slice(0, chart.top).map((part) => ({ label: part.name, figure: part.figure })),
    })
  }
  return {
    kind: 'chart',
    title: await composeTitle(chart.title, writing),
    form: chart.form,
    unit: inLanguage(chart.unit, writing.language),
    series,
  }
}
