import { decideOrder, noEvidence, weigh, type OrderDecision } from './dates/date-order.ts'
import { mappedFields, type ColumnMapping } from './import-target.ts'
import type { Table } from './table/read-table.ts'

/** Reads the whole file once for how its dates are written: a single 13/01 far down decides for all. */
export async function findDateOrder(
  table: Table,
  mapping: ColumnMapping,
  dateFields: readonly string[],
): Promise<OrderDecision> {
  if (mapping.dateOrder) return decideOrder(noEvidence(), mapping.dateOrder)
  const evidence = noEvidence()
  const columns = mappedFields(mapping)
    .filter(({ field }) => dateFields.includes(field))
    .map(({ column }) => table.columns.indexOf(column))
  for await (const { cells } of table.rows()) for (const column of columns) weigh(evidence, cells[column] ?? '')
  return decideOrder(evidence)
}
