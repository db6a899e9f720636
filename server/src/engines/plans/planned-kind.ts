import type { Selectable } from 'kysely'
import type { PlanTask } from '../../kernel/database/schema.gen.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { extensionPoint } from '../../kernel/extension.ts'

export type TaskRecord = Selectable<PlanTask>

/** What a module declares to have its things planned. */
export interface PlannedKind {
  /** Kind of the subject of its plans: `inspection-route`. */
  kind: string
  /** Address of a task's page. */
  page: (taskId: string) => string
  /** Names of tasks, by id: what it is and of which day. */
  names: (ctx: Ctx, taskIds: readonly string[]) => Promise<Map<string, string>>
}

export const plannedKind = extensionPoint<PlannedKind>('plans')
