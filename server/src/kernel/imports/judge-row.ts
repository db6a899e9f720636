import type { ExistingRecord } from './import-target.ts'
import type { StagedRow } from './staging.ts'

export type Verdict = 'create' | 'update' | 'unchanged' | 'import.number-in-use' | 'import.worked-on'

/**
 * Pure: what is to become of a row whose number may be known already. A record made here, or worked on here since it
 * came, is never overwritten by a file; the same file sent again changes nothing. Where a target compares (`isSame`),
 * the file speaks for every record with its number.
 */
export function judgeRow(
  row: Pick<StagedRow, 'value_hash' | 'previous_hash'>,
  existing: ExistingRecord | undefined,
  isSame?: boolean,
): Verdict {
  if (!existing) return 'create'
  if (isSame !== undefined) return isSame ? 'unchanged' : 'update'
  if (!row.previous_hash) return 'import.number-in-use'
  if (row.previous_hash.equals(row.value_hash)) return 'unchanged'
  return existing.isWorkedOn ? 'import.worked-on' : 'update'
}
