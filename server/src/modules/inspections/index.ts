import { boardTemplate } from '../../engines/boards/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { plannedKind } from '../../engines/plans/index.ts'
import { reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { inspectionBoard } from './boards.ts'
import { checkIndicators, checkMeasures, checkSource } from './check-facts.ts'
import { inspectionPermissions } from './permissions.ts'
import { plannedRounds, roundRecords } from './records.ts'
import { inspectionRoutes } from './routes.ts'
import { inspectionRules } from './rules.ts'
import { inspectionSummary } from './summary.ts'
import { inspectionTerms } from './terms.ts'

export { checkRound } from './check-round.ts'
export { pointsOf } from './round-points.ts'
export { createRoute } from './set-route.ts'

export const inspections = manifest({
  name: 'inspections',
  title: ['巡检', 'Rounds'],
  tables: ['inspection_route', 'route_point', 'round_point', 'round_check'],
  permissions: inspectionPermissions,
  rules: inspectionRules,
  routes: inspectionRoutes,
  terms: inspectionTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    plannedKind.declare(plannedRounds),
    recordKind.declare(roundRecords),
    boardTemplate.declare(inspectionBoard),
    bookkeeping.declare({ measures: checkMeasures, indicators: checkIndicators, sources: [checkSource] }),
    reportTemplate.declare(inspectionSummary),
  ],
})
