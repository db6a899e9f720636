import type { ResponseOf } from '@houqin/contracts'
import type { getQuestionnaire, listMySurveys } from '@houqin/contracts/satisfaction/answers'
import { sql } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { namesOfUnits, withUnits } from './present-survey.ts'
import { showResults } from './show-results.ts'
import type { SurveyRecord } from './survey-record.ts'

const DAYS_TOLD = 90

type Mine = ResponseOf<typeof listMySurveys>['items'][number]

/** Surveys that ask me, those to be answered first, and those whose outcome was published lately. */
export async function listMine(ctx: Ctx): Promise<Mine[]> {
  const { rows } = await sql<Mine>`
    select s.id, s.title, jsonb_build_object('id', u.id, 'name', u.name) as unit, s.state, s.is_anonymous as "isAnonymous",
      s.last_on::text as "lastOn", i.has_answered as "hasAnswered"
    from survey_invitee i join survey s on s.id = i.survey_id join unit u on u.id = s.unit_id
    where i.person_id = ${personIdOf(ctx.actor)}::uuid
      and (s.state = 'open' or (s.state = 'published' and s.published_at > ${ctx.now}::timestamptz - make_interval(days => ${DAYS_TOLD})))
    order by (s.state = 'open' and not i.has_answered) desc, s.last_on desc, s.id limit 50`.execute(ctx.db)
  return rows
}

/** What a survey asks me, and its outcome once that is published. @throws survey.unknown, also where I was not asked */
export async function showQuestionnaire(ctx: Ctx, id: string): Promise<ResponseOf<typeof getQuestionnaire>> {
  const { rows } = await sql<SurveyRecord & { has_answered: boolean; day: string }>`
    select s.*, s.last_on::text as day, i.has_answered from survey_invitee i join survey s on s.id = i.survey_id
    where i.survey_id = ${id} and i.person_id = ${personIdOf(ctx.actor)}::uuid`.execute(ctx.db)
  const survey = rows[0]
  if (!survey) throw notFound('survey.unknown')
  const names = await namesOfUnits(ctx, survey)
  return {
    id,
    title: survey.title,
    intro: survey.intro,
    unit: { id: survey.unit_id, name: names.get(survey.unit_id) ?? '' },
    state: survey.state,
    isAnonymous: survey.is_anonymous,
    lastOn: survey.day,
    hasAnswered: survey.has_answered,
    questions: withUnits(survey, names),
    outcome: survey.conclusion === null ? null : await outcomeOf(ctx, id, survey.conclusion),
  }
}

async function outcomeOf(ctx: Ctx, id: string, conclusion: string) {
  const { returned, total, graded } = await showResults(ctx, id)
  return {
    conclusion,
    returned,
    satisfaction: total.satisfaction,
    graded: graded.map(({ text, result }) => ({ text, satisfaction: result.satisfaction })),
  }
}
