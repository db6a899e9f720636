import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { MyStanding } from '../mine.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

/** Surveys that ask me, and outcomes I am told. */
export function MySurveysPage() {
  const t = useT(satisfactionWords)
  const list = useEndpoint(api.listMySurveys)
  return (
    <>
      <PageHeader title={t('mine.title')} about={t('mine.about')} />
      {list.error !== null && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton rows={4} />}
      {list.data?.items.length === 0 && <EmptyState title={t('mine.empty')} about={t('mine.empty.about')} />}
      <div className={styles.mine}>
        {list.data?.items.map((survey) => (
          <Link key={survey.id} to="/my-surveys/$id" params={{ id: survey.id } as never}>
            <strong>{survey.title}</strong>
            <span className={styles.small}>
              <MyStanding survey={survey} />
            </span>
          </Link>
        ))}
      </div>
    </>
  )
}
