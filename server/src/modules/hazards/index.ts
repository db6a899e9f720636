import { boardTemplate } from '../../engines/boards/index.ts'
import { caseKind, caseRecords, searchCases } from '../../engines/cases/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { act } from '../../kernel/runtime.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { hazardBoard } from './boards.ts'
import { ensureHazardCategories } from './categories.ts'
import { fileMeasures, hazardFacts, hazardIndicators, hazardMeasures } from './facts.ts'
import { fileSource, hazardSource } from './hazard-file.ts'
import { hazardPermissions } from './permissions.ts'
import { hazardRoutes } from './routes.ts'
import { hazardRules } from './rules.ts'
import { hazardSummary } from './summary.ts'
import { hazardTerms } from './terms.ts'

export { answerExtension, askExtension, planMending, reportUp } from './deeds.ts'
export { reportHazard } from './report-hazard.ts'
export { sayHazard } from './say-verb.ts'

export const hazards = manifest({
  name: 'hazards',
  title: ['隐患排查治理', 'Hazards'],
  tables: ['hazard', 'hazard_extension'],
  permissions: hazardPermissions,
  rules: hazardRules,
  routes: hazardRoutes,
  terms: hazardTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  start: (runtime) => act(runtime, { actor: { kind: 'system' } }, ensureHazardCategories),
  extensions: [
    caseKind.declare({
      kind: 'hazard',
      prefix: 'YH',
      page: (id) => `/hazards/${id}`,
      facts: hazardFacts,
      workFacts: () => [],
      isRechecked: true,
      hasOwnWords: true,
    }),
    recordKind.declare(caseRecords('hazard', '/hazards')),
    searchable.declare(searchCases('hazard', '/hazards')),
    boardTemplate.declare(hazardBoard),
    bookkeeping.declare({
      measures: [...hazardMeasures, ...fileMeasures],
      indicators: hazardIndicators,
      sources: [hazardSource, fileSource],
    }),
    reportTemplate.declare(hazardSummary),
  ],
})
