import { api } from '@houqin/contracts'
import type { GoalPlan, GoalTarget } from '@houqin/contracts/goals'
import { App, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { problemOf } from '../../../kernel/problem.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { OutcomeMark } from '../Mark.tsx'
import { useDemand } from '../use-demand.ts'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'
import type { Editing } from './TargetDrawer.tsx'

interface TargetRowsProps {
  plan: GoalPlan
  targets: readonly GoalTarget[]
  onEdit: (editing: Editing) => void
}

/** Targets of a work item. */
export function TargetRows({ plan, targets, onEdit }: TargetRowsProps) {
  const t = useT(goalWords)
  const [cancelling, setCancelling] = useState<GoalTarget>()
  const acts = plan.can.draft || plan.can.amend
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('target.name')}</th>
            <th scope="col">{t('plan.unit')}</th>
            <th scope="col">{t('target.demand')}</th>
            <th scope="col" className={styles.right}>
              {t('target.weight')}
            </th>
            <th scope="col">{t('target.measures')}</th>
            {acts && (
              <th scope="col">
                <span className="visually-hidden">{t('plan.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <TargetLine key={target.id} target={target}>
              {acts && target.cancelledOn === null && (
                <TargetButtons plan={plan} target={target} onEdit={onEdit} onCancel={() => setCancelling(target)} />
              )}
            </TargetLine>
          ))}
        </tbody>
      </table>
      <CancelDrawer plan={plan} target={cancelling} onClose={() => setCancelling(undefined)} />
    </div>
  )
}

function TargetLine({ target, children }: { target: GoalTarget; children: ReactNode }) {
  const t = useT(goalWords)
  const { demand, actual } = useDemand()
  const { cancelledOn, result } = target
  return (
    <tr className={target.parentId === null ? undefined : styles.part}>
      <th scope="row" className={cancelledOn === null ? undefined : styles.gone}>
        {target.name}
        {target.person !== null && <small>{target.person.name}</small>}
        {cancelledOn !== null && <small>{t('target.cancelled', { day: cancelledOn })}</small>}
        {result !== null && (
          <small>
            {t('target.result')} <OutcomeMark outcome={result.outcome} /> {actual(target.indicator, result.exact)}
          </small>
        )}
      </th>
      <td>{target.unit.name}</td>
      <td className="nowrap">{demand(target)}</td>
      <td className={styles.right}>{target.weight}</td>
      <td className={styles.wide}>{target.measures}</td>
      {children !== false && <td>{children}</td>}
    </tr>
  )
}

interface ButtonsProps extends Omit<TargetRowsProps, 'targets'> {
  target: GoalTarget
  onCancel: () => void
}

function TargetButtons({ plan, target, onEdit, onCancel }: ButtonsProps) {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const remove = useAction(api.removeGoalTarget, { invalidates: [api.getGoalPlan] })
  const { itemId } = target
  const takeOut = () =>
    remove.mutate(
      { params: { id: target.id }, query: { version: target.version } },
      { onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title) },
    )
  return (
    <div className={styles.buttons}>
      <Button type="link" size="small" onClick={() => onEdit({ itemId, target })}>
        {t(plan.can.draft ? 'plan.edit' : 'target.amend')}
      </Button>
      {plan.can.draft && target.kind === 'figure' && target.parentId === null && (
        <Button type="link" size="small" onClick={() => onEdit({ itemId, whole: target })}>
          {t('target.split')}
        </Button>
      )}
      <Button type="link" size="small" danger onClick={plan.can.draft ? takeOut : onCancel}>
        {t(plan.can.draft ? 'target.remove' : 'target.cancel')}
      </Button>
    </div>
  )
}

interface CancelProps {
  plan: GoalPlan
  target: GoalTarget | undefined
  onClose: () => void
}

function CancelDrawer({ plan, target, onClose }: CancelProps) {
  const t = useT(goalWords)
  const propose = useAction(api.proposeGoalAmendment, { invalidates: [api.getGoalPlan] })
  return (
    <FormDrawer<{ reason: string }>
      open={target !== undefined}
      onClose={onClose}
      title={`${t('target.cancel')} · ${target?.name ?? ''}`}
      danger
      submitLabel={t('target.cancel')}
      onSubmit={({ reason }) =>
        propose.mutateAsync({
          params: { id: plan.id },
          body: { targetId: target?.id ?? null, target: null, reason },
        })
      }
    >
      <Form.Item
        name="reason"
        label={t('amendments.reason')}
        rules={[{ required: true, whitespace: true, message: t('missing') }]}
      >
        <Input.TextArea rows={3} maxLength={300} />
      </Form.Item>
    </FormDrawer>
  )
}
