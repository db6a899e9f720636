import { sql } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict } from '../../../kernel/errors.ts'
import { notify } from '../../messages/index.ts'
import { happen } from './happen.ts'
import { mayWrite } from './policy.ts'
import { getVisiblePart, isOpen } from './present.ts'
import type { PartData } from './rows.ts'
import { writersOf } from './writers-of.ts'

/** A part on the state that the actor saw, held until the end. @throws report-part.unknown, report-part.changed */
async function lockPart(ctx: Ctx, id: string, version: number): Promise<PartData> {
  await sql`select 1 from report_part where id = ${id}::uuid for update`.execute(ctx.db)
  const part = await getVisiblePart(ctx, id)
  if (part.version !== version) throw conflict('report-part.changed')
  return part
}

/** Hands a part in. @throws report-part.closed, report-part.unfilled, report-part.changed */
export async function submitPart(ctx: Ctx, id: string, version: number): Promise<void> {
  const part = await lockPart(ctx, id, version)
  if (!mayWrite(ctx.actor, part))
    throw new AppError('access.refused', 403, { params: { permission: 'report.write-part' } })
  if (!isOpen(part)) throw conflict('report-part.closed')
  if (part.missing.length > 0) throw conflict('report-part.unfilled', { sections: part.missing.join('、') })
  await ctx.db
    .updateTable('report_part')
    .set({
      state: 'submitted',
      submitted_at: part.submitted_at ?? ctx.now,
      submitted_by: personIdOf(ctx.actor),
      reason: null,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  happen(ctx, { taskId: part.task_id, partId: id, action: 'submit' })
  const { created_by: sender } = await ctx.db
    .selectFrom('report_task')
    .select('created_by')
    .where('id', '=', part.task_id)
    .executeTakeFirstOrThrow()
  notify(ctx, {
    kind: 'report.submitted',
    subject: { kind: 'report-part', id },
    params: { title: part.task_title, by: part.unit?.name ?? part.person?.name ?? '' },
    to: [sender],
  })
}

/** Accepts a part. @throws report-part.own, report-part.not-submitted, report-part.remarks-open, report-part.changed */
export async function acceptPart(ctx: Ctx, id: string, version: number): Promise<void> {
  const part = await lockPart(ctx, id, version)
  if (part.state !== 'submitted') throw conflict('report-part.not-submitted')
  if (part.submitted_by !== null && part.submitted_by.id === personIdOf(ctx.actor)) throw conflict('report-part.own')
  if (part.open_remarks > 0) throw conflict('report-part.remarks-open', { n: part.open_remarks })
  await settle(ctx, part, { state: 'accepted', reason: null })
  happen(ctx, { taskId: part.task_id, partId: id, action: 'accept' })
}

/** Sends a part back. @throws report-part.not-submitted, report-part.changed */
export async function returnPart(ctx: Ctx, id: string, asked: { version: number; reason: string }): Promise<void> {
  const part = await lockPart(ctx, id, asked.version)
  const isRunning = part.task_state === 'writing' || part.task_state === 'withdrawn'
  if (!isRunning || (part.state !== 'submitted' && part.state !== 'accepted'))
    throw conflict('report-part.not-submitted')
  await settle(ctx, part, { state: 'returned', reason: asked.reason })
  happen(ctx, { taskId: part.task_id, partId: id, action: 'return', detail: { reason: asked.reason } })
  notify(ctx, {
    kind: 'report.returned',
    subject: { kind: 'report-part', id },
    params: { title: part.task_title, reason: asked.reason },
    to: [part.submitted_by?.id ?? null, ...(await writersOf(ctx, { unitId: part.unit_id, personId: part.person_id }))],
  })
}

async function settle(ctx: Ctx, part: PartData, to: { state: 'accepted' | 'returned'; reason: string | null }) {
  await ctx.db
    .updateTable('report_part')
    .set({ ...to, settled_at: ctx.now, settled_by: personIdOf(ctx.actor), version: part.version + 1 })
    .where('id', '=', part.id)
    .execute()
}
