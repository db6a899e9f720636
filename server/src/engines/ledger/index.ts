import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { indicatorsOf, measuresOf, rolesOf, type Indicator } from './bookkeeping.ts'
import { computeFigure } from './compute-figure.ts'
import { listFacts } from './list-facts.ts'

export { bookkeeping, type Bookkeeping, type Fact, type Indicator, type Measure, type Source } from './bookkeeping.ts'
export { computeFigure, getIndicator, type FigureTable } from './compute-figure.ts'
export { postFacts } from './post-facts.ts'
export { rebuildLedger } from './rebuild.ts'

const words = ([zh, en]: readonly [string, string]) => ({ zh, en })
const unitNames = { '1': ['件', ''], ratio: ['%', '%'], h: ['小时', 'h'] } as const

function present(ctx: Ctx, indicator: Indicator): IndicatorDefinition {
  const measures = measuresOf(ctx)
  return {
    code: indicator.code,
    kind: indicator.formula.kind,
    name: words(indicator.name),
    definition: words(indicator.definition),
    unit: indicator.unit,
    unitName: words(unitNames[indicator.unit]),
    direction: indicator.direction,
    decimals: indicator.decimals,
    measures: rolesOf(indicator).map(({ measure, role }) => {
      const { name, unit } = measures.find(({ code }) => code === measure) ?? { name: [measure, measure], unit: '1' }
      return { code: measure, name: words(name), role, unit }
    }),
    divisor: indicator.formula.divisor ?? 1,
  }
}

export const ledger = manifest({
  name: 'ledger',
  tables: ['fact'],
  permissions: {
    'indicator.list': {
      name: ['查看指标', 'See indicators'],
      grants: { head: 'all', auditor: 'all', admin: 'all', dispatcher: 'all' },
    },
  },
  routes: [
    mount(api.listIndicators, async (ctx) => ({ items: indicatorsOf(ctx).map((one) => present(ctx, one)) })),
    mount(api.getIndicator, async (ctx, { params, query }) => {
      const { indicator, total, rows } = await computeFigure(ctx, params.code, query)
      const period = { from: query.from, to: query.to, timeZone: query.timeZone ?? ctx.timeZone }
      return { indicator: present(ctx, indicator), period, by: query.by ?? [], total, rows }
    }),
    mount(api.listIndicatorFacts, (ctx, { params, query }) => listFacts(ctx, params.code, query)),
  ],
  terms: {
    'indicator.unknown': ['没有这个指标。', 'There is no such indicator.'],
    'indicator.period-reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
    'indicator.period-too-long': [
      '这样细分时，期间最长 {days} 天。',
      'Split like this, a period may be {days} days long at most.',
    ],
    'indicator.too-many-dimensions': ['最多按两个维度细分。', 'Split by two dimensions at most.'],
    'indicator.unnamed': ['（未填写）', '(none)'],
  },
})
