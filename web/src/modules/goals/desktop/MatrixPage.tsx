import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { goalWords } from '../words.ts'
import { GoalTabs } from './GoalTabs.tsx'
import { Matrix } from './Matrix.tsx'
import { PlanPicker, usePlan } from './PlanPicker.tsx'

/** How units stood in every month of a plan. */
export function MatrixPage() {
  const t = useT(goalWords)
  const picked = usePlan()
  const { plans, chosen } = picked
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('matrix.about')}
        actions={chosen === undefined ? undefined : <PlanPicker {...picked} />}
      />
      <GoalTabs />
      {plans.isPending && <PageSkeleton rows={8} />}
      {plans.error !== null && plans.data === undefined && (
        <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
      )}
      {plans.data !== undefined && chosen === undefined && (
        <EmptyState title={t('plan.none')} about={t('plan.none.about')} />
      )}
      {chosen !== undefined && <PlanMatrix id={chosen.id} />}
    </>
  )
}

function PlanMatrix({ id }: { id: string }) {
  const matrix = useEndpoint(api.getGoalMatrix, { params: { id }, keep: true })
  if (matrix.data !== undefined) return <Matrix matrix={matrix.data} />
  if (matrix.error !== null) return <ErrorState error={matrix.error} onRetry={() => void matrix.refetch()} />
  return <PageSkeleton rows={8} />
}
