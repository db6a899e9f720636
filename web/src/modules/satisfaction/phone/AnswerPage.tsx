import { api } from '@houqin/contracts'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { AnswerSheet } from '../AnswerSheet.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

/** One survey that asks me. */
export function AnswerPage() {
  const t = useT(satisfactionWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const survey = useEndpoint(api.getQuestionnaire, { params: { id } })
  if (survey.error !== null) return <Failure error={survey.error} retry={() => void survey.refetch()} />
  if (survey.data === undefined) return <Loading />
  return (
    <div className="page">
      <Header title={t('mine.title')} home="/my-surveys" />
      <h1 className={styles.title}>{survey.data.title}</h1>
      <p className="faint">
        {survey.data.unit.name} · {survey.data.lastOn}
      </p>
      <AnswerSheet
        survey={survey.data}
        send={({ submit, busy, error, isMissing }) => (
          <div className={styles.bar}>
            <Trouble error={error} said={isMissing ? t('answer.missing') : undefined} />
            <Button color="primary" size="large" block loading={busy} onClick={submit}>
              {t('answer.send')}
            </Button>
          </div>
        )}
      />
    </div>
  )
}
