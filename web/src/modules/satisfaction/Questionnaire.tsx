import type { getQuestionnaire } from '@houqin/contracts/satisfaction/answers'
import type { ResponseOf } from '@houqin/contracts'
import { grades, gradeValues, noJudgement } from '@houqin/contracts/satisfaction/survey'
import { useId } from 'react'
import { useT } from '../../kernel/i18n.ts'
import styles from './Questionnaire.module.css'
import { satisfactionWords } from './words.ts'

type Asked = ResponseOf<typeof getQuestionnaire>['questions'][number]
export type Answers = Readonly<Record<string, number | string>>

interface QuestionnaireProps {
  questions: readonly Asked[]
  answers: Answers
  onChange: (answers: Answers) => void
  /** Keys of questions that still want an answer. */
  missing: readonly string[]
}

/** What a survey asks, question by question; on paper, desktop and phone the same. */
export function Questionnaire({ questions, answers, onChange, missing }: QuestionnaireProps) {
  return (
    <ol className={styles.questions}>
      {questions.map((question) => (
        <li key={question.key}>
          <Question
            question={question}
            answer={answers[question.key]}
            isMissing={missing.includes(question.key)}
            onChange={(answer) => onChange({ ...answers, [question.key]: answer })}
          />
        </li>
      ))}
    </ol>
  )
}

interface QuestionProps {
  question: Asked
  answer: number | string | undefined
  isMissing: boolean
  onChange: (answer: number | string) => void
}

function Question({ question, answer, isMissing, onChange }: QuestionProps) {
  const t = useT(satisfactionWords)
  const group = useId()
  if (question.kind === 'text')
    return (
      <label className={styles.free}>
        <Asks question={question} isMissing={isMissing} />
        <textarea
          rows={3}
          maxLength={1000}
          value={typeof answer === 'string' ? answer : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    )
  const options =
    question.kind === 'grade'
      ? [...gradeValues.map((value) => ({ value, label: t(grades[value]) })), { value: 0, label: t(noJudgement) }]
      : question.options.map((label, value) => ({ value, label }))
  return (
    <fieldset className={styles.question} aria-invalid={isMissing}>
      <legend>
        <Asks question={question} isMissing={isMissing} />
      </legend>
      <div className={question.kind === 'grade' ? styles.grades : styles.options}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={group}
              className="visually-hidden"
              checked={answer === value}
              onChange={() => onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Asks({ question, isMissing }: Pick<QuestionProps, 'question' | 'isMissing'>) {
  const t = useT(satisfactionWords)
  return (
    <span className={isMissing ? styles.missing : styles.asks}>
      {question.text}
      {question.unit !== null && <small>{question.unit.name}</small>}
      {!question.required && <small>{t('answer.optional')}</small>}
    </span>
  )
}
