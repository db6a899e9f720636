import type { Ctx } from '../../../kernel/ctx.ts'
import type { Indicator } from '../bookkeeping.ts'

/** An indicator with the rounding that the house has chosen for it. */
export async function withSetting(ctx: Ctx, indicator: Indicator): Promise<Indicator> {
  const own = await ctx.db
    .selectFrom('indicator_setting')
    .select(['rounding', 'decimals'])
    .where('code', '=', indicator.code)
    .executeTakeFirst()
  return {
    ...indicator,
    decimals: own?.decimals ?? indicator.decimals,
    rounding: (own?.rounding as Indicator['rounding'] | null | undefined) ?? indicator.rounding ?? 'half-up',
  }
}
