import { sql } from 'kysely'
import { referencesOf } from '@houqin/contracts/narrative'
import type { PartRow, ReportPart, ReportTask, TaskRow } from '@houqin/contracts/report-tasks'
import { scopeOf } from '../../../kernel/access/actor.ts'
import { dayOf } from '../../../kernel/calendar.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { indicatorsOf, readDefined } from '../../ledger/index.ts'
import { mayReview, mayWrite, writable } from './policy.ts'
import { resolveReferences } from './references.ts'
import {
  getPartData,
  getTaskData,
  selectParts,
  selectSections,
  selectTasks,
  type PartData,
  type TaskData,
} from './rows.ts'
import { selectEvents, selectPublished, selectRemarks } from './select-course.ts'

const presentTaskRow = (task: TaskData): TaskRow => ({
  id: task.id,
  title: task.title,
  template: task.template,
  period: task.period,
  dueOn: task.due_on,
  detailed: task.detailed,
  state: task.state,
  createdBy: task.created_by,
  createdAt: task.created_at.toISOString(),
  parts: task.parts,
  submitted: task.submitted,
  accepted: task.accepted,
  late: task.late,
})

async function partPresenter(ctx: Ctx): Promise<(part: PartData) => PartRow> {
  await readDefined(ctx)
  const names = new Map(indicatorsOf(ctx).map(({ code, name: [zh, en] }) => [code, { zh, en }]))
  return (part) => ({
    id: part.id,
    task: { id: part.task_id, title: part.task_title, dueOn: part.due_on },
    unit: part.unit,
    person: part.person,
    state: part.state,
    filled: part.filled,
    sections: part.sections,
    missing: part.missing,
    gaps: part.gaps.map((code) => names.get(code) ?? { zh: code, en: code }),
    openRemarks: part.open_remarks,
    late:
      part.task_state !== 'cancelled' &&
      (part.submitted_at === null ? ctx.today : dayOf(part.submitted_at, ctx.timeZone)) > part.due_on,
    submittedAt: part.submitted_at?.toISOString() ?? null,
    submittedBy: part.submitted_by,
    savedAt: part.saved_at?.toISOString() ?? null,
    savedBy: part.saved_by,
    remindedAt: part.reminded_at?.toISOString() ?? null,
    version: part.version,
  })
}

/** Tasks that were sent to units. */
export async function listTasks(ctx: Ctx): Promise<{ items: TaskRow[] }> {
  const tasks = await selectTasks(
    ctx,
    sql`not exists (select 1 from report_part o where o.task_id = t.id and o.person_id is not null)`,
  )
  return { items: tasks.map(presentTaskRow) }
}

/** @throws report-task.unknown */
export async function getTask(ctx: Ctx, id: string): Promise<ReportTask> {
  await ctx.flush()
  return readTask(ctx, id)
}

/** @throws report-task.unknown */
export async function readTask(ctx: Ctx, id: string): Promise<ReportTask> {
  const task = await getTaskData(ctx, id)
  const parts = await selectParts(ctx, sql`p.task_id = ${id}::uuid`)
  const isOpen = task.state === 'writing' || task.state === 'withdrawn'
  return {
    ...presentTaskRow(task),
    note: task.note,
    from: task.from_on,
    to: task.to_on,
    version: task.version,
    rows: parts.map(await partPresenter(ctx)),
    reports: await selectPublished(ctx, id),
    events: await selectEvents(ctx, id),
    can: {
      manage: task.state === 'writing',
      publish: isOpen && scopeOf(ctx.actor, 'report.publish') !== undefined && task.accepted === task.parts,
    },
  }
}

/** What waits for the actor, to write and to review. */
export async function listParts(ctx: Ctx) {
  const present = await partPresenter(ctx)
  const running = sql`t.state in ('writing', 'withdrawn')`
  const review = mayReview(ctx.actor)
  const own = await selectParts(
    ctx,
    sql`${writable(ctx.actor)} and (t.state <> 'cancelled') and (${running} or t.created_at > ${ctx.now}::timestamptz - interval '400 days')`,
  )
  const submitted = review ? await selectParts(ctx, sql`p.state = 'submitted' and ${running}`) : []
  return { write: own.map(present), review: submitted.map(present), can: { review } }
}

/** A part that the actor may see. @throws report-part.unknown */
export async function getVisiblePart(ctx: Ctx, id: string): Promise<PartData> {
  const part = await getPartData(ctx, id)
  if (!mayWrite(ctx.actor, part) && !mayReview(ctx.actor)) throw notFound('report-part.unknown')
  return part
}

/** Whether a part can be written at all just now. */
export const isOpen = ({ state, task_state: task }: PartData): boolean =>
  (task === 'writing' || task === 'withdrawn') && (state === 'writing' || state === 'returned')

/** @throws report-part.unknown */
export async function readPart(ctx: Ctx, id: string): Promise<ReportPart> {
  const part = await getVisiblePart(ctx, id)
  const sections = await selectSections(ctx, id)
  const figures = await resolveReferences(ctx, referencesOf(sections.flatMap(({ blocks }) => blocks)), part.language)
  const present = await partPresenter(ctx)
  return {
    ...present(part),
    language: part.language,
    period: { from: part.from_on, to: part.to_on },
    content: sections.map(({ saved_by: savedBy, saved_at: savedAt, ...section }) => ({
      ...section,
      savedBy,
      savedAt: savedAt.toISOString(),
    })),
    figures: [...figures.values()],
    remarks: await selectRemarks(ctx, id),
    returnReason: part.state === 'returned' ? part.reason : null,
    can: {
      write: isOpen(part) && mayWrite(ctx.actor, part),
      review: mayReview(ctx.actor) && part.task_state !== 'published' && part.task_state !== 'cancelled',
    },
  }
}

/** The same within a change of it. @throws report-part.unknown */
export async function getPart(ctx: Ctx, id: string): Promise<ReportPart> {
  await ctx.flush()
  return readPart(ctx, id)
}
