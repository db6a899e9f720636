import { boardTemplate } from '../../engines/boards/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { messageKind } from '../../engines/messages/index.ts'
import { reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { goalBoard } from './boards.ts'
import { goalBooks } from './books.ts'
import { followUpJob } from './follow-ups/make-follow-ups.ts'
import { goalWork } from './open-work.ts'
import { goalPermissions } from './permissions.ts'
import { goalRecords } from './records.ts'
import { goalRoutes } from './routes.ts'
import { goalRules } from './rules.ts'
import { goalSummaries } from './summary.ts'
import { goalTerms } from './terms.ts'

export { makeFollowUps } from './follow-ups/make-follow-ups.ts'
export { reviewFollowUp } from './follow-ups/review-follow-up.ts'
export { submitFollowUp } from './follow-ups/submit-follow-up.ts'
export { makeLetters } from './letters/make-letters.ts'
export { signLetters } from './letters/sign-letters.ts'
export { decideAmendment, proposeAmendment } from './plans/amend-plan.ts'
export { createPlan } from './plans/create-plan.ts'
export { decidePlan, submitPlan } from './plans/decide-plan.ts'
export { createItem, setUnit } from './plans/write-structure.ts'
export { createTarget } from './plans/write-targets.ts'

/** What people are told of. */
const told = [
  'plan-submitted',
  'plan-issued',
  'plan-returned',
  'amendment',
  'amendment-approved',
  'amendment-refused',
  'follow-up',
  'overdue',
  'submitted',
  'returned',
  'letter',
  'letter-overdue',
]

export const goals = manifest({
  name: 'goals',
  title: ['目标责任制', 'Yearly targets'],
  tables: [
    'goal_plan',
    'goal_unit',
    'goal_item',
    'goal_target',
    'goal_amendment',
    'goal_follow_up',
    'goal_follow_line',
    'goal_result',
    'goal_letter',
  ],
  permissions: goalPermissions,
  rules: goalRules,
  jobs: [followUpJob],
  routes: goalRoutes,
  terms: goalTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    boardTemplate.declare(goalBoard),
    bookkeeping.declare(goalBooks),
    goalWork,
    ...told.map((code) => messageKind.declare({ code: `goal.${code}` })),
    ...goalRecords.map(recordKind.declare),
    ...goalSummaries.map(reportTemplate.declare),
  ],
})
