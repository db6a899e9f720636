import type { Ctx } from '../../../kernel/ctx.ts'
import type { Indicator } from '../bookkeeping.ts'

/** Indicators with the rounding that the house has chosen for them. */
export async function withSettings(ctx: Ctx, indicators: readonly Indicator[]): Promise<Indicator[]> {
  if (indicators.length === 0) return []
  const rows = await ctx.db
    .selectFrom('indicator_setting')
    .select(['code', 'rounding', 'decimals'])
    .where(
      'code',
      'in',
      indicators.map(({ code }) => code),
    )
    .execute()
  const settings = new Map(rows.map((row) => [row.code, row]))
  return indicators.map((indicator) => {
    const own = settings.get(indicator.code)
    return {
      ...indicator,
      decimals: own?.decimals ?? indicator.decimals,
      rounding: (own?.rounding as Indicator['rounding'] | null | undefined) ?? indicator.rounding ?? 'half-up',
    }
  })
}
