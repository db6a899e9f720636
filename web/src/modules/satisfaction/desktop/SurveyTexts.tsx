import { api } from '@houqin/contracts'
import type { Survey } from '@houqin/contracts/satisfaction/survey'
import type { SurveyResults } from '@houqin/contracts/satisfaction/surveys'
import { App, Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { problemOf } from '../../../kernel/problem.ts'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

type Said = SurveyResults['texts'][number]['said']

/** What people wrote; what wants an answer becomes an opinion with one press. */
export function SurveyTexts({ survey, said }: { survey: Survey; said: Said }) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const create = useAction(api.createOpinion, {
    invalidates: [api.listOpinions],
    onDone: ({ number }) => void message.success(t('texts.opinion.done', { number })),
  })
  const raise = ({ said: content, person }: Said[number]) =>
    create.mutate(
      {
        body: {
          content: content.length < 4 ? `${survey.title}：${content}` : content,
          channel: 'survey',
          surveyId: survey.id,
          isAnonymous: survey.isAnonymous,
          ...(person === null ? {} : { personId: person.id }),
        },
      },
      { onError: (error) => void message.error(problemOf(error).title) },
    )
  if (said.length === 0) return <p className={styles.small}>{t('texts.none')}</p>
  return (
    <ul className={styles.said}>
      {said.map((one, at) => (
        <li key={at}>
          <span>
            {one.said}
            {one.person !== null && <span className={styles.small}> — {one.person.name}</span>}
          </span>
          {survey.can.manage && (
            <Button size="small" loading={create.isPending} onClick={() => raise(one)}>
              {t('texts.opinion')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
