import type { CaseVerb } from '@houqin/contracts/cases'
import type { Ctx } from '../../kernel/ctx.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import type { CaseRecord } from './case-kind.ts'
import { timepieceOf } from './deadlines/read-limit.ts'
import { stopsClock } from './deadlines/rules.ts'
import { runningTime } from './deadlines/timepiece.ts'
import type { AnyBody } from './effect.ts'
import { readSteps } from './escalations/read-chain.ts'
import { nextMoment } from './escalations/steps.ts'
import { momentsAfter } from './lifecycle.ts'

/** The moments that a verb sets, as columns. The calendar is read only where time is reckoned by it. */
export async function momentsFor(ctx: Ctx, record: CaseRecord, { verb, body }: { verb: CaseVerb; body: AnyBody }) {
  const reckons = record.paused_at !== null || verb === 'reopen'
  const time = reckons ? await timepieceOf(ctx, record) : runningTime
  const hold =
    verb === 'pause' && body.cause
      ? { cause: body.cause, stops: (await readRule(ctx, stopsClock[body.cause])) === 1 }
      : undefined
  const { holds, ...moments } = momentsAfter(record, verb, { now: ctx.now, time, hold })
  const columns = { ...moments, ...(holds ? { holds: JSON.stringify(holds) } : {}) }
  if (verb !== 'reopen') return columns
  const steps = await readSteps(ctx, record.kind)
  return { ...columns, escalate_at: nextMoment({ ...record, ...moments }, { steps, taken: new Set() }, time) }
}
