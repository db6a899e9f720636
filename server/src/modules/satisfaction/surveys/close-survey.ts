import { sql } from 'kysely'
import { postFacts } from '../../../engines/ledger/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readCounted, surveyFacts } from './survey-facts.ts'
import { lockSurvey } from './survey-record.ts'

/**
 * Takes no more answers, and counts those there are. Of an anonymous survey the order in which they came is forgotten.
 * @throws survey.unknown, survey.stale, survey.wrong-state
 */
export async function closeSurvey(ctx: Ctx, id: string, { version }: { version: number }): Promise<void> {
  const survey = await lockSurvey(ctx, { id, version, state: 'open' })
  await ctx.db
    .updateTable('survey')
    .set({ state: 'closed', closed_at: ctx.now, version: version + 1 })
    .where('id', '=', id)
    .execute()
  if (survey.is_anonymous) await forgetOrder(ctx, id)
  const counted = await readCounted(ctx, id)
  const returned = counted.returns.reduce((sum, one) => sum + one.returned, 0)
  audit(ctx, {
    action: 'survey.close',
    subject: { kind: 'survey', id },
    detail: { number: survey.number, returned },
  })
  postFacts(ctx, { kind: 'survey', id }, surveyFacts({ ...survey, closed_at: ctx.now }, counted))
}

/** Writes the answers anew in random order, so that where they lie tells no more than what they say. */
async function forgetOrder(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from survey_answer where survey_id = ${id}`.execute(ctx.db)
  const before = rows.map((row) => row.id)
  await sql`insert into survey_answer (id, survey_id, unit_id, person_id, channel, "on", answers, entered_by)
    select gen_random_uuid(), survey_id, unit_id, null, channel, "on", answers, entered_by
    from survey_answer where survey_id = ${id} order by random()`.execute(ctx.db)
  await sql`delete from survey_answer where id = any(${before}::uuid[])`.execute(ctx.db)
}
