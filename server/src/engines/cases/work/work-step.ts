import type { CaseEvent, CaseState } from '@houqin/contracts/cases'
import { audit } from '../../../kernel/audit/audit.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict } from '../../../kernel/errors.ts'
import type { CaseRecord } from '../case-kind.ts'
import { tell, type EventDetail } from '../timeline.ts'
import { lockCase } from '../transition-case.ts'
import { openSheet, postWork } from './sheet.ts'
import { mayWork } from './work-policy.ts'

/** States in which work can still be recorded: from acceptance until the case is over. */
const workStates: readonly CaseState[] = ['accepted', 'working', 'paused', 'done', 'confirmed']
/** Those in which its course can be prepared too: who pays, what it will cost, why it must wait. */
export const planStates: readonly CaseState[] = ['submitted', 'assigned', 'returned', 'reopened', ...workStates]

export interface Subject {
  kind: string
  id: string
}

interface Demand {
  event: CaseEvent
  states?: readonly CaseState[]
  isAllowed?: (actor: Ctx['actor'], record: CaseRecord) => boolean
}

/** What an entry is made under: the locked case, its sheet, and for whom it counts. */
export interface WorkStep {
  record: CaseRecord
  sheetId: string
  /** Columns that every entry has. */
  line: { sheet_id: string; serving_unit_id: string | null; at: Date; person_id: string | null }
  /** Tells it on the timeline, in the audit trail and to the ledger. */
  finish(detail: EventDetail, reason?: string | null): Promise<void>
}

/** Begins an entry: locks the case, checks who and when. @throws case.not-yours, case.wrong-state */
export async function beginWork(
  ctx: Ctx,
  subject: Subject,
  { event, states = workStates, isAllowed = mayWork }: Demand,
): Promise<WorkStep> {
  const record = await lockCase(ctx, subject)
  if (!isAllowed(ctx.actor, record)) throw new AppError('case.not-yours', 403)
  const state = record.state as CaseState
  if (!states.includes(state)) {
    throw conflict('case.wrong-state', { verb: ctx.say(`case.event.${event}`), state: ctx.say(`case.state.${state}`) })
  }
  const sheetId = await openSheet(ctx, record)
  return {
    record,
    sheetId,
    line: {
      sheet_id: sheetId,
      serving_unit_id: record.serving_unit_id,
      at: ctx.now,
      person_id: record.assignee_id ?? personIdOf(ctx.actor),
    },
    finish: async (detail, reason = null) => {
      tell(ctx, { caseId: record.id, event, state, detail, reason })
      audit(ctx, {
        action: `${record.kind}.${event}`,
        subject: { kind: record.kind, id: record.id },
        detail: { ...detail, reason },
      })
      await postWork(ctx, record.id)
    },
  }
}
