import type { CaseEvent, CaseState } from '@houqin/contracts/cases'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { postFacts } from '../ledger/index.ts'
import { kindOf, type CaseRecord } from './case-kind.ts'
import { breach } from './deadlines/clock.ts'
import { runningTime } from './deadlines/timepiece.ts'
import { readSteps } from './escalations/read-chain.ts'
import { nextMoment } from './escalations/steps.ts'
import { tell, type EventDetail } from './timeline.ts'
import { assertFresh, lockCase } from './transition-case.ts'

interface Mark {
  version: number
  event: CaseEvent
  reason?: string
  detail?: EventDetail
  /** A deadline of its own, by the clock; what failed before stays failed. */
  dueAt?: Date
}

/** Writes on a case what is no step of its course: state and holder stay. @throws `<kind>.unknown`, case.stale */
export async function markCase(ctx: Ctx, subject: { kind: string; id: string }, mark: Mark): Promise<CaseRecord> {
  const record = await lockCase(ctx, subject)
  await assertFresh(ctx, record, mark.version)
  const changed = await ctx.db
    .updateTable('case_record')
    .set({ version: record.version + 1, ...(mark.dueAt ? await dueAnew(ctx, record, mark.dueAt) : {}) })
    .where('id', '=', record.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { event, reason = null, detail = {} } = mark
  tell(ctx, { caseId: record.id, event, state: record.state as CaseState, reason, detail })
  audit(ctx, {
    action: `${record.kind}.${event}`,
    subject: { kind: record.kind, id: record.id },
    detail: { reason, ...detail },
  })
  postFacts(ctx, { kind: record.kind, id: record.id }, kindOf(ctx, record.kind).facts(changed))
  return changed
}

async function dueAnew(ctx: Ctx, record: CaseRecord, dueAt: Date): Promise<Partial<CaseRecord>> {
  const failed = { ...record, ...breach(record, ctx.now) }
  const allowed = Math.max(1, Math.round((dueAt.getTime() - ctx.now.getTime()) / 60_000))
  const timed = { due_at: dueAt, allowed_minutes: allowed, breached_at: null }
  const steps = await readSteps(ctx, record.kind)
  return {
    ...timed,
    clock: 'running',
    failed_at: failed.failed_at,
    escalate_at: nextMoment(timed, { steps, taken: new Set() }, runningTime),
  }
}
