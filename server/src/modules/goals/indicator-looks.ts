import type { IndicatorLook } from '@houqin/contracts/goals'
import { indicatorsOf, presentIndicators, readDefined } from '../../engines/ledger/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

/** How the figures of indicators are printed, by code. One that the house no longer defines is left out. */
export type Looks = ReadonlyMap<string, IndicatorLook>

export async function looksOf(ctx: Ctx, targets: readonly { indicator: string | null }[]): Promise<Looks> {
  await readDefined(ctx)
  const codes = new Set(targets.map(({ indicator }) => indicator))
  const shown = await presentIndicators(
    ctx,
    indicatorsOf(ctx).filter(({ code }) => codes.has(code)),
  )
  return new Map(
    shown.map(({ code, name, kind, unit, unitName, direction, decimals, rounding }) => [
      code,
      { code, name, kind, unit, unitName, direction, decimals, rounding },
    ]),
  )
}
