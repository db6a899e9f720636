import type { Question, SurveySide, SurveyState } from '@houqin/contracts/satisfaction/survey'
import type { Selectable } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Survey } from '../../../kernel/database/schema.gen.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'

export type SurveyRecord = Omit<Selectable<Survey>, 'questions' | 'side' | 'state'> & {
  questions: Question[]
  side: SurveySide
  state: SurveyState
}

/** @throws survey.unknown */
export async function getSurveyRecord(ctx: Ctx, id: string): Promise<SurveyRecord> {
  const record = await ctx.db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst()
  if (!record) throw notFound('survey.unknown')
  return record as unknown as SurveyRecord
}

/**
 * Locks a survey that stands as the caller saw it. @throws survey.unknown, survey.stale, survey.wrong-state
 */
export async function lockSurvey(
  ctx: Ctx,
  { id, version, state }: { id: string; version: number; state: SurveyState },
): Promise<SurveyRecord> {
  const record = await ctx.db.selectFrom('survey').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!record) throw notFound('survey.unknown')
  if (record.version !== version) throw conflict('survey.stale')
  if (record.state !== state) throw conflict('survey.wrong-state', { state: ctx.say(`survey.state.${record.state}`) })
  return record as unknown as SurveyRecord
}
