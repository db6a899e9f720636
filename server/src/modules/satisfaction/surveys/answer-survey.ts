import { randomUUID } from 'node:crypto'
import type { RequestOf } from '@houqin/contracts'
import type { enterPaperAnswers as contract } from '@houqin/contracts/satisfaction/surveys'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { checkAnswers, type Said } from './check-answers.ts'
import type { SurveyRecord } from './survey-record.ts'

/**
 * Takes the answer of somebody who was asked, once. Of an anonymous survey it is kept without who gave it, and that
 * they answered without when. @throws survey.unknown, survey.wrong-state, survey.answered, survey.answer-missing, survey.answer-wrong
 */
export async function answerSurvey(ctx: Ctx, id: string, said: Readonly<Said>): Promise<void> {
  const personId = personIdOf(ctx.actor)
  const invited = await ctx.db
    .selectFrom('survey_invitee')
    .selectAll()
    .where('survey_id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!invited) throw notFound('survey.unknown')
  const survey = await holdOpen(ctx, id)
  if (invited.has_answered) throw conflict('survey.answered')
  const answers = withField(() => checkAnswers(survey.questions, said))
  await ctx.db
    .updateTable('survey_invitee')
    .set({ has_answered: true })
    .where('survey_id', '=', id)
    .where('person_id', '=', personId)
    .execute()
  const answer = { survey_id: id, unit_id: invited.unit_id, channel: 'page', on: ctx.today, entered_by: null }
  await ctx.db
    .insertInto('survey_answer')
    .values({
      ...answer,
      id: randomUUID(),
      person_id: survey.is_anonymous ? null : personId,
      answers: JSON.stringify(answers),
    })
    .execute()
  audit(ctx, { action: 'survey.answer', subject: { kind: 'survey', id } })
}

type Paper = RequestOf<typeof contract>['body']

/** Enters what came back on paper. @throws as above, and unit.unknown; the field names the questionnaire and the question */
export async function enterPaperAnswers(ctx: Ctx, id: string, paper: Paper): Promise<void> {
  const survey = await holdOpen(ctx, id)
  if (paper.unitId && !(await isUnit(ctx, paper.unitId))) throw badField('unitId', 'unit.unknown')
  const rows = paper.questionnaires.map((said, index) => ({
    id: randomUUID(),
    survey_id: id,
    unit_id: paper.unitId ?? null,
    person_id: null,
    channel: 'paper',
    on: paper.on ?? ctx.today,
    answers: JSON.stringify(withField(() => checkAnswers(survey.questions, said), `questionnaires.${index}`)),
    entered_by: personIdOf(ctx.actor),
  }))
  await ctx.db.insertInto('survey_answer').values(rows).execute()
  audit(ctx, {
    action: 'survey.paper',
    subject: { kind: 'survey', id },
    detail: { number: survey.number, questionnaires: rows.length, unitId: paper.unitId ?? null },
  })
}

/** Keeps the survey from being closed while an answer is written. @throws survey.unknown, survey.wrong-state */
async function holdOpen(ctx: Ctx, id: string): Promise<SurveyRecord> {
  const survey = await ctx.db.selectFrom('survey').selectAll().where('id', '=', id).forShare().executeTakeFirst()
  if (!survey) throw notFound('survey.unknown')
  if (survey.state !== 'open') throw conflict('survey.wrong-state', { state: ctx.say(`survey.state.${survey.state}`) })
  return survey as unknown as SurveyRecord
}

const isUnit = async (ctx: Ctx, id: string) =>
  (await ctx.db.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Says of a wrong answer where in the request it stands. */
function withField<T>(check: () => T, at = 'answers'): T {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const fields = error.fields.map((one) => ({ ...one, field: `${at}.${one.field}` }))
    throw new AppError(error.code, error.status, { params: error.params, fields })
  }
}
