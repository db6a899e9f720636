import { addDays } from '@houqin/contracts/periods'
import { sql } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField } from '../../../kernel/errors.ts'
import { inLanguage } from '../in-language.ts'
import { listTemplates, templateNamed } from '../templates/defined-templates.ts'
import { createTask } from './create-task.ts'

/** What persons write of themselves. */
export async function listOwnTemplates(ctx: Ctx) {
  const own = (await listTemplates(ctx)).filter(({ personal }) => personal === true)
  return { items: own.map(({ code, name, period }) => ({ code, name: inLanguage(name, ctx.language), period })) }
}

const DAYS_TO_WRITE = 14

/** Begins a summary of one's own work. Id of the part. @throws report-task.no-slots, report-task.taken */
export async function startOwnPart(ctx: Ctx, wanted: { template: string; period: string }): Promise<string> {
  const personId = personIdOf(ctx.actor)
  if (personId === null) throw new AppError('session.required', 401)
  const template = templateNamed(await listTemplates(ctx), wanted.template)
  if (template.personal !== true) throw badField('template', 'report-task.no-slots')
  const taskId = await createTask(ctx, {
    ...wanted,
    detailed: true,
    dueOn: addDays(ctx.today, DAYS_TO_WRITE),
    note: '',
    unitIds: [],
    personIds: [personId],
  })
  const { rows } = await sql<{ id: string }>`select id from report_part where task_id = ${taskId}::uuid`.execute(ctx.db)
  return rows[0]?.id ?? ''
}
