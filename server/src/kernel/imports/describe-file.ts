import type { OrderDecision } from './dates/date-order.ts'
import type { Finding } from './import-target.ts'
import type { Table } from './table/read-table.ts'

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** What the reader of a report wants to know of how the file was read. */
export function describeFile({ format }: Pick<Table, 'format'>): Finding[] {
  if (format.kind === 'text') {
    const { encoding, delimiter, gzipped } = format
    const name = encoding === 'gb18030' ? 'GBK / GB18030' : encoding.toUpperCase()
    return [
      {
        code: gzipped ? 'import.found.gzipped-text' : 'import.found.text',
        params: { encoding: name },
        terms: { delimiter: `import.delimiter.${DELIMITERS[delimiter]}` },
      },
    ]
  }
  const findings: Finding[] = [{ code: 'import.found.workbook', params: { sheet: format.sheet } }]
  if (format.otherSheets.length > 0)
    findings.push({ code: 'import.found.other-sheets', params: { sheets: format.otherSheets.join('、') } })
  if (format.date1904) findings.push({ code: 'import.found.date-1904' })
  if (format.merged > 0) findings.push({ code: 'import.found.merged', params: { count: format.merged } })
  return findings
}

/** How the order of day and month was found; nothing where no date needed it. */
export function describeOrder({ order, because }: OrderDecision): Finding[] {
  if (because === 'unneeded') return []
  if (order === null) return [{ code: 'import.found.order-contradictory' }]
  return [{ code: `import.found.order-${because}`, terms: { order: `import.order.${order}` } }]
}
