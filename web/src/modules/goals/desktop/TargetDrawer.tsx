import { api } from '@houqin/contracts'
import {
  comparisons,
  goalKinds,
  goalModes,
  goalSlices,
  type GoalKind,
  type GoalPlan,
  type GoalTarget,
} from '@houqin/contracts/goals'
import { Form, Input, Radio, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { bodyOfForm, formOfTarget, type TargetForm } from '../target-form.ts'
import { goalWords } from '../words.ts'
import { MonthFields } from './MonthFields.tsx'

/** A target that is edited, or one that begins in an item, perhaps as part of a whole. */
export interface Editing {
  itemId: string
  target?: GoalTarget
  whole?: GoalTarget
}

interface TargetDrawerProps {
  plan: GoalPlan
  editing: Editing
  onClose: () => void
}

/** A target as it is entered: in a draft at once, in an issued plan as an amendment with its reason. */
export function TargetDrawer({ plan, editing, onClose }: TargetDrawerProps) {
  const t = useT(goalWords)
  const { target, whole } = editing
  const isAmendment = !plan.can.draft
  const registry = useEndpoint(api.listIndicators)
  const parentId = target?.parentId ?? whole?.id ?? null
  const send = useSaving(plan, { ...editing, parentId, registry: registry.data?.items ?? [] })
  const title = isAmendment ? 'target.amend' : target === undefined ? 'target.add' : 'target.change'
  const parent = plan.targetList.find(({ id }) => id === parentId)
  const needed = [{ required: true, message: t('missing') }]
  return (
    <FormDrawer<TargetForm>
      open
      onClose={onClose}
      size={640}
      title={t(title)}
      about={parent === undefined ? undefined : t('target.partOf', { name: parent.name })}
      initialValues={formOfTarget(target ?? whole, whole !== undefined)}
      onSubmit={send}
    >
      <Form.Item name="name" label={t('target.name')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="unitId" label={t('plan.unit')} rules={needed}>
        <Select options={plan.units.map(({ unit }) => ({ value: unit.id, label: unit.name }))} />
      </Form.Item>
      <Form.Item name="personId" label={t('target.person')}>
        <PersonPicker label={t('target.person')} allowClear />
      </Form.Item>
      <Form.Item name="kind" label={t('target.kind')}>
        <Radio.Group
          disabled={parentId !== null}
          options={(['figure', 'work'] as const).map((value) => ({ value, label: t(goalKinds[value]) }))}
        />
      </Form.Item>
      <Form.Item<TargetForm> noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          (getFieldValue('kind') as GoalKind) === 'work' ? (
            <DayField name="dueOn" label={t('target.dueOn')} missing={t('missing')} />
          ) : (
            <FigureFields registry={registry.data?.items ?? []} fixed={parentId !== null} />
          )
        }
      </Form.Item>
      <WordFields />
      {isAmendment && (
        <Form.Item name="reason" label={t('amendments.reason')} rules={[{ ...needed[0], whitespace: true }]}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      )}
    </FormDrawer>
  )
}

function WordFields() {
  const t = useT(goalWords)
  const needed = [{ required: true, message: t('missing') }]
  return (
    <>
      <Form.Item
        name="weight"
        label={t('target.weight')}
        rules={[...needed, { pattern: /^\d{1,3}(\.\d{1,2})?$/, message: t('number.wrong') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="measures" label={t('target.measures')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="method" label={t('target.method')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  )
}

interface Saved extends Editing {
  parentId: string | null
  registry: readonly { code: string; unit: string }[]
}

/** Writes a draft at once; an issued plan gets an amendment. */
function useSaving(plan: GoalPlan, { itemId, target, parentId, registry }: Saved) {
  const touched = { invalidates: [api.getGoalPlan] }
  const create = useAction(api.createGoalTarget, touched)
  const change = useAction(api.changeGoalTarget, touched)
  const propose = useAction(api.proposeGoalAmendment, touched)
  return (form: TargetForm) => {
    const unit = registry.find(({ code }) => code === form.indicator)?.unit ?? '1'
    const body = bodyOfForm(form, { itemId, parentId, unit })
    const params = { id: plan.id }
    if (!plan.can.draft) {
      const reason = form.reason ?? ''
      return propose.mutateAsync({ params, body: { targetId: target?.id ?? null, target: body, reason } })
    }
    return target === undefined
      ? create.mutateAsync({ params, body })
      : change.mutateAsync({ params: { id: target.id }, body: { version: target.version, target: body } })
  }
}

interface FigureFieldsProps {
  registry: readonly { code: string; name: { zh: string; en: string }; kind: string; unit: string }[]
  /** A part measures what its whole measures. */
  fixed: boolean
}

const number = /^-?\d{1,12}(\.\d{1,6})?$/

function FigureFields({ registry, fixed }: FigureFieldsProps) {
  const t = useT(goalWords)
  const code = Form.useWatch<string | undefined>('indicator')
  const chosen = registry.find((one) => one.code === code)
  const addsUp = chosen === undefined || chosen.kind === 'count' || chosen.kind === 'sum'
  const needed = [{ required: true, message: t('missing') }]
  const choices = <K extends string>(table: Record<K, { zh: string; en: string }>) =>
    (Object.keys(table) as K[]).map((value) => ({ value, label: t(table[value]) }))
  return (
    <>
      <Form.Item name="indicator" label={t('target.indicator')} extra={t('target.indicator.help')} rules={needed}>
        <Select
          disabled={fixed}
          showSearch={{ optionFilterProp: 'label' }}
          options={registry.map((one) => ({ value: one.code, label: `${t(one.name)} ${one.code}` }))}
        />
      </Form.Item>
      <Form.Item name="slice" label={t('target.slice')} rules={needed}>
        <Radio.Group options={choices(goalSlices)} />
      </Form.Item>
      <Form.Item name="mode" label={t('target.mode')} rules={needed}>
        <Radio.Group
          disabled={fixed}
          options={choices(goalModes).map((one) => ({ ...one, disabled: one.value === 'total' && !addsUp }))}
        />
      </Form.Item>
      <Form.Item name="comparison" label={t('target.comparison')} rules={needed}>
        <Radio.Group disabled={fixed} optionType="button" options={choices(comparisons)} />
      </Form.Item>
      <Form.Item
        name="value"
        label={t(chosen?.unit === 'ratio' ? 'target.value.percent' : 'target.value')}
        rules={[...needed, { pattern: number, message: t('number.wrong') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <MonthFields />
    </>
  )
}
