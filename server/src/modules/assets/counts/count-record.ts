import type { Condition, CountState, LineResult, ScanOutcome } from '@houqin/contracts/assets/count'

export interface CountRecord {
  id: string
  number: string
  title: string
  state: CountState
  unit_id: string | null
  place_id: string | null
  due_on: string
  opened_at: Date
  opened_by: string | null
  closed_by: string | null
  approved_at: Date | null
  approved_by: string | null
  version: number
}

export interface CountLineRecord {
  id: string
  count_id: string
  asset_id: string
  quantity: number
  value: string
  place_id: string | null
  result: LineResult
  condition: Condition | null
  found_place_id: string | null
  scans: number
}

/**
 * Pure: what a scan is. The first look at a card decides; whatever comes later is a repetition. Without a place the scan
 * says only that the thing is there.
 */
export function judgeScan(
  line: Pick<CountLineRecord, 'place_id' | 'scans'> | undefined,
  { isKnown, placeId }: { isKnown: boolean; placeId: string | undefined },
): ScanOutcome {
  if (!line) return isKnown ? 'outside' : 'unknown'
  if (line.scans > 0) return 'repeated'
  return placeId === undefined || placeId === line.place_id ? 'found' : 'misplaced'
}

/** The code of a label: the number itself, or the end of the address it bears. */
export const codeOf = (scanned: string): string =>
  scanned.includes('/')
    ? (scanned
        .split(/[?#]/)[0]
        ?.split('/')
        .findLast((part) => part !== '') ?? scanned)
    : scanned
