import { caseKind, caseRecords, searchCases } from '../../engines/cases/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { callBackJob } from './call-back-by-rule.ts'
import { callIndicators, callMeasures, callSource } from './call-facts.ts'
import { complaintFacts, complaintIndicators, complaintMeasures, complaintSource } from './complaint-facts.ts'
import { complaintRoutes } from './complaints.ts'
import { deskPermissions } from './permissions.ts'
import { deskRoutes } from './routes.ts'
import { deskRules } from './rules.ts'
import { deskSummaries } from './summary.ts'
import { deskTerms } from './terms.ts'

export { setAnswers } from './answers.ts'
export { callBackByRule } from './call-back-by-rule.ts'
export { drawReturnCalls } from './draw-return-calls.ts'
export { enterCall } from './enter-call.ts'

export const desk = manifest({
  name: 'desk',
  title: ['客服中心', 'Service desk'],
  tables: ['service_call', 'case_owner', 'return_draw', 'return_answer'],
  permissions: deskPermissions,
  rules: deskRules,
  jobs: [callBackJob],
  routes: [...deskRoutes, ...complaintRoutes],
  terms: deskTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    caseKind.declare({
      kind: 'complaint',
      prefix: 'TS',
      page: (id) => `/complaints/${id}`,
      facts: complaintFacts,
      workFacts: () => [],
    }),
    recordKind.declare(caseRecords('complaint', '/complaints')),
    searchable.declare(searchCases('complaint', '/complaints')),
    bookkeeping.declare({
      measures: [...callMeasures, ...complaintMeasures],
      indicators: [...callIndicators, ...complaintIndicators],
      sources: [callSource, complaintSource],
    }),
    ...deskSummaries.map(reportTemplate.declare),
  ],
})
