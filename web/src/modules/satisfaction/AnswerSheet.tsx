import type { api, ResponseOf } from '@houqin/contracts'
import type { ReactNode } from 'react'
import { useT } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import { Questionnaire } from './Questionnaire.tsx'
import sheet from './AnswerSheet.module.css'
import { useAnswers } from './use-answers.ts'
import { satisfactionWords } from './words.ts'

type Asked = ResponseOf<typeof api.getQuestionnaire>

interface AnswerSheetProps {
  survey: Asked
  /** The button, with what went wrong: desktop and phone have their own. */
  send: (sending: { submit: () => void; busy: boolean; error: unknown; isMissing: boolean }) => ReactNode
}

/** A survey for the one it asks: the questions, thanks, or what came out. */
export function AnswerSheet({ survey, send }: AnswerSheetProps) {
  const t = useT(satisfactionWords)
  if (survey.outcome !== null) return <Outcome outcome={survey.outcome} />
  if (survey.hasAnswered) return <Told title={t('answer.done')} about={t('answer.done.about')} />
  if (survey.state !== 'open') return <Told title={t('answer.over')} about={t('answer.done.about')} />
  return <Open survey={survey} send={send} />
}

function Open({ survey, send }: AnswerSheetProps) {
  const t = useT(satisfactionWords)
  const { answers, setAnswers, missing, submit, busy, error } = useAnswers(survey)
  return (
    <>
      {survey.intro !== '' && <p className={sheet.text}>{survey.intro}</p>}
      <p className={sheet.faint}>{t(survey.isAnonymous ? 'answer.anonymous' : 'answer.named')}</p>
      <Questionnaire questions={survey.questions} answers={answers} missing={missing} onChange={setAnswers} />
      {send({ submit, busy, error, isMissing: missing.length > 0 })}
    </>
  )
}

function Told({ title, about }: { title: string; about: string }) {
  return (
    <div className={sheet.told} role="status">
      <strong>{title}</strong>
      <p className={sheet.faint}>{about}</p>
    </div>
  )
}

function Outcome({ outcome }: { outcome: NonNullable<Asked['outcome']> }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  const share = (value: number | null) => (value === null ? '—' : format.percent(value))
  return (
    <>
      <p className={sheet.whole}>
        {t('column.satisfaction')} <strong>{share(outcome.satisfaction)}</strong>
        <span className={sheet.faint}>{t('outcome.returned', { n: format.number(outcome.returned) })}</span>
      </p>
      <dl className={sheet.graded}>
        {outcome.graded.map(({ text, satisfaction }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>{share(satisfaction)}</dd>
          </div>
        ))}
      </dl>
      <h2 className={sheet.part}>{t('part.conclusion')}</h2>
      <p className={sheet.text}>{outcome.conclusion}</p>
    </>
  )
}
