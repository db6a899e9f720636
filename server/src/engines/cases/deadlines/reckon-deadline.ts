import type { Urgency } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readSteps } from '../escalations/read-chain.ts'
import { nextMoment } from '../escalations/steps.ts'
import { deadlineOf, type Deadline } from './limit.ts'
import { readLimit, timepieceOf } from './read-limit.ts'

interface Subject {
  kind: string
  category: { id: string; parent_id: string | null; resolve_hours: string | null } | null
  urgency: Urgency
}

/** When a case reported now is due, and when the first is told that it is not done. */
export async function reckonDeadline(ctx: Ctx, subject: Subject): Promise<Deadline & { escalate_at: Date | null }> {
  const limit = await readLimit(ctx, subject)
  const deadline = deadlineOf(ctx.now, limit, await timepieceOf(ctx, limit))
  const time = await timepieceOf(ctx, deadline)
  const steps = await readSteps(ctx, subject.kind)
  const timed = { ...deadline, breached_at: null }
  return { ...deadline, escalate_at: nextMoment(timed, { steps, taken: new Set() }, time) }
}
