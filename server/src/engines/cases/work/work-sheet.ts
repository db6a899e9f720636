import type { Nature, QuoteState, Scheme } from '@houqin/contracts/work'

/** What every entry of a sheet has: when it was made, for which team, by whom or whose work it is. */
interface Line {
  id: string
  at: string
  serving_unit_id: string | null
  person_id: string | null
}
interface Voidable extends Line {
  voided_at: string | null
  void_reason: string | null
}
export interface HoursLine extends Voidable {
  person_id: string
  person: string
  role: 'main' | 'helper'
  kind: string
  counts: boolean
  started_at: string | null
  ended_at: string | null
  hours: string
  note: string | null
}
export interface TaskLine extends Voidable {
  fault_id: string
  name: string
  unit: string
  quantity: string
  standard_hours: string
  labour_price: string
  amount: string
}
export interface MaterialLine extends Voidable {
  name: string
  quantity: string
  unit: string
  unit_price: string
  supply: 'house' | 'client'
  amount: string
}
export interface SavingLine extends Voidable {
  cause: 'own' | 'reuse'
  reference_price: string
  own_cost: string
  amount: string
  basis: string
}
export interface OutsideLine extends Omit<Line, 'at'> {
  vendor: string
  about: string | null
  sent_at: string
  returned_at: string | null
  cost: string | null
  verdict: 'good' | 'fair' | 'poor' | null
  remark: string | null
}
export interface ChargeLine extends Line {
  kind: 'paid' | 'waived'
  amount: string
  method: 'scan' | 'cash' | 'transfer' | 'account' | null
  receipt_no: string | null
  payer: string | null
  reason: string | null
  by: string
}
export interface QuoteRow {
  id: string
  state: QuoteState
  scheme: Scheme
  labour: string
  materials: Pick<MaterialLine, 'name' | 'quantity' | 'unit' | 'unit_price' | 'supply' | 'amount'>[]
  total: string
  note: string | null
  made_by: string
  made_at: string
  decided_by: string | null
  decided_at: string | null
}

/** The work record of a case with all its entries, in order; amounts are exact decimals. */
export interface WorkSheet {
  id: string
  case_id: string
  kind: string
  nature: Nature
  client_unit_id: string | null
  place_id: string | null
  category_id: string | null
  hours: HoursLine[]
  tasks: TaskLine[]
  materials: MaterialLine[]
  savings: SavingLine[]
  outside: OutsideLine[]
  charges: ChargeLine[]
  /** The one in force. */
  quote: QuoteRow | null
}
