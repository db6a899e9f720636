import type { CaseState, EscalationStep } from '@houqin/contracts/cases'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../../kernel/ctx.ts'
import { job } from '../../../kernel/jobs/job.ts'
import { act, read, type Runtime } from '../../../kernel/runtime.ts'
import { postFacts } from '../../ledger/index.ts'
import { announceEscalation } from '../announce.ts'
import { kindOf, type CaseRecord } from '../case-kind.ts'
import { breach } from '../deadlines/clock.ts'
import { timepieceOf } from '../deadlines/read-limit.ts'
import { tell } from '../timeline.ts'
import { findSuperior } from './find-superior.ts'
import { readSteps } from './read-chain.ts'
import { keyOf, momentOf, nextMoment } from './steps.ts'

const system = { kind: 'system' } as const

/** Tells of every case whose time has come whoever its chain names, once for each step, and marks what is past its time. */
export async function escalateDue(runtime: Runtime, now = runtime.clock()): Promise<void> {
  for (const id of await read(runtime, { actor: system, now }, findDue)) {
    await act(runtime, { actor: system, now }, (ctx) => escalate(ctx, id))
  }
}

async function findDue(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('case_record')
    .select('id')
    .where('escalate_at', '<=', ctx.now)
    .where('clock_stopped', '=', false)
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .orderBy('escalate_at')
    .limit(1000)
    .execute()
  return rows.map(({ id }) => id)
}

async function escalate(ctx: Ctx, id: string): Promise<void> {
  const record = await ctx.db.selectFrom('case_record').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  // somebody may have finished or paused it between finding and locking
  if (!record?.escalate_at || record.escalate_at > ctx.now) return
  if (record.done_at || record.dropped_at || record.clock_stopped) return
  const time = await timepieceOf(ctx, record)
  const steps = await readSteps(ctx, record.kind)
  const taken = await findTaken(ctx, record)
  const breached = { ...record, ...breach(record, ctx.now) }
  if (breached.breached_at && !record.breached_at) {
    tell(ctx, { caseId: id, event: 'breach', state: record.state as CaseState })
  }
  for (const step of steps) {
    const moment = momentOf(step.share, record, time)
    if (taken.has(keyOf(step)) || !moment || moment > ctx.now) continue
    await takeStep(ctx, breached, step)
    taken.add(keyOf(step))
  }
  await ctx.db
    .updateTable('case_record')
    .set({
      escalate_at: nextMoment(breached, { steps, taken }, time),
      breached_at: breached.breached_at,
      failed_at: breached.failed_at,
    })
    .where('id', '=', id)
    .execute()
  postFacts(ctx, { kind: record.kind, id }, kindOf(ctx, record.kind).facts(breached))
}

async function findTaken(ctx: Ctx, record: CaseRecord): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('escalation')
    .select(['share', 'level'])
    .where('case_id', '=', record.id)
    .where('round', '=', record.reopened_at.length)
    .execute()
  return new Set(rows.map(({ share, level }) => keyOf({ share, level: level as EscalationStep['level'] })))
}

async function takeStep(ctx: Ctx, record: CaseRecord, { share, level }: EscalationStep): Promise<void> {
  const superior = await findSuperior(ctx, record.serving_unit_id, level)
  const taken = await ctx.db
    .insertInto('escalation')
    .values({
      id: uuidv7(),
      case_id: record.id,
      round: record.reopened_at.length,
      share,
      level,
      person_id: superior?.id ?? null,
      at: ctx.now,
    })
    .onConflict((on) => on.columns(['case_id', 'round', 'share', 'level']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!taken) return
  tell(ctx, {
    caseId: record.id,
    event: 'escalate',
    state: record.state as CaseState,
    detail: { level, share, ...(superior ? { superior: superior.name } : {}) },
  })
  await announceEscalation(ctx, record, { isOverdue: share >= 1, personId: superior?.id ?? null })
}

export const escalateJob = job({
  name: 'cases.escalate',
  cron: '*/5 * * * *',
  retryLimit: 3,
  run: (runtime) => escalateDue(runtime),
})
