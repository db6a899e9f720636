import type { PrintedFigure, ReportBlock } from '@houqin/contracts/reports'
import { stringifySearch } from '../../kernel/address.ts'

/** Where a printed figure opens down to its facts. */
export function figureLink({ indicator, query }: Pick<PrintedFigure, 'indicator' | 'query'>): string {
  return `/indicators/${encodeURIComponent(indicator)}${stringifySearch(query)}`
}

/** Every figure of a summary in the order in which it is read; one that stands in several places comes once. */
export function figuresOf(blocks: readonly ReportBlock[]): PrintedFigure[] {
  return [...new Map(blocks.flatMap(figuresIn).map((figure) => [figureLink(figure), figure])).values()]
}

function figuresIn(block: ReportBlock): PrintedFigure[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return block.content.filter((part) => typeof part !== 'string')
    case 'list':
      return block.items.flat().filter((part) => typeof part !== 'string')
    case 'grid':
      return block.rows.flat(2).filter((part) => typeof part !== 'string')
    case 'table':
      return [...block.rows, ...(block.total === null ? [] : [block.total])].flatMap(({ cells }) => cells)
    case 'chart':
      return block.series.flatMap(({ points }) => points.map(({ figure }) => figure))
  }
}
