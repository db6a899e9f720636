import { createHash } from 'node:crypto'
import type { PrintedFigure, ReportBlock } from '@houqin/contracts/reports'

/** Every figure of a summary in the order in which it is read. */
export function figuresOf(blocks: readonly ReportBlock[]): PrintedFigure[] {
  return blocks.flatMap((block) => {
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
        return [...block.rows, ...(block.total === null ? [] : [block.total])].flatMap((row) => row.cells)
      case 'chart':
        return block.series.flatMap((series) => series.points.map((point) => point.figure))
    }
  })
}

/** What a figure asks of the ledger, written the same way whatever the order of its fields. */
function queryString(figure: Pick<PrintedFigure, 'query'>): string {
  const fields = Object.entries(figure.query).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: String(value) }],
  )
  const ordered = fields.toSorted((one, other) => rank(one.name) - rank(other.name) || (one.name < other.name ? -1 : 1))
  return new URLSearchParams(ordered.map(({ name, value }): [string, string] => [name, value])).toString()
}

/** The page where a figure opens down to its records. */
export const figureUrl = (figure: PrintedFigure, baseUrl: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/indicators/${encodeURIComponent(figure.indicator)}?${queryString(figure)}`

export const figureKey = (figure: PrintedFigure): string => `${figure.indicator}?${queryString(figure)}`

/** Eight characters that differ when the indicator, its query or its exact value differs: SHA-256, shortened. */
export const checkCode = (figure: PrintedFigure): string =>
  createHash('sha256')
    .update(`${figureKey(figure)}=${figure.exact ?? ''}`)
    .digest('hex')
    .slice(0, 8)
    .toUpperCase()

/** The period reads first. */
const rank = (field: string) => (field === 'from' ? 0 : field === 'to' ? 1 : 2)

/** Each figure once, where it is first read. */
export function distinctFigures(blocks: readonly ReportBlock[]): PrintedFigure[] {
  const seen = new Map<string, PrintedFigure>()
  for (const figure of figuresOf(blocks)) if (!seen.has(figureKey(figure))) seen.set(figureKey(figure), figure)
  return [...seen.values()]
}
