import type { Ctx } from '../../../kernel/ctx.ts'
import { reference } from '../../../kernel/references/reference.ts'
import type { Indicator } from '../bookkeeping.ts'

const roundings = reference('setting', async ({ db }) => {
  const rows = await db.selectFrom('indicator_setting').select(['code', 'rounding', 'decimals']).execute()
  return new Map(rows.map((row) => [row.code, row]))
})

/** Indicators with the rounding that the house has chosen for them. */
export async function withSettings(ctx: Ctx, indicators: readonly Indicator[]): Promise<Indicator[]> {
  if (indicators.length === 0) return []
  const settings = await roundings(ctx)
  return indicators.map((indicator) => {
    const own = settings.get(indicator.code)
    return {
      ...indicator,
      decimals: own?.decimals ?? indicator.decimals,
      rounding: (own?.rounding as Indicator['rounding'] | null | undefined) ?? indicator.rounding ?? 'half-up',
    }
  })
}
