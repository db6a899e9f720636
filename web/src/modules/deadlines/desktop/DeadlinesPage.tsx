import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { deadlineWords } from '../words.ts'
import { ChainPart } from './ChainPart.tsx'
import { LimitsPart } from './LimitsPart.tsx'

/** Limits by category and urgency, and the chain of escalation. */
export function DeadlinesPage() {
  const t = useT(deadlineWords)
  const answer = useEndpoint(api.listDeadlines, { params: { kind: 'repair' } })
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      {answer.isPending && <PageSkeleton rows={8} />}
      {answer.error !== null && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data !== undefined && (
        <>
          <LimitsPart deadlines={answer.data} />
          <ChainPart chain={answer.data.chain} />
        </>
      )}
    </>
  )
}
