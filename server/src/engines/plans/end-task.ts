import type { TaskState } from '@houqin/contracts/plans'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, conflict } from '../../kernel/errors.ts'
import { job } from '../../kernel/jobs/job.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { postFacts } from '../ledger/index.ts'
import { notify } from '../messages/index.ts'
import { plannedKind, type TaskRecord } from './planned-kind.ts'
import { taskFacts } from './task-facts.ts'

const DAY = 86_400_000
const system = { kind: 'system' } as const

/** Locks a task. */
export const lockTask = (ctx: Ctx, id: string): Promise<TaskRecord | undefined> =>
  ctx.db.selectFrom('plan_task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Pure: how a task ends that was done at a moment: in time, late, or never where it had closed. */
const endingOf = (task: Pick<TaskRecord, 'due_at' | 'closes_at'>, at: Date): TaskState =>
  at <= task.due_at ? 'done' : at <= task.closes_at ? 'late' : 'missed'

/** Whether something of a task can still be done that was looked at then: before it closed, though it arrives after. */
export const takesStill = (task: TaskRecord, at: Date): boolean =>
  task.state === 'open' ? at <= task.closes_at : task.state === 'missed' && at <= task.closes_at

/** Ends a task as done at a moment. The caller holds its lock. */
export const endTask = (ctx: Ctx, task: TaskRecord, at: Date): Promise<TaskRecord> =>
  set(ctx, task, { state: endingOf(task, at), ended_at: at, ended_by: personIdOf(ctx.actor) })

/** It need not be done. @throws round.ended, round.own-duty, round.stale */
export async function waiveTask(ctx: Ctx, task: TaskRecord, said: { version: number; reason: string }): Promise<void> {
  if (task.version !== said.version) throw conflict('round.stale')
  if (task.state !== 'open' && task.state !== 'missed') throw conflict('round.ended')
  const self = personIdOf(ctx.actor)
  if (self !== null && self === task.assignee_id) throw new AppError('round.own-duty', 403)
  await set(ctx, task, { state: 'waived', ended_at: ctx.now, ended_by: self, reason: said.reason })
  audit(ctx, { action: 'round.waive', subject: { kind: 'round', id: task.id }, detail: { reason: said.reason } })
}

async function set(
  ctx: Ctx,
  task: TaskRecord,
  ending: Partial<TaskRecord> & { state: TaskState },
): Promise<TaskRecord> {
  const changed = await ctx.db
    .updateTable('plan_task')
    .set({ ...ending, version: task.version + 1 })
    .where('id', '=', task.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  postFacts(ctx, { kind: 'plan-task', id: task.id }, taskFacts(changed))
  return changed
}

/** A task outside any plan: unscheduled, the actor's own, to be ended within a day. */
export async function openTask(ctx: Ctx, subject: { kind: string; id: string }): Promise<string> {
  const id = uuidv7()
  const closes = new Date(ctx.now.getTime() + DAY)
  await ctx.db
    .insertInto('plan_task')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      on_day: ctx.today,
      slot: 0,
      opens_at: ctx.now,
      due_at: closes,
      closes_at: closes,
      state: 'open',
      assignee_id: personIdOf(ctx.actor),
      unit_id: ctx.actor.kind === 'person' ? (ctx.actor.unitIds[0] ?? null) : null,
    })
    .execute()
  return id
}

/** Marks what was not done in its time, and tells whose it was and the heads of the unit. */
export async function missTasks(runtime: Runtime, now = runtime.clock()): Promise<void> {
  const due = await read(runtime, { actor: system, now }, async (ctx) => {
    const { rows } = await sql<{ id: string }>`
      select id from plan_task where state = 'open' and closes_at < ${now}::timestamptz order by closes_at limit 5000`.execute(
      ctx.db,
    )
    return rows.map(({ id }) => id)
  })
  for (const id of due) await act(runtime, { actor: system, now }, (ctx) => miss(ctx, id))
}

async function miss(ctx: Ctx, id: string): Promise<void> {
  const task = await lockTask(ctx, id)
  if (task?.state !== 'open' || task.closes_at >= ctx.now) return
  await set(ctx, task, { state: 'missed', ended_at: task.closes_at, ended_by: null })
  // an unscheduled one that was begun and left is nobody's failed duty
  if (task.plan_id === null) return
  const kind = plannedKind.collect(ctx.manifests).find((one) => one.kind === task.subject_kind)
  const name = (await kind?.names(ctx, [id]))?.get(id) ?? ''
  notify(ctx, {
    kind: 'task.missed',
    subject: { kind: 'round', id },
    params: { name },
    to: [task.assignee_id, ...(await headsOf(ctx, task.unit_id))],
  })
}

async function headsOf(ctx: Ctx, unitId: string | null): Promise<string[]> {
  if (!unitId) return []
  const { rows } = await sql<{ person_id: string }>`
    select person_id from membership where unit_id = ${unitId} and is_head and from_on <= ${ctx.today}::date
      and (to_on is null or to_on >= ${ctx.today}::date)`.execute(ctx.db)
  return rows.map((row) => row.person_id)
}

export const missJob = job({
  name: 'plans.miss',
  cron: '*/10 * * * *',
  retryLimit: 3,
  run: (runtime) => missTasks(runtime),
})
