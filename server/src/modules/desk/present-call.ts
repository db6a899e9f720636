import type { CaseState } from '@houqin/contracts/cases'
import type { CallRow } from './select-calls.ts'

interface Pointed {
  id: string
  kind: 'repair' | 'complaint'
  number: string
  title: string
  state: CaseState
}

/** A case as the desk points at it. */
export const presentCaseRef = ({ id, kind, number, title, state }: Pointed) => ({
  id,
  kind,
  number,
  title,
  state,
  url: `/${kind}s/${id}`,
})

export const presentCall = ({ received_at: receivedAt, sort_key: _sortKey, ...row }: CallRow) => ({
  ...row,
  receivedAt: receivedAt.toISOString(),
  case: row.case ? presentCaseRef(row.case) : null,
})
