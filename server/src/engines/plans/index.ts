import { manifest } from '../../kernel/manifest.ts'
import { bookkeeping } from '../ledger/index.ts'
import { messageKind } from '../messages/index.ts'
import { missJob } from './end-task.ts'
import { generateJob } from './generate-tasks.ts'
import { taskWork } from './open-work.ts'
import { planRules } from './rules.ts'
import { taskIndicators, taskMeasures, taskSource } from './task-facts.ts'
import { planTerms } from './terms.ts'

export { endTask, lockTask, missTasks, openTask, takesStill, waiveTask } from './end-task.ts'
export { generateTasks } from './generate-tasks.ts'
export { plannedKind, type PlannedKind, type TaskRecord } from './planned-kind.ts'
export { setPlan } from './set-plan.ts'

export const plans = manifest({
  name: 'plans',
  title: ['计划任务', 'Planned tasks'],
  tables: ['plan', 'plan_task'],
  permissions: {},
  rules: planRules,
  jobs: [generateJob, missJob],
  routes: [],
  terms: planTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    messageKind.declare({ code: 'task.missed' }),
    taskWork,
    bookkeeping.declare({ measures: taskMeasures, indicators: taskIndicators, sources: [taskSource] }),
  ],
})
