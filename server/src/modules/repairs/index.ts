import { boardTemplate } from '../../engines/boards/index.ts'
import { caseKind, caseRecords, searchCases } from '../../engines/cases/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { findingSource, reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { repairBoards } from './boards.ts'
import { dispatchByRule } from './dispatch/dispatch-by-rule.ts'
import { dispatchPermissions, dispatchRoutes } from './dispatch/routes.ts'
import { dispatchTerms } from './dispatch/terms.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { indicators, measures, repairFacts } from './facts.ts'
import { requestImport, requestImportRoutes } from './imports/index.ts'
import { requestImportTerms } from './imports/terms.ts'
import { joinSource } from './join-repair.ts'
import { repairPermissions } from './permissions.ts'
import { repairRoutes } from './routes.ts'
import { repairPage, repairSource, workSource } from './source.ts'
import { repairRules } from './rules.ts'
import { clearStamps } from './spend-stamp.ts'
import { repairSummaries } from './summary.ts'
import { repairFindings } from './summary-findings.ts'
import { summariesTogether } from './summary-together.ts'
import { repairTerms } from './terms.ts'
import { workFacts, workMeasures } from './work-facts.ts'
import { workIndicators } from './work-indicators.ts'
import { workPermissions } from './work-permissions.ts'
import { workRoutes } from './work-routes.ts'

export { joinRepair } from './join-repair.ts'
export { setCategoryTrade } from './dispatch/category-trades.ts'
export { createDispatchRule } from './dispatch/change-rules.ts'
export { reportPublicly } from './report-publicly.ts'
export { reportRepair } from './report-repair.ts'

export const repairs = manifest({
  name: 'repairs',
  title: ['报修维修', 'Repairs'],
  tables: ['spent_stamp', 'dispatch_rule', 'category_trade'],
  rules: repairRules,
  jobs: [clearStamps],
  permissions: { ...repairPermissions, ...workPermissions, ...dispatchPermissions },
  routes: [...repairRoutes, ...workRoutes, ...dispatchRoutes, ...requestImportRoutes],
  terms: { ...repairTerms, ...dispatchTerms, ...requestImportTerms },
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    caseKind.declare({
      kind: 'repair',
      prefix: 'WX',
      page: repairPage,
      facts: repairFacts,
      opened: dispatchByRule,
      workFacts,
    }),
    bookkeeping.declare({ measures, indicators, sources: [repairSource, joinSource] }),
    recordKind.declare(caseRecords('repair', '/repairs')),
    searchable.declare(searchCases('repair', '/repairs')),
    bookkeeping.declare({ measures: workMeasures, indicators: workIndicators, sources: [workSource] }),
    requestImport,
    ...repairBoards.map(boardTemplate.declare),
    ...[...repairSummaries, ...summariesTogether].map(reportTemplate.declare),
    findingSource.declare(repairFindings),
  ],
})
