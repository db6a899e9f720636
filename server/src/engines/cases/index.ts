import { api } from '@houqin/contracts'
import { notFound } from '../../kernel/errors.ts'
import { photoReply } from '../../kernel/files/index.ts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { bookkeeping } from '../ledger/index.ts'
import { caseMessageKinds } from './announce.ts'
import { confirmJob } from './confirm-automatically.ts'
import { recallJob } from './dispatch/recall-offers.ts'
import { transferBooks } from './dispatch/transfer-facts.ts'
import { transferPermissions, transferRoutes } from './dispatch/transfer-routes.ts'
import { caseMessageTerms } from './message-terms.ts'
import { caseWork } from './open-work.ts'
import { deadlineRoutes } from './deadlines/routes.ts'
import { escalateJob } from './escalations/escalate.ts'
import { canSee } from './policy.ts'
import { returnCallBooks } from './return-calls/return-call-facts.ts'
import { returnCallPermissions, returnCallRoutes } from './return-calls/routes.ts'
import { caseRules } from './rules.ts'
import { findCaseOfFile } from './select-history.ts'
import { caseTerms } from './terms.ts'
import { workTables } from './work/work-tables.ts'
import { workTerms } from './work/work-terms.ts'
import { workRules } from './work/work-rules.ts'

export { addCategory, ensureCategories, type NewCategory } from './add-category.ts'
export { addPhotos } from './add-photos.ts'
export { caseRecords } from './case-records.ts'
export { searchCases } from './search-cases.ts'
export { caseKind, type CaseRecord } from './case-kind.ts'
export { confirmAutomatically } from './confirm-automatically.ts'
export { selectOpenOf, type OpenWork } from './dispatch/select-open-of.ts'
export { recallOffers } from './dispatch/recall-offers.ts'
export { chooseAssignee } from './choose-assignee.ts'
export { holdsOf, type Hold } from './deadlines/clock.ts'
export { escalateDue } from './escalations/escalate.ts'
export { categoriesForImport } from './categories-for-import.ts'
export { findByNumber, importCases, type ImportedCase } from './import-cases.ts'
export { ratingOf } from './rating.ts'
export { findJoinedCase, hashReceipt, joinCase, type Joined, type Joining } from './join-case.ts'
export { markCase } from './mark-case.ts'
export { openCase, type NewCase } from './open-case.ts'
export { canSee, seesList } from './policy.ts'
export { holderOf, nextOf } from './present-clock.ts'
export { presentAttachment, presentCase, presentRow, presentSteps, verbsFor } from './present-case.ts'
export { countWaiting, findCase, selectCases, selectPressing, type CaseFilter, type CaseRow } from './select-cases.ts'
export { selectAttachments } from './select-history.ts'
export { syncCategories } from './sync-categories.ts'
export { recordReturnCall } from './return-calls/record-return-call.ts'
export { openReturnCall } from './return-calls/open-return-call.ts'
export { findReturnCall } from './return-calls/select-return-calls.ts'
export { findWholeCase, type WholeCase } from './whole-case.ts'
export { transitionCase } from './transition-case.ts'
export * as workRecord from './work/index.ts'
export type { WorkSheet } from './work/work-sheet.ts'

export const cases = manifest({
  name: 'cases',
  title: ['回访与转派', 'Return calls and transfers'],
  tables: [
    'category',
    'case_record',
    'timeline_event',
    'attachment',
    'case_join',
    'return_call',
    'case_transfer',
    'deadline',
    'escalation_chain',
    'escalation',
    ...workTables,
  ],
  permissions: { ...returnCallPermissions, ...transferPermissions },
  rules: [...caseRules, ...workRules],
  jobs: [confirmJob, recallJob, escalateJob],
  extensions: [bookkeeping.declare(returnCallBooks), bookkeeping.declare(transferBooks), ...caseMessageKinds, caseWork],
  routes: [
    ...returnCallRoutes,
    ...transferRoutes,
    ...deadlineRoutes,
    mount(api.getFile, async (ctx, { params, query }) => {
      const record = await findCaseOfFile(ctx, params.id)
      if (!record || !canSee(ctx.actor, record)) throw notFound('file.unknown')
      return photoReply(ctx, params.id, query.size)
    }),
  ],
  terms: { ...caseTerms, ...caseMessageTerms, ...workTerms },
  invariants: new URL('./invariants.sql', import.meta.url),
})
