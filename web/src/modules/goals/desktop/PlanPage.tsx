import { api } from '@houqin/contracts'
import type { GoalPlan } from '@houqin/contracts/goals'
import { Alert } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import { Amendments } from './Amendments.tsx'
import { GoalTabs } from './GoalTabs.tsx'
import styles from './Goals.module.css'
import { PlanActions } from './PlanActions.tsx'
import { PlanItems } from './PlanItems.tsx'
import { PlanUnits } from './PlanUnits.tsx'

/** A yearly plan: edited as a draft, read and amended afterwards. */
export function PlanPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const plan = useEndpoint(api.getGoalPlan, { params: { id } })
  if (plan.data !== undefined) return <Plan plan={plan.data} />
  if (plan.error !== null) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  return <PageSkeleton rows={10} />
}

function Plan({ plan }: { plan: GoalPlan }) {
  const t = useT(goalWords)
  const format = useFormat()
  return (
    <>
      <PageHeader
        title={plan.title}
        about={plan.mainLine === '' ? undefined : `${t('plan.mainLine')}：${plan.mainLine}`}
        actions={<PlanActions plan={plan} />}
      />
      <GoalTabs />
      <p className={styles.meta}>
        <span className="number">{plan.number}</span>
        <GoalStateTag plan={plan.state} />
        <span>{plan.unit.name}</span>
        <span>
          {t('plan.leader')} {plan.leader.name}
        </span>
        <span>
          {t('plan.size')} {plan.items} / {plan.targets}
        </span>
        {plan.issuedAt !== null && <span>{t('plan.issued', { day: format.day(plan.issuedAt) })}</span>}
      </p>
      {plan.state === 'draft' && plan.remark !== '' && (
        <Alert type="warning" showIcon title={t('plan.returned', { remark: plan.remark })} />
      )}
      {plan.state === 'draft' && <Faults plan={plan} />}
      <PlanUnits plan={plan} />
      <PlanItems plan={plan} />
      {plan.issuedAt !== null && <Amendments plan={plan} />}
    </>
  )
}

function Faults({ plan }: { plan: GoalPlan }) {
  const t = useT(goalWords)
  if (plan.faults.length === 0) return <Alert type="success" showIcon title={t('plan.sound')} />
  return (
    <Alert
      type="warning"
      showIcon
      title={t('plan.faults', { n: plan.faults.length })}
      description={
        <ul className={styles.faults}>
          {plan.faults.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
    />
  )
}
