import { api, type CallOf } from '@houqin/contracts'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import { GoalTabs } from './GoalTabs.tsx'
import styles from './Goals.module.css'

type NewPlan = NonNullable<CallOf<typeof api.createGoalPlan>['body']>

/** Plans of all years; here one begins. */
export function PlansPage() {
  const t = useT(goalWords)
  const can = useCan()
  const [adding, setAdding] = useState(false)
  const plans = useEndpoint(api.listGoalPlans, { query: {} })
  const items = plans.data?.items
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('plans.about')}
        actions={
          can('goal-plan.draft') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('plans.add')}
            </Button>
          )
        }
      />
      <GoalTabs />
      {plans.isPending && <PageSkeleton rows={4} />}
      {plans.error !== null && items === undefined && (
        <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
      )}
      {items?.length === 0 && <EmptyState title={t('plans.empty')} about={t('plan.none.about')} />}
      {items !== undefined && items.length > 0 && <PlanTable items={items} />}
      <NewPlanDrawer open={adding} onClose={() => setAdding(false)} former={items ?? []} />
    </>
  )
}

function PlanTable({ items }: { items: readonly RowOf<typeof api.listGoalPlans>[] }) {
  const t = useT(goalWords)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan.title')}</th>
            <th scope="col">{t('plan.unit')}</th>
            <th scope="col">{t('plan.state')}</th>
            <th scope="col">{t('plan.leader')}</th>
            <th scope="col" className={styles.right}>
              {t('plan.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <Link to={`/goals/plans/${plan.id}` as string}>{plan.title}</Link>
                <small className="number">{plan.number}</small>
              </th>
              <td>{plan.unit.name}</td>
              <td>
                <GoalStateTag plan={plan.state} />
              </td>
              <td>{plan.leader.name}</td>
              <td className={styles.right}>
                {plan.items} / {plan.targets}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface NewPlanProps {
  open: boolean
  onClose: () => void
  former: readonly { id: string; title: string }[]
}

function NewPlanDrawer({ open, onClose, former }: NewPlanProps) {
  const t = useT(goalWords)
  const navigate = useNavigate()
  const year = Number(useFormat().day(useNow()).slice(0, 4))
  const create = useAction(api.createGoalPlan, {
    invalidates: [api.listGoalPlans],
    onDone: ({ id }) => void navigate({ to: `/goals/plans/${id}` as string }),
  })
  const needed = [{ required: true, message: t('missing') }]
  return (
    <FormDrawer<NewPlan>
      open={open}
      onClose={onClose}
      title={t('plans.add')}
      initialValues={{ year: year + 1 }}
      onSubmit={(body) => create.mutateAsync({ body })}
    >
      <Form.Item name="year" label={t('plan.year')} rules={needed}>
        <InputNumber min={2000} max={2999} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="unitId" label={t('plan.unit')} rules={needed}>
        <UnitPicker label={t('plan.unit')} />
      </Form.Item>
      <Form.Item name="title" label={t('plan.title')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="mainLine" label={t('plan.mainLine')}>
        <Input maxLength={60} placeholder={t('plan.mainLine.example')} />
      </Form.Item>
      <Form.Item name="leaderId" label={t('plan.leader')} extra={t('plan.leader.help')} rules={needed}>
        <PersonPicker label={t('plan.leader')} />
      </Form.Item>
      <Form.Item name="copyOf" label={t('plan.copyOf')}>
        <Select allowClear options={former.map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
    </FormDrawer>
  )
}
