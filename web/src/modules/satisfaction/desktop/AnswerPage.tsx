import { api } from '@houqin/contracts'
import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { AnswerSheet } from '../AnswerSheet.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

/** One survey that asks me. */
export function AnswerPage() {
  const t = useT(satisfactionWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const survey = useEndpoint(api.getQuestionnaire, { params: { id } })
  if (survey.error !== null) return <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />
  if (survey.data === undefined) return <PageSkeleton rows={8} />
  return (
    <div className={styles.sheet}>
      <PageHeader title={survey.data.title} about={`${survey.data.unit.name} · ${survey.data.lastOn}`} />
      <AnswerSheet
        survey={survey.data}
        send={({ submit, busy, error, isMissing }) => (
          <div className={styles.send}>
            {error !== null && <ProblemAlert error={error} />}
            {isMissing && <Alert type="error" showIcon title={t('answer.missing')} />}
            <Button type="primary" size="large" loading={busy} onClick={submit} className={styles.send}>
              {t('answer.send')}
            </Button>
          </div>
        )}
      />
    </div>
  )
}
