import { api } from '@houqin/contracts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { indicatorsOf, readDefined } from './bookkeeping.ts'
import { checkIndicators } from './check-indicators.ts'
import { computeFigure } from './compute-figure.ts'
import { keepJob } from './keep-ledger.ts'
import { listFacts } from './list-facts.ts'
import { periodRoutes } from './periods/routes.ts'
import { periodTerms } from './periods/terms.ts'
import { renewRollup } from './roll-up.ts'
import { presentIndicators } from './settings/present-indicators.ts'
import { syncVersions } from './settings/sync-versions.ts'

export {
  bookkeeping,
  definedBookkeeping,
  forgetDefined,
  indicatorsOf,
  measuresOf,
  readDefined,
  type Bookkeeping,
  type Fact,
  type Indicator,
  type Measure,
  type MeasureFormula,
  type Registry,
  type Source,
} from './bookkeeping.ts'
export { computeFigure, getIndicator, type FigureTable } from './compute-figure.ts'
export { checkIndicators } from './check-indicators.ts'
export { keepLedger } from './keep-ledger.ts'
export { closePeriod } from './periods/close-period.ts'
export { readPeriodDates } from './periods/read-dates.ts'
export { postFacts } from './post-facts.ts'
export { rebuildLedger } from './rebuild.ts'

export const ledger = manifest({
  name: 'ledger',
  tables: [
    'fact',
    'fact_rest',
    'fact_rollup',
    'rollup_mark',
    'ledger_closing',
    'period_dates',
    'indicator_version',
    'indicator_setting',
    'indicator_alert',
  ],
  jobs: [keepJob],
  start: async (runtime) => {
    checkIndicators(runtime.manifests)
    await renewRollup(runtime)
    await syncVersions(runtime)
  },
  permissions: {
    'indicator.list': {
      name: ['查看指标', 'See indicators'],
      grants: { head: 'all', auditor: 'all', admin: 'all', dispatcher: 'all', clerk: 'all' },
    },
    'period.list': {
      name: ['查看期间与关账', 'See periods and closings'],
      grants: { head: 'all', auditor: 'all', admin: 'all', dispatcher: 'all' },
    },
    'period.set': {
      name: ['设定学期、采暖季等日期', 'Set the days of terms and seasons'],
      grants: { head: 'all', admin: 'all' },
    },
    'period.close': { name: ['关账', 'Close periods'], grants: { head: 'all' } },
    'period.reopen': { name: ['打开已关账的期间', 'Open closed periods again'], grants: { admin: 'all' } },
  },
  routes: [
    mount(api.listIndicators, async (ctx) => {
      await readDefined(ctx)
      return { items: await presentIndicators(ctx, indicatorsOf(ctx)) }
    }),
    mount(api.getIndicator, async (ctx, { params, query }) => {
      const { indicator, total, rows } = await computeFigure(ctx, params.code, query)
      const [presented] = await presentIndicators(ctx, [indicator])
      if (!presented) throw new Error(`The indicator ${params.code} cannot be shown`)
      const period = { from: query.from, to: query.to, timeZone: query.timeZone ?? ctx.timeZone }
      return { indicator: presented, period, by: query.by ?? [], total, rows }
    }),
    ...periodRoutes,
    mount(api.listIndicatorFacts, (ctx, { params, query }) => listFacts(ctx, params.code, query)),
  ],
  invariants: new URL('./invariants.sql', import.meta.url),
  terms: {
    ...periodTerms,
    'indicator.unknown': ['没有这个指标。', 'There is no such indicator.'],
    'indicator.period-reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
    'indicator.period-too-long': [
      '这样细分时，期间最长 {days} 天。',
      'Split like this, a period may be {days} days long at most.',
    ],
    'indicator.too-many-dimensions': ['最多按两个维度细分。', 'Split by two dimensions at most.'],
    'indicator.person-refused': [
      '按人员查看需要“查看人员”权限。',
      'Figures of single persons are for those who may see people.',
    ],
    'indicator.unnamed': ['（未填写）', '(none)'],
  },
})
