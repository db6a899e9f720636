import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { day, id, ref, text, version } from '../shared/values.ts'
import { survey, surveyBody, surveyRow, surveySide, surveyState } from './survey.ts'

const params = z.object({ id })
const wrong = ['survey.unknown', 'survey.stale', 'survey.wrong-state'] as const

export const listSurveys = endpoint({
  method: 'GET',
  path: '/surveys',
  summary: 'Satisfaction surveys, newest first',
  access: { permission: 'survey.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    state: surveyState.optional(),
    side: surveySide.optional(),
  }),
  response: pageOf(surveyRow),
})

export const getSurvey = endpoint({
  method: 'GET',
  path: '/surveys/{id}',
  summary: 'A survey: what it asks whom, and how it stands',
  access: { permission: 'survey.list' },
  params,
  response: survey,
  errors: ['survey.unknown'],
})

const told = ['unit.unknown', 'survey.key-twice', 'survey.nothing-graded', 'survey.last-day-past'] as const

export const createSurvey = endpoint({
  method: 'POST',
  path: '/surveys',
  summary: 'Draft a survey',
  access: { permission: 'survey.manage' },
  body: surveyBody,
  response: survey,
  status: 201,
  errors: [...told],
})

export const changeSurvey = endpoint({
  method: 'PUT',
  path: '/surveys/{id}',
  summary: 'Change a survey that is not open yet',
  access: { permission: 'survey.manage' },
  params,
  body: surveyBody.extend({ version }),
  response: survey,
  errors: [...wrong, ...told],
})

export const openSurvey = endpoint({
  method: 'POST',
  path: '/surveys/{id}/open',
  summary: 'Ask: draws who is asked and tells them',
  access: { permission: 'survey.manage' },
  params,
  body: z.object({ version }),
  response: survey,
  errors: [...wrong, 'survey.nobody', 'survey.last-day-past'],
})

export const closeSurvey = endpoint({
  method: 'POST',
  path: '/surveys/{id}/close',
  summary: 'Take no more answers and count them',
  access: { permission: 'survey.manage' },
  params,
  body: z.object({ version }),
  response: survey,
  errors: [...wrong],
})

export const publishSurvey = endpoint({
  method: 'POST',
  path: '/surveys/{id}/publish',
  summary: 'Tell those who were asked what came out, and what will be done about it',
  access: { permission: 'survey.manage' },
  params,
  body: z.object({ version, conclusion: text(4000).pipe(z.string().min(1)) }),
  response: survey,
  errors: [...wrong],
})

/** How often each grade was given, and what follows from it. */
const graded = z.object({
  /** From satisfied (5) to dissatisfied (1). */
  counts: z.array(z.number().int()).length(5),
  cannotJudge: z.number().int(),
  graded: z.number().int(),
  satisfied: z.number().int(),
  satisfaction: z.number().nullable(),
  mean: z.number().nullable(),
})
export type Graded = z.infer<typeof graded>

export const surveyResults = z.object({
  invited: z.number().int(),
  returned: z.number().int(),
  /** Those asked who answered on the page; paper returns are beside it. */
  returnRate: z.number().nullable(),
  total: graded,
  /** The round of the same series before this one. */
  before: z.object({ id, number: z.string(), title: z.string(), satisfaction: z.number().nullable() }).nullable(),
  graded: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      unit: ref,
      result: graded,
      /** Satisfaction with the question of the same key in the round before. */
      before: z.number().nullable(),
    }),
  ),
  choices: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      options: z.array(z.object({ text: z.string(), count: z.number().int() })),
    }),
  ),
  /** Words of their own; `person` only where the survey is not anonymous. */
  texts: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      said: z.array(z.object({ said: z.string(), person: ref.nullable() })),
    }),
  ),
  /** By the unit of those who answered; units with too few answers stand together, without a name. */
  units: z.array(z.object({ unit: ref.nullable(), returned: z.number().int(), result: graded })),
  /** The rules that were applied. */
  rules: z.object({ satisfiedFrom: z.number(), smallestGroup: z.number() }),
})
export type SurveyResults = z.infer<typeof surveyResults>

export const getSurveyResults = endpoint({
  method: 'GET',
  path: '/surveys/{id}/results',
  summary: 'What came out, once it is closed',
  access: { permission: 'survey.list' },
  params,
  response: surveyResults,
  errors: ['survey.unknown', 'survey.wrong-state'],
})

const said = z.record(z.string().max(30), z.union([z.number().int(), text(1000)]))

export const enterPaperAnswers = endpoint({
  method: 'POST',
  path: '/surveys/{id}/paper',
  summary: 'Enter questionnaires that came back on paper',
  access: { permission: 'survey.manage' },
  params,
  body: z.object({
    /** The unit that returned them. */
    unitId: id.optional(),
    on: day.optional(),
    questionnaires: z.array(said).min(1).max(200),
  }),
  response: survey,
  status: 201,
  errors: ['survey.unknown', 'survey.wrong-state', 'unit.unknown', 'survey.answer-missing', 'survey.answer-wrong'],
})
export const answersSaid = said
