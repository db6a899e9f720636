import { sql } from 'kysely'
import { notify } from '../../../engines/messages/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { job } from '../../../kernel/jobs/job.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { act } from '../../../kernel/runtime.ts'
import { remindDays } from '../rules.ts'
import { closeSurvey } from './close-survey.ts'

/** Closes surveys whose last day is over, and reminds those who are silent once, before it is. */
export const keepSurveysJob = job({
  name: 'satisfaction.keep-surveys',
  cron: '20 * * * *',
  retryLimit: 3,
  run: (runtime) => act(runtime, { actor: { kind: 'system' } }, keepSurveys),
})

export async function keepSurveys(ctx: Ctx): Promise<void> {
  const over = await ctx.db
    .selectFrom('survey')
    .select(['id', 'version'])
    .where('state', '=', 'open')
    .where('last_on', '<', ctx.today)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, version } of over) await closeSurvey(ctx, id, { version })
  await remindSilent(ctx)
}

async function remindSilent(ctx: Ctx): Promise<void> {
  const days = await readRule(ctx, remindDays)
  if (days === 0) return
  const { rows } = await sql<{ id: string; title: string; day: string }>`
    update survey set reminded_at = ${ctx.now} where state = 'open' and reminded_at is null
      and last_on - ${days}::int <= ${ctx.today}::date
    returning id, title, last_on::text as day`.execute(ctx.db)
  for (const { id, title, day } of rows) {
    const silent = await ctx.db
      .selectFrom('survey_invitee')
      .select('person_id')
      .where('survey_id', '=', id)
      .where('has_answered', '=', false)
      .execute()
    notify(ctx, {
      kind: 'survey.reminder',
      subject: { kind: 'survey', id },
      params: { title, lastOn: day },
      to: silent.map((one) => one.person_id),
    })
  }
}
