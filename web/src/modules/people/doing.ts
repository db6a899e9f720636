import type { PersonRecord } from '@houqin/contracts/people'

/** What every drawer about one person is given. */
export interface DoingProps {
  person: PersonRecord
  open: boolean
  onClose: () => void
}
