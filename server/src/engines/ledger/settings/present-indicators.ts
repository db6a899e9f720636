import { sql } from 'kysely'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Ctx } from '../../../kernel/ctx.ts'
import { groupsOf, indicatorsOf, isOverIndicator, measuresOf, rolesOf, type Indicator } from '../bookkeeping.ts'
import { units } from '../units.ts'

interface Noted {
  code: string
  version: number | null
  since: Date | null
  owner: { id: string; name: string } | null
  lower: string | null
  upper: string | null
  watch: IndicatorDefinition['bounds']['watch'] | null
  rounding: Indicator['rounding'] | null
  decimals: number | null
  setting_version: number | null
}

const words = ([zh, en]: readonly [string, string]) => ({ zh, en })

/** Indicators as the registry shows them: what is declared, since when, and what the house has set. */
export async function presentIndicators(ctx: Ctx, indicators: readonly Indicator[]): Promise<IndicatorDefinition[]> {
  const noted = await selectNoted(
    ctx,
    indicators.map(({ code }) => code),
  )
  const groups = groupsOf(ctx)
  return indicators.map((indicator) => {
    const { name = '', title = [name, name] } = groups.get(indicator.code) ?? {}
    return { ...present(ctx, indicator, noted.get(indicator.code)), group: { code: name, name: words(title) } }
  })
}

async function selectNoted(ctx: Ctx, codes: readonly string[]): Promise<Map<string, Noted>> {
  const { rows } = await sql<Noted>`
    select c.code, v.version, v.since, s.lower_bound::text as lower, s.upper_bound::text as upper, s.watch, s.rounding, s.decimals,
      s.version as setting_version,
      (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = s.owner_id) as owner
    from unnest(${codes}::text[]) as c(code)
    left join indicator_setting s on s.code = c.code
    left join lateral (
      select version, since from indicator_version where code = c.code order by version desc limit 1
    ) as v on true`.execute(ctx.db)
  return new Map(rows.map((row) => [row.code, row]))
}

function present(ctx: Ctx, indicator: Indicator, noted: Noted | undefined): Omit<IndicatorDefinition, 'group'> {
  const { formula, register } = indicator
  const measures = new Map(measuresOf(ctx).map((one) => [one.code, one]))
  const named = (code: string) => measures.get(code) ?? { name: [code, code] as const, unit: '1' }
  return {
    code: indicator.code,
    kind: formula.kind,
    name: words(indicator.name),
    definition: words(indicator.definition),
    exclusions: indicator.exclusions ? words(indicator.exclusions) : null,
    unit: indicator.unit,
    unitName: words(indicator.unitName ?? units[indicator.unit]),
    direction: indicator.direction,
    decimals: noted?.decimals ?? indicator.decimals,
    rounding: noted?.rounding ?? indicator.rounding ?? 'half-up',
    register: register ? words(named(register).name) : null,
    of: ofIndicator(ctx, indicator),
    percent: formula.kind === 'percentile' ? formula.percent : null,
    measures: rolesOf(measureFormula(ctx, indicator)).map(({ measure, role }) => {
      const { name, unit } = named(measure)
      return { code: measure, name: words(name), role, unit }
    }),
    divisor: formula.divisor ?? 1,
    version: noted?.version ?? 1,
    since: (noted?.since ?? ctx.now).toISOString(),
    owner: noted?.owner ?? null,
    bounds: { lower: noted?.lower ?? null, upper: noted?.upper ?? null, watch: noted?.watch ?? 'month' },
    settingVersion: noted?.setting_version ?? 0,
  }
}

const find = (ctx: Ctx, code: string): Indicator | undefined => indicatorsOf(ctx).find((one) => one.code === code)

function ofIndicator(ctx: Ctx, { formula }: Indicator): IndicatorDefinition['of'] {
  if (!isOverIndicator(formula)) return null
  return { code: formula.of, name: words(find(ctx, formula.of)?.name ?? [formula.of, formula.of]), each: formula.each }
}

/** The formula over measures that an indicator comes down to. */
export function measureFormula(ctx: Ctx, { formula }: Indicator): Parameters<typeof rolesOf>[0] {
  if (!isOverIndicator(formula)) return formula
  const base = find(ctx, formula.of)
  if (!base) throw new Error(`The indicator ${formula.of} is not declared`)
  return measureFormula(ctx, base)
}
