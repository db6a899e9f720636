import { api } from '@houqin/contracts'
import type { GoalPlan, GoalTarget } from '@houqin/contracts/goals'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../../kernel/problem.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'
import { TargetDrawer, type Editing } from './TargetDrawer.tsx'
import { TargetRows } from './TargetRows.tsx'

type Item = GoalPlan['itemList'][number]

/** Work items with their targets; parts stand below their whole. */
export function PlanItems({ plan }: { plan: GoalPlan }) {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const [naming, setNaming] = useState<Item | 'new'>()
  const [editing, setEditing] = useState<Editing>()
  const remove = useAction(api.removeGoalItem, { invalidates: [api.getGoalPlan] })
  const onError = (error: Error) => void message.error(problemOf(error).detail ?? problemOf(error).title)
  const mayAdd = plan.can.draft || plan.can.amend
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t('items.title')}</h2>
        {plan.can.draft && <Button onClick={() => setNaming('new')}>{t('items.add')}</Button>}
      </div>
      {plan.itemList.map((item, index) => {
        const targets = plan.targetList.filter(({ itemId }) => itemId === item.id)
        return (
          <div key={item.id} className={styles.section}>
            <div className={styles.sectionHead}>
              <h3>
                {index + 1}. {item.title}
              </h3>
              {mayAdd && (
                <Button size="small" onClick={() => setEditing({ itemId: item.id })}>
                  {t('target.add')}
                </Button>
              )}
              {plan.can.draft && (
                <Button size="small" type="text" onClick={() => setNaming(item)}>
                  {t('plan.edit')}
                </Button>
              )}
              {plan.can.draft && targets.length === 0 && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => remove.mutate({ params: { id: item.id } }, { onError })}
                >
                  {t('items.remove')}
                </Button>
              )}
            </div>
            {targets.length > 0 && <TargetRows plan={plan} targets={targets} onEdit={setEditing} />}
          </div>
        )
      })}
      <ItemDrawer planId={plan.id} naming={naming} onClose={() => setNaming(undefined)} />
      {editing !== undefined && (
        <TargetDrawer key={keyOf(editing)} plan={plan} editing={editing} onClose={() => setEditing(undefined)} />
      )}
    </section>
  )
}

const keyOf = ({ target, whole, itemId }: Editing): string =>
  target === undefined ? `${itemId} ${whole?.id ?? ''}` : versioned(target)
const versioned = ({ id, version }: GoalTarget): string => `${id} ${version}`

interface ItemDrawerProps {
  planId: string
  naming: Item | 'new' | undefined
  onClose: () => void
}

function ItemDrawer({ planId, naming, onClose }: ItemDrawerProps) {
  const t = useT(goalWords)
  const create = useAction(api.createGoalItem, { invalidates: [api.getGoalPlan] })
  const change = useAction(api.changeGoalItem, { invalidates: [api.getGoalPlan] })
  const known = naming === 'new' ? undefined : naming
  return (
    <FormDrawer<{ title: string }>
      key={known?.id ?? 'new'}
      open={naming !== undefined}
      onClose={onClose}
      title={t(known === undefined ? 'items.add' : 'plan.edit')}
      initialValues={{ title: known?.title }}
      onSubmit={({ title }) =>
        known === undefined
          ? create.mutateAsync({ params: { id: planId }, body: { title } })
          : change.mutateAsync({ params: { id: known.id }, body: { version: known.version, title } })
      }
    >
      <Form.Item
        name="title"
        label={t('items.name')}
        rules={[{ required: true, whitespace: true, message: t('missing') }]}
      >
        <Input maxLength={80} />
      </Form.Item>
    </FormDrawer>
  )
}
