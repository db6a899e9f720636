import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { RequestOf } from '@houqin/contracts'
import type { createReportTask } from '@houqin/contracts/report-tasks'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField } from '../../../kernel/errors.ts'
import { notify } from '../../messages/index.ts'
import { readDefined } from '../../ledger/index.ts'
import { composeTitle } from '../compose-text.ts'
import type { OutlineBlock, ReportTemplate } from '../template.ts'
import { listTemplates, templateNamed } from '../templates/defined-templates.ts'
import { writingOf } from '../write-report.ts'
import { draftPart } from './draft-part.ts'
import { happen } from './happen.ts'
import { slotsOf } from './slots.ts'
import { writersOf } from './writers-of.ts'

type Wanted = RequestOf<typeof createReportTask>['body']

/**
 * Sends units, or persons, what they are to contribute. The template is kept as it is now, with all it includes.
 * @throws report-task.nobody, report-task.no-slots, report-task.due-past, report-task.taken
 */
export async function createTask(ctx: Ctx, wanted: Wanted): Promise<string> {
  await readDefined(ctx)
  const templates = await listTemplates(ctx)
  const declared = templateNamed(templates, wanted.template)
  const definition = { ...declared, outline: withoutIncludes(declared.outline, templates) }
  const authors = authorsOf(definition, wanted)
  if (wanted.dueOn < ctx.today) throw badField('dueOn', 'report-task.due-past')
  const writing = await writingOf(ctx, { template: definition, templates, period: wanted.period, ahead: true })
  const title = await composeTitle(definition.title, writing)
  await assertFree(ctx, wanted)
  const id = uuidv7()
  await ctx.db
    .insertInto('report_task')
    .values({
      id,
      template: wanted.template,
      definition: JSON.stringify(definition),
      title,
      period: wanted.period,
      from_on: writing.period.from,
      to_on: writing.period.to,
      language: writing.language,
      detailed: wanted.detailed,
      note: wanted.note,
      due_on: wanted.dueOn,
      state: 'writing',
      created_by: personIdOf(ctx.actor),
      created_at: ctx.now,
    })
    .execute()
  happen(ctx, { taskId: id, action: 'create', detail: { title, parts: authors.length } })
  for (const author of authors) {
    const partId = await draftPart(ctx, {
      author,
      taskId: id,
      definition,
      templates,
      detailed: wanted.detailed,
      period: wanted.period,
    })
    notify(ctx, {
      kind: 'report.asked',
      subject: { kind: 'report-part', id: partId },
      params: { title, day: wanted.dueOn },
      to: await writersOf(ctx, author),
    })
  }
  return id
}

/** Whom a part belongs to; both null: the office. */
export interface Author {
  unitId: string | null
  personId: string | null
}

function authorsOf(definition: ReportTemplate, { unitIds, personIds }: Wanted): Author[] {
  const slots = slotsOf(definition.outline, true)
  if (slots.length === 0) throw badField('template', 'report-task.no-slots')
  const units = [...new Set(unitIds)].map((unitId) => ({ unitId, personId: null }))
  const persons = [...new Set(personIds)].map((personId) => ({ unitId: null, personId }))
  const each = definition.personal === true ? persons : units
  if (each.length === 0 && slots.some(({ slot }) => slot.by !== 'office'))
    throw badField(definition.personal === true ? 'personIds' : 'unitIds', 'report-task.nobody')
  return slots.some(({ slot }) => slot.by === 'office') ? [...each, { unitId: null, personId: null }] : each
}

/** One task for a period: a second one would collect the same again. */
async function assertFree(ctx: Ctx, { template, period, personIds }: Wanted): Promise<void> {
  await sql`lock table report_task in share row exclusive mode`.execute(ctx.db)
  const { rows } = await sql`
    select 1 from report_task t join report_part p on p.task_id = t.id
    where t.template = ${template} and t.period = ${period} and t.state <> 'cancelled'
      and (${personIds.length === 0} and p.person_id is null or p.person_id = any(${personIds}::uuid[])) limit 1`.execute(
    ctx.db,
  )
  if (rows.length > 0) throw new AppError('report-task.taken', 409)
}

function withoutIncludes(outline: readonly OutlineBlock[], templates: readonly ReportTemplate[]): OutlineBlock[] {
  return outline.flatMap((block) =>
    block.kind === 'include' ? withoutIncludes(templateNamed(templates, block.template).outline, templates) : [block],
  )
}
