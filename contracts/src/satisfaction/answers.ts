import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, id, ref } from '../shared/values.ts'
import { question, surveyState } from './survey.ts'
import { answersSaid } from './surveys.ts'

const why = 'whoever was asked may see what is asked, and answer once'

export const listMySurveys = endpoint({
  method: 'GET',
  path: '/my-surveys',
  summary: 'Surveys I am asked to answer, and those whose outcome I am told',
  access: { signedIn: why },
  response: z.object({
    items: z.array(
      z.object({
        id,
        title: z.string(),
        unit: ref,
        state: surveyState,
        isAnonymous: z.boolean(),
        lastOn: day,
        hasAnswered: z.boolean(),
      }),
    ),
  }),
})

export const getQuestionnaire = endpoint({
  method: 'GET',
  path: '/my-surveys/{id}',
  summary: 'What a survey asks me; its outcome once it is published',
  access: { signedIn: why },
  params: z.object({ id }),
  response: z.object({
    id,
    title: z.string(),
    intro: z.string(),
    unit: ref,
    state: surveyState,
    isAnonymous: z.boolean(),
    lastOn: day,
    hasAnswered: z.boolean(),
    questions: z.array(question.and(z.object({ unit: ref.nullable() }))),
    outcome: z
      .object({
        conclusion: z.string(),
        returned: z.number().int(),
        satisfaction: z.number().nullable(),
        graded: z.array(z.object({ text: z.string(), satisfaction: z.number().nullable() })),
      })
      .nullable(),
  }),
  errors: ['survey.unknown'],
})

export const answerSurvey = endpoint({
  method: 'POST',
  path: '/my-surveys/{id}/answers',
  summary: 'Answer a survey, once; an anonymous answer is kept without who gave it and when',
  access: { signedIn: why },
  params: z.object({ id }),
  body: z.object({ answers: answersSaid }),
  response: z.object({ hasAnswered: z.literal(true) }),
  status: 201,
  errors: ['survey.unknown', 'survey.wrong-state', 'survey.answered', 'survey.answer-missing', 'survey.answer-wrong'],
})
