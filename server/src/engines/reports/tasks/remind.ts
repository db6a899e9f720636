import { sql } from 'kysely'
import { addDays } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'
import { job } from '../../../kernel/jobs/job.ts'
import { readRule, type RuleDefinition } from '../../../kernel/rules/rule.ts'
import { act } from '../../../kernel/runtime.ts'
import { notify } from '../../messages/index.ts'
import { happen } from './happen.ts'
import { getTaskData, selectParts, type PartData } from './rows.ts'
import { writersOf } from './writers-of.ts'

export const remindDays = {
  code: 'reports.remind-days',
  default: 3,
  min: 0,
  max: 30,
  unit: 'd',
  name: ['总结分稿到期前提醒', 'Contributions to summaries: reminder before the due day'],
  basis: [
    '本单位规定：到期前提醒一次，逾期后每天提醒',
    'The house’s rule: once before the due day, daily once it is over',
  ],
} as const satisfies RuleDefinition

/** Reminds everyone who has not handed in. @throws report-task.unknown, report-task.over */
export async function remindAll(ctx: Ctx, taskId: string): Promise<void> {
  const task = await getTaskData(ctx, taskId)
  if (task.state !== 'writing' && task.state !== 'withdrawn') throw conflict('report-task.over')
  const waiting = await selectParts(ctx, sql`p.task_id = ${taskId}::uuid and p.state in ('writing', 'returned')`)
  for (const part of waiting) await remind(ctx, part)
  happen(ctx, { taskId, action: 'remind', detail: { n: waiting.length } })
}

async function remind(ctx: Ctx, part: PartData): Promise<void> {
  notify(ctx, {
    kind: part.due_on < ctx.today ? 'report.late' : 'report.due',
    subject: { kind: 'report-part', id: part.id },
    params: { title: part.task_title, day: part.due_on, n: part.missing.length },
    to: await writersOf(ctx, { unitId: part.unit_id, personId: part.person_id }),
  })
  await ctx.db.updateTable('report_part').set({ reminded_at: ctx.now }).where('id', '=', part.id).execute()
}

/** Each morning: those due within the days of the rule once, those late every day. */
export async function remindByRule(ctx: Ctx): Promise<void> {
  const until = addDays(ctx.today, await readRule(ctx, remindDays))
  const due = await selectParts(
    ctx,
    sql`t.state = 'writing' and p.state in ('writing', 'returned') and t.due_on <= ${until}::date
      and (p.reminded_at is null or (t.due_on < ${ctx.today}::date
        and (p.reminded_at at time zone ${ctx.timeZone})::date < ${ctx.today}::date))`,
  )
  for (const part of due) await remind(ctx, part)
}

export const remindJob = job({
  name: 'reports.remind',
  cron: '30 8 * * *',
  retryLimit: 3,
  run: (runtime) => act(runtime, { actor: { kind: 'system' } }, remindByRule),
})
