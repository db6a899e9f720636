import type { EscalationLevel } from '@houqin/contracts/cases'

export interface EscalationRow {
  level: EscalationLevel
  share: number
  person: { id: string; name: string } | null
  at: Date
}
