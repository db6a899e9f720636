import { sql } from 'kysely'
import type { ReportBlock } from '@houqin/contracts/reports'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { hashFacts, readDefined } from '../../ledger/index.ts'
import { notify } from '../../messages/index.ts'
import { composeBlocks } from '../compose-blocks.ts'
import { distinctFigures, figureKey } from '../figures.ts'
import { getStoredReport } from '../get-report.ts'
import { keepReport } from '../keep-report.ts'
import { writingOf } from '../write-report.ts'
import { assembleSlots } from './assemble.ts'
import { happen } from './happen.ts'
import { lockTask, selectParts, type TaskData } from './rows.ts'
import { writersOf } from './writers-of.ts'

/**
 * Freezes the summary as its next version: text, figures, what they meant, and of each the hash of its facts.
 * @throws report-task.over, report-task.changed, report-task.unaccepted
 */
export async function publishTask(ctx: Ctx, id: string, version: number): Promise<void> {
  await readDefined(ctx)
  const task = await lockTask(ctx, id)
  if (task.version !== version) throw conflict('report-task.changed')
  if (task.state !== 'writing' && task.state !== 'withdrawn') throw conflict('report-task.over')
  const parts = await selectParts(ctx, sql`p.task_id = ${id}::uuid`)
  const waiting = parts.filter(({ state }) => state !== 'accepted')
  if (waiting.length > 0) throw conflict('report-task.unaccepted', { n: waiting.length })
  const { definition: template, language, period } = task
  const writing = await writingOf(ctx, { template, templates: [template], period, language })
  const slots = await assembleSlots(ctx, task, parts)
  const blocks = await composeBlocks(template.outline, { ...writing, slots })
  const number = await nextNumber(ctx, id)
  const published = { taskId: id, number, factHashes: await hashesOf(ctx, blocks) }
  const reportId = await keepReport(
    ctx,
    { template: task.template, period, title: task.title, blocks, published },
    writing,
  )
  await setState(ctx, task, 'published')
  happen(ctx, { taskId: id, action: 'publish', detail: { number } })
  for (const part of parts)
    notify(ctx, {
      kind: 'report.published',
      subject: { kind: 'report', id: reportId },
      params: { title: task.title },
      to: await writersOf(ctx, { unitId: part.unit_id, personId: part.person_id }),
    })
}

/** Withdraws a published version; its text stays as it was. @throws report.unknown, report.not-published */
export async function withdrawReport(ctx: Ctx, id: string, reason: string): Promise<string> {
  const report = await getStoredReport(ctx, id)
  if (report.task_id === null) throw conflict('report.not-published')
  const task = await lockTask(ctx, report.task_id)
  const { numUpdatedRows } = await ctx.db
    .updateTable('report')
    .set({ withdrawn_at: ctx.now, withdrawn_by: personIdOf(ctx.actor), withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw conflict('report.not-published')
  await setState(ctx, task, 'withdrawn')
  happen(ctx, { taskId: task.id, action: 'withdraw', detail: { number: report.number ?? 1, reason } })
  return task.id
}

/** @throws report-task.over, report-task.changed */
export async function cancelTask(ctx: Ctx, id: string, asked: { version: number; reason: string }): Promise<void> {
  const task = await lockTask(ctx, id)
  if (task.version !== asked.version) throw conflict('report-task.changed')
  if (task.state !== 'writing') throw conflict('report-task.over')
  await setState(ctx, task, 'cancelled')
  happen(ctx, { taskId: id, action: 'cancel', detail: { reason: asked.reason } })
}

async function setState(ctx: Ctx, { id, version }: TaskData, state: TaskData['state']): Promise<void> {
  await ctx.db
    .updateTable('report_task')
    .set({ state, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

async function nextNumber(ctx: Ctx, taskId: string): Promise<number> {
  const { last } = await ctx.db
    .selectFrom('report')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('task_id', '=', taskId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function hashesOf(ctx: Ctx, blocks: readonly ReportBlock[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const figure of distinctFigures(blocks))
    hashes[figureKey(figure)] = await hashFacts(ctx, figure.indicator, figure.query)
  return hashes
}
