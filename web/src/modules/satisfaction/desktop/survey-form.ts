import type { Question, Survey, SurveyBody } from '@houqin/contracts/satisfaction/survey'

/** A question as it is typed: choices stand one a line. */
export interface QuestionFields {
  kind: Question['kind']
  key: string
  text: string
  required: boolean
  unitId?: string | undefined
  options?: string | undefined
}
export type SurveyFields = Omit<SurveyBody, 'questions'> & { questions: QuestionFields[] }

/** What the form shows of a draft; a new one begins with one graded question. */
export function fieldsOf(survey: Survey | undefined): Partial<SurveyFields> {
  if (survey === undefined)
    return { side: 'users', isAnonymous: true, questions: [{ kind: 'grade', key: 'q1', text: '', required: true }] }
  return {
    title: survey.title,
    series: survey.series,
    intro: survey.intro,
    side: survey.side,
    isAnonymous: survey.isAnonymous,
    unitId: survey.unit.id,
    audienceIds: survey.audience.map(({ id }) => id),
    sample: survey.sample ?? undefined,
    lastOn: survey.lastOn,
    questions: survey.questions.map((one) => ({
      kind: one.kind,
      key: one.key,
      text: one.text,
      required: one.required,
      ...(one.kind === 'grade' ? { unitId: one.unitId } : {}),
      ...(one.kind === 'choice' ? { options: one.options.join('\n') } : {}),
    })),
  }
}

export const questionsOf = (rows: readonly QuestionFields[]): Question[] =>
  rows.map(({ kind, key, text, required, unitId, options }) => {
    const asked = { key, text, required }
    if (kind === 'grade') return { ...asked, kind, unitId }
    if (kind === 'text') return { ...asked, kind }
    return { ...asked, kind, options: linesOf(options ?? '') }
  })

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A key that no question of the form bears yet; keys are kept from round to round. */
export function nextKey(rows: readonly QuestionFields[] | undefined): string {
  const taken = new Set((rows ?? []).map(({ key }) => key))
  let number = taken.size + 1
  while (taken.has(`q${number}`)) number += 1
  return `q${number}`
}
