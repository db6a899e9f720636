import { api } from '@houqin/contracts'
import type { GoalPlan } from '@houqin/contracts/goals'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../../kernel/problem.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

type PlanUnit = GoalPlan['units'][number]

/** Who takes part, who answers for it, and whether the weights make 100. */
export function PlanUnits({ plan }: { plan: GoalPlan }) {
  const t = useT(goalWords)
  const [editing, setEditing] = useState<PlanUnit | 'new'>()
  const isScored = plan.units.some(({ score }) => score !== null)
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t('units.title')}</h2>
        {plan.can.draft && <Button onClick={() => setEditing('new')}>{t('units.add')}</Button>}
      </div>
      {plan.units.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('plan.unit')}</th>
                <th scope="col">{t('units.person')}</th>
                <th scope="col">{t('units.requirement')}</th>
                <th scope="col" className={styles.right}>
                  {t(isScored ? 'units.score' : 'units.weight')}
                </th>
                {plan.can.draft && (
                  <th scope="col">
                    <span className="visually-hidden">{t('plan.edit')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {plan.units.map((one) => (
                <tr key={one.unit.id}>
                  <th scope="row">{one.unit.name}</th>
                  <td>{one.person?.name ?? '—'}</td>
                  <td>{one.requirement}</td>
                  <td className={isScored || one.weight === '100' ? styles.right : `${styles.right} ${styles.off}`}>
                    {isScored ? (one.score ?? '—') : one.weight}
                  </td>
                  {plan.can.draft && (
                    <td className={styles.right}>
                      <UnitButtons unit={one} planId={plan.id} onEdit={() => setEditing(one)} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <UnitDrawer planId={plan.id} editing={editing} onClose={() => setEditing(undefined)} />
    </section>
  )
}

function UnitButtons({ unit, planId, onEdit }: { unit: PlanUnit; planId: string; onEdit: () => void }) {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const remove = useAction(api.removeGoalUnit, { invalidates: [api.getGoalPlan] })
  const takeOut = () =>
    remove.mutate(
      { params: { id: planId, unitId: unit.unit.id } },
      { onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title) },
    )
  return (
    <>
      <Button type="link" size="small" onClick={onEdit}>
        {t('plan.edit')}
      </Button>
      {unit.targets === 0 && (
        <Button type="link" size="small" onClick={takeOut}>
          {t('units.remove')}
        </Button>
      )}
    </>
  )
}

interface UnitDrawerProps {
  planId: string
  editing: PlanUnit | 'new' | undefined
  onClose: () => void
}

function UnitDrawer({ planId, editing, onClose }: UnitDrawerProps) {
  const t = useT(goalWords)
  const set = useAction(api.setGoalUnit, { invalidates: [api.getGoalPlan] })
  const known = editing === 'new' ? undefined : editing
  const send = ({ unitId, personId, requirement = '' }: { unitId?: string; personId?: string; requirement?: string }) =>
    set.mutateAsync({
      params: { id: planId, unitId: known?.unit.id ?? unitId ?? '' },
      body: { personId: personId ?? null, requirement },
    })
  return (
    <FormDrawer<{ unitId?: string; personId?: string; requirement?: string }>
      key={known?.unit.id ?? 'new'}
      open={editing !== undefined}
      onClose={onClose}
      title={known === undefined ? t('units.add') : `${t('units.change')} · ${known.unit.name}`}
      initialValues={{ personId: known?.person?.id, requirement: known?.requirement }}
      onSubmit={send}
    >
      {known === undefined && (
        <Form.Item name="unitId" label={t('plan.unit')} rules={[{ required: true, message: t('missing') }]}>
          <UnitPicker label={t('plan.unit')} />
        </Form.Item>
      )}
      <Form.Item name="personId" label={t('units.person')}>
        <PersonPicker label={t('units.person')} allowClear />
      </Form.Item>
      <Form.Item name="requirement" label={t('units.requirement')}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </FormDrawer>
  )
}
