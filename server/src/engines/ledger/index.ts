import { manifest } from '../../kernel/manifest.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { searchIndicators } from './search-indicators.ts'
import { alertExtensions } from './alerts/alert-record.ts'
import { watchJob } from './alerts/watch-bounds.ts'
import { checkIndicators } from './check-indicators.ts'
import { keepJob } from './keep-ledger.ts'
import { periodRoutes } from './periods/routes.ts'
import { periodTerms } from './periods/terms.ts'
import { renewRollup } from './roll-up.ts'
import { indicatorRoutes } from './routes.ts'
import { indicatorTerms } from './terms.ts'
import { syncVersions } from './settings/sync-versions.ts'
import { act } from '../../kernel/runtime.ts'
import { rebuildJob } from './rebuild.ts'
export { watchBounds } from './alerts/watch-bounds.ts'
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
export { computeFigures, isSum, type WholeFigure } from './compute-figures.ts'
export { listFacts } from './list-facts.ts'
export { checkIndicators } from './check-indicators.ts'
export { hashFacts } from './hash-facts.ts'
export { recentAlerts, type CrossedBound } from './alerts/recent-alerts.ts'
export { keepLedger } from './keep-ledger.ts'
export { closePeriod } from './periods/close-period.ts'
export { presentIndicators } from './settings/present-indicators.ts'
export { setIndicator } from './settings/set-indicator.ts'
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
  jobs: [keepJob, watchJob, rebuildJob],
  extensions: [...alertExtensions, searchable.declare(searchIndicators)],
  start: async (runtime, { upgraded }) => {
    checkIndicators(runtime.manifests)
    await renewRollup(runtime)
    await syncVersions(runtime)
    if (upgraded) await act(runtime, { actor: { kind: 'system' } }, async (ctx) => ctx.enqueue(rebuildJob, {}))
  },
  permissions: {
    'indicator.list': {
      name: ['查看指标', 'See indicators'],
      grants: { head: 'all', auditor: 'all', admin: 'all', dispatcher: 'all', clerk: 'all', leader: 'subtree' },
    },
    'indicator.change': {
      name: ['设定指标负责人与界限', 'Set owners and bounds of indicators'],
      grants: { head: 'all', admin: 'all' },
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
  routes: [...indicatorRoutes, ...periodRoutes],
  invariants: new URL('./invariants.sql', import.meta.url),
  terms: {
    ...periodTerms,
    ...indicatorTerms,
  },
})
