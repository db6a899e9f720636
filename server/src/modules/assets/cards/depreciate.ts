export interface Depreciable {
  /** In fen. */
  value: bigint
  /** Months of life. */
  months: number
  /** `2026-11-24` */
  acquiredOn: string
  /** Day of the end; null while it is there. */
  endedOn: string | null
}

export interface Regime {
  /** 0: from the month of acquisition (public bodies); 1: from the month after (enterprises). */
  startsAfter: number
  /** Percent of the value that is left at the end. */
  residual: number
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/**
 * 年限平均法: what has been written off up to the end of the month before `today`, in fen; no more after the last month of
 * life, and none in the month of disposal (政府会计准则第3号). Rounded down month by month, so that the last month closes
 * the account to the fen.
 */
export function depreciate(
  asset: Depreciable,
  { startsAfter, residual }: Regime,
  today: string,
): { monthsUsed: number; accumulated: bigint; net: bigint } {
  const until = monthOf(asset.endedOn !== null && asset.endedOn < today ? asset.endedOn : today)
  const gone = until - (monthOf(asset.acquiredOn) + startsAfter)
  const monthsUsed = Math.max(0, Math.min(asset.months, gone))
  const base = asset.value - (asset.value * BigInt(residual)) / 100n
  const accumulated = (base * BigInt(monthsUsed)) / BigInt(asset.months)
  return { monthsUsed, accumulated, net: asset.value - accumulated }
}

/** `1234.5` as fen. */
export function fenOf(yuan: string): bigint {
  const [whole = '0', part = ''] = yuan.split('.')
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2))
}

export const yuanOf = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
