import type { Question } from '@houqin/contracts/satisfaction/survey'
import { badField } from '../../../kernel/errors.ts'

export type Said = Record<string, number | string>

/**
 * Pure: what was said, held against what was asked; empty words are left out.
 * @throws survey.answer-missing, survey.answer-wrong naming the question as field
 */
export function checkAnswers(questions: readonly Question[], said: Readonly<Said>): Said {
  const known = new Set(questions.map(({ key }) => key))
  const stranger = Object.keys(said).find((key) => !known.has(key))
  if (stranger !== undefined) throw badField(stranger, 'survey.answer-wrong')
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = said[question.key]
      if (answer === undefined || answer === '') {
        if (question.required) throw badField(question.key, 'survey.answer-missing', { question: question.text })
        return []
      }
      if (!fits(question, answer)) throw badField(question.key, 'survey.answer-wrong')
      return [[question.key, answer]]
    }),
  )
}

function fits(question: Question, answer: number | string): boolean {
  if (question.kind === 'text') return typeof answer === 'string'
  if (typeof answer !== 'number') return false
  return question.kind === 'grade' ? answer >= 0 && answer <= 5 : answer >= 0 && answer < question.options.length
}
