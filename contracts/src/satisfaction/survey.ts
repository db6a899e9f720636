import { z } from 'zod'
import { day, id, instant, line, ref, text, version, type Words } from '../shared/values.ts'

/** Who is asked: those served, or the employees of the service themselves. */
export const surveySides = {
  users: { zh: '服务对象', en: 'Those served' },
  staff: { zh: '后勤员工', en: 'Own staff' },
} as const satisfies Record<string, Words>
export type SurveySide = keyof typeof surveySides
export const surveySide = z.enum(Object.keys(surveySides) as [SurveySide, ...SurveySide[]])

export const surveyStates = {
  draft: { zh: '拟定中', en: 'Draft' },
  open: { zh: '测评中', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
  published: { zh: '已公布', en: 'Published' },
} as const satisfies Record<string, Words>
export type SurveyState = keyof typeof surveyStates
export const surveyState = z.enum(Object.keys(surveyStates) as [SurveyState, ...SurveyState[]])

/** The five grades of satisfaction, best first; 0 says that one cannot judge and counts in no figure. */
export const grades = {
  5: { zh: '满意', en: 'Satisfied' },
  4: { zh: '比较满意', en: 'Rather satisfied' },
  3: { zh: '一般', en: 'Neither' },
  2: { zh: '不太满意', en: 'Rather dissatisfied' },
  1: { zh: '不满意', en: 'Dissatisfied' },
} as const satisfies Record<number, Words>
export const noJudgement = { zh: '不了解', en: 'Cannot judge' } as const satisfies Words
export const gradeValues = [5, 4, 3, 2, 1] as const

const key = z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)
const asked = z.object({ key, text: line(200), required: z.boolean().default(true) })

/** A question: a grade given to a service, one of several choices, or words of one's own. */
export const question = z.discriminatedUnion('kind', [
  /** `unitId`: whose service is graded; without it that of the survey's own unit. */
  asked.extend({ kind: z.literal('grade'), unitId: id.optional() }),
  asked.extend({ kind: z.literal('choice'), options: z.array(line(80)).min(2).max(12) }),
  asked.extend({ kind: z.literal('text') }),
])
export type Question = z.infer<typeof question>

export const questions = z
  .array(question)
  .min(1)
  .max(40)
  .refine((list) => new Set(list.map((one) => one.key)).size === list.length, {
    params: { code: 'survey.key-twice' },
  })

/** What is said of a survey before it opens. */
export const surveyBody = z.object({
  title: line(80),
  /** Rounds of the same series are compared with one another. */
  series: line(60),
  intro: text(1000).default(''),
  side: surveySide,
  isAnonymous: z.boolean().default(true),
  /** Whose service it is about. */
  unitId: id,
  questions,
  /** Everyone in these units and those below is asked. */
  audienceIds: z.array(id).min(1).max(100),
  /** So many of them, drawn by lot; everyone where it is not given. */
  sample: z.number().int().min(1).max(100_000).optional(),
  /** The last day on which answers are taken. */
  lastOn: day,
})
export type SurveyBody = z.infer<typeof surveyBody>

export const surveyRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  series: z.string(),
  side: surveySide,
  isAnonymous: z.boolean(),
  unit: ref,
  state: surveyState,
  lastOn: day,
  /** How many were asked; null before it opens. */
  invited: z.number().int().nullable(),
  returned: z.number().int(),
  /** Returned on paper and entered by the desk: part of `returned`. */
  paper: z.number().int(),
  /** Share of satisfied grades among all given; null while it is open, and where nobody gave one. */
  satisfaction: z.number().nullable(),
  version,
})
export type SurveyRow = z.infer<typeof surveyRow>

export const survey = surveyRow.extend({
  intro: z.string(),
  questions: z.array(question.and(z.object({ unit: ref.nullable() }))),
  audience: z.array(ref),
  sample: z.number().int().nullable(),
  /** Of the draw: whoever has seed and population draws the same names. */
  seed: z.string().nullable(),
  createdBy: ref.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  conclusion: z.string().nullable(),
  can: z.object({ manage: z.boolean() }),
})
export type Survey = z.infer<typeof survey>
