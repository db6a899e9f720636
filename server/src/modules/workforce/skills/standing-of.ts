import { trades, type TradeCode } from '@houqin/contracts/workforce'

export type Standing = 'valid' | 'soon' | 'expired' | 'missing'

/** Pure: how it stands with the certificate of a trade on a day; a trade that needs none is always valid. */
export function standingOf(
  skill: { trade: TradeCode; certificateNo: string | null; validTo: string | null },
  today: string,
  soonDays: number,
): Standing {
  if (skill.certificateNo === null) return trades[skill.trade].certified ? 'missing' : 'valid'
  if (skill.validTo === null) return 'valid'
  if (skill.validTo < today) return 'expired'
  const left = (Date.parse(skill.validTo) - Date.parse(today)) / 86_400_000
  return left <= soonDays ? 'soon' : 'valid'
}
