import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx, Gatherer } from '../../../kernel/ctx.ts'
import type { Params } from '../../../kernel/errors.ts'

interface EventRow {
  id: string
  task_id: string
  part_id: string | null
  action: string
  detail: Params
  at: string
  by: string | null
}

const eventRows: Gatherer<EventRow> = {
  name: 'report_event',
  statement: (rows) => sql`
    insert into report_event (id, task_id, part_id, action, detail, at, by)
    select id, task_id, part_id, action, detail, at, by from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, task_id uuid, part_id uuid, action text, detail jsonb, at timestamptz, by uuid)`,
}

export type TaskAction =
  | 'create'
  | 'remind'
  | 'submit'
  | 'return'
  | 'accept'
  | 'remark'
  | 'settle'
  | 'publish'
  | 'withdraw'
  | 'cancel'

interface Happening {
  taskId: string
  partId?: string
  action: TaskAction
  detail?: Params
}

/** Puts a step on the timeline of a task and on the audit trail. */
export function happen(ctx: Ctx, { taskId, partId, action, detail = {} }: Happening): void {
  ctx.gather(eventRows, {
    id: uuidv7(),
    task_id: taskId,
    part_id: partId ?? null,
    action,
    detail,
    at: ctx.now.toISOString(),
    by: personIdOf(ctx.actor),
  })
  const subject = partId === undefined ? { kind: 'report-task', id: taskId } : { kind: 'report-part', id: partId }
  audit(ctx, { action: `report-task.${action}`, subject, detail })
}
