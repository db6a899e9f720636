import { api } from '@houqin/contracts'
import type { OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { toPage } from '../../kernel/cursor.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { createOpinion } from './opinions/create-opinion.ts'
import { moveOpinion } from './opinions/move-opinion.ts'
import { presentOpinion, presentOpinionRow } from './opinions/present-opinion.ts'
import { selectOpinions } from './opinions/select-opinions.ts'
import { answerSurvey, enterPaperAnswers } from './surveys/answer-survey.ts'
import { closeSurvey } from './surveys/close-survey.ts'
import { changeSurvey, createSurvey, publishSurvey } from './surveys/draft-survey.ts'
import { listMine, showQuestionnaire } from './surveys/my-surveys.ts'
import { openSurvey } from './surveys/open-survey.ts'
import { presentSurvey, presentSurveys } from './surveys/present-survey.ts'
import { selectSurveys } from './surveys/select-surveys.ts'
import { showResults } from './surveys/show-results.ts'

const verbEndpoints = {
  sort: api.sortOpinion,
  reply: api.replyOpinion,
  improve: api.improveOpinion,
  implement: api.implementOpinion,
  judge: api.judgeOpinion,
  explain: api.explainOpinion,
} as const

const surveyRoutes: Route[] = [
  mount(api.listSurveys, async (ctx, { query }) => {
    const { rows, count } = await selectSurveys(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: await presentSurveys(ctx, rows),
    })
  }),
  mount(api.getSurvey, (ctx, { params }) => presentSurvey(ctx, params.id)),
  mount(api.getSurveyResults, (ctx, { params }) => showResults(ctx, params.id)),
  mount(api.createSurvey, async (ctx, { body }) => presentSurvey(ctx, await createSurvey(ctx, body))),
  mount(api.changeSurvey, async (ctx, { params, body }) => {
    await changeSurvey(ctx, params.id, body)
    return presentSurvey(ctx, params.id)
  }),
  mount(api.openSurvey, async (ctx, { params, body }) => {
    await openSurvey(ctx, params.id, body)
    return presentSurvey(ctx, params.id)
  }),
  mount(api.closeSurvey, async (ctx, { params, body }) => {
    await closeSurvey(ctx, params.id, body)
    return presentSurvey(ctx, params.id)
  }),
  mount(api.publishSurvey, async (ctx, { params, body }) => {
    await publishSurvey(ctx, params.id, body)
    return presentSurvey(ctx, params.id)
  }),
  mount(api.enterPaperAnswers, async (ctx, { params, body }) => {
    await enterPaperAnswers(ctx, params.id, body)
    return presentSurvey(ctx, params.id)
  }),
  mount(api.listMySurveys, async (ctx) => ({ items: await listMine(ctx) })),
  mount(api.getQuestionnaire, (ctx, { params }) => showQuestionnaire(ctx, params.id)),
  mount(api.answerSurvey, async (ctx, { params, body }) => {
    await answerSurvey(ctx, params.id, body.answers)
    return { hasAnswered: true as const }
  }),
]

const opinionRoutes: Route[] = [
  mount(api.listOpinions, async (ctx, { query }) => {
    const { rows, count } = await selectOpinions(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: (row) => presentOpinionRow(ctx, row),
    })
  }),
  mount(api.getOpinion, (ctx, { params }) => presentOpinion(ctx, params.id)),
  mount(api.createOpinion, async (ctx, { body }) => {
    const { id, number, entered_by: enteredBy } = await createOpinion(ctx, body)
    return { id: enteredBy === null ? null : id, number }
  }),
  ...(Object.keys(verbEndpoints) as OpinionVerb[]).map((verb) =>
    mount(verbEndpoints[verb], async (ctx, { params, body }) => {
      await moveOpinion(ctx, params.id, { verb, body })
      await ctx.flush()
      return presentOpinion(ctx, params.id)
    }),
  ),
]

export const satisfactionRoutes: Route[] = [...surveyRoutes, ...opinionRoutes]
