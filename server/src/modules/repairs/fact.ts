import type { CaseRecord } from '../../engines/cases/index.ts'
import type { Fact } from '../../engines/ledger/index.ts'

/** A fact about a repair, for the units, place, category and person that the record names. */
export const fact = (
  record: CaseRecord,
  measure: string,
  { at, amount = '1' }: { at: Date; amount?: string },
): Fact => ({
  measure,
  at,
  amount,
  clientUnitId: record.client_unit_id,
  servingUnitId: record.serving_unit_id,
  placeId: record.place_id,
  categoryId: record.category_id,
  personId: record.assignee_id,
})

export const seconds = (from: Date, to: Date): string => ((to.getTime() - from.getTime()) / 1000).toFixed(3)
