import { api, type ResponseOf } from '@houqin/contracts'
import { useState } from 'react'
import { useAction } from '../../kernel/queries.ts'
import type { Answers } from './Questionnaire.tsx'

type Asked = Pick<ResponseOf<typeof api.getQuestionnaire>, 'id' | 'questions'>

/** Answers as they are given, what is missing, and sending them. */
export function useAnswers({ id, questions }: Asked) {
  const [answers, setAnswers] = useState<Answers>({})
  const [tried, setTried] = useState(false)
  const send = useAction(api.answerSurvey, { invalidates: [api.getQuestionnaire, api.listMySurveys] })
  const open = missingOf(questions, answers)
  const submit = () => {
    setTried(true)
    if (open.length === 0) send.mutate({ params: { id }, body: { answers } })
  }
  return { answers, setAnswers, missing: tried ? open : [], submit, busy: send.isPending, error: send.error }
}

/** Keys of required questions without an answer. */
export const missingOf = (questions: Asked['questions'], answers: Answers): string[] =>
  questions
    .filter(({ key, required }) => required && (answers[key] === undefined || answers[key] === ''))
    .map(({ key }) => key)
