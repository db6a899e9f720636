import type { AssetState, AssetVerb } from '@houqin/contracts/assets/asset'

/** A card as it is kept. Amounts are decimals in text. */
export interface AssetRecord {
  id: string
  number: string
  name: string
  class_id: string
  spec: string | null
  brand: string | null
  maker: string | null
  serial: string | null
  unit_word: string
  quantity: number
  value: string
  life_months: number | null
  origin: string
  fund: string
  acquired_on: string
  booked_on: string | null
  voucher: string | null
  supplier: string | null
  contract: string | null
  warranty_until: string | null
  old_number: string | null
  note: string | null
  state: AssetState
  unit_id: string
  keeper_id: string | null
  place_id: string | null
  paper_id: string | null
  registered_at: Date
  version: number
}

/** What happened to a card, with what changed hands. */
export interface AssetStep {
  asset_id: string
  verb: AssetVerb
  at: Date
  from_state: AssetState | null
  to_state: AssetState
  from_unit_id: string | null
  to_unit_id: string
}
