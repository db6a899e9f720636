import { api, cases } from '@houqin/contracts'
import { dispatchHours, dispatchTargets, type DispatchHours, type DispatchTarget } from '@houqin/contracts/dispatch'
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { CategoryPicker } from '../components/CategoryPicker.tsx'
import { TeamChoice, type Choice } from '../components/TeamChoice.tsx'
import { TeamField } from '../components/TeamField.tsx'
import { repairWords } from '../words.ts'
import type { Rule } from './DispatchRulesPage.tsx'

interface Fields {
  name: string
  position: number
  categoryId?: string
  placeId?: string
  urgency?: cases.Urgency
  hours: DispatchHours
  target: DispatchTarget
  teamId?: string
  whom?: Choice
  isAutomatic: boolean
  isActive: boolean
}

interface DispatchRuleDrawerProps {
  /** None: a new one. */
  rule: Rule | undefined
  /** Place of a new one: after all others. */
  next: number
  onClose: () => void
}

export function DispatchRuleDrawer({ rule, next, onClose }: DispatchRuleDrawerProps) {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const invalidates = [api.listDispatchRules, api.listSuggestions]
  const create = useAction(api.createDispatchRule, { invalidates })
  const change = useAction(api.changeDispatchRule, { invalidates })
  const submit = async (fields: Fields) => {
    const body = bodyOf(fields)
    if (rule === undefined) await create.mutateAsync({ body })
    else await change.mutateAsync({ params: { id: rule.id }, body: { ...body, version: rule.version } })
    void message.success(t('rule.saved'))
  }
  return (
    <FormDrawer<Fields>
      open
      onClose={onClose}
      title={t(rule === undefined ? 'rule.add' : 'rule.edit')}
      about={t('rule.form.about')}
      initialValues={rule === undefined ? fresh(next) : fieldsOf(rule)}
      onSubmit={submit}
      size={560}
    >
      <RuleFields />
    </FormDrawer>
  )
}

function RuleFields() {
  const t = useT(repairWords)
  const target = Form.useWatch<DispatchTarget>('target')
  const named = (words: Record<string, { zh: string; en: string }>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: t(label) }))
  const required = [{ required: true, message: t('rule.missing') }]
  return (
    <>
      <Form.Item name="name" label={t('rule.name')} rules={required}>
        <Input maxLength={40} placeholder={t('rule.name.example')} />
      </Form.Item>
      <Form.Item name="position" label={t('rule.position')} extra={t('rule.position.help')} rules={required}>
        <InputNumber min={0} max={10000} precision={0} />
      </Form.Item>
      <Form.Item name="categoryId" label={t('filter.category')}>
        <CategoryPicker placeholder={t('rule.any')} />
      </Form.Item>
      <Form.Item name="placeId" label={t('filter.place')}>
        <PlacePicker placeholder={t('rule.any')} />
      </Form.Item>
      <Form.Item name="urgency" label={t('filter.urgency')}>
        <Select allowClear placeholder={t('rule.any')} options={named(cases.urgencies)} />
      </Form.Item>
      <Form.Item name="hours" label={t('rule.hours')} rules={required}>
        <Select options={named(dispatchHours)} />
      </Form.Item>
      <Form.Item name="target" label={t('rule.whom')} rules={required}>
        <Select options={named(dispatchTargets)} />
      </Form.Item>
      {target === 'person' && (
        <Form.Item name="whom" label={t('assign.whom')} rules={required}>
          <TeamChoice />
        </Form.Item>
      )}
      {target !== 'person' && target !== 'pool' && <TeamField label={t('column.team')} />}
      <Form.Item name="isAutomatic" valuePropName="checked">
        <Checkbox>{t('rule.isAutomatic')}</Checkbox>
      </Form.Item>
      <Form.Item name="isActive" valuePropName="checked">
        <Checkbox>{t('rule.isActive')}</Checkbox>
      </Form.Item>
    </>
  )
}

const fresh = (position: number): Partial<Fields> => ({
  position,
  hours: 'any',
  target: 'team',
  isAutomatic: true,
  isActive: true,
})

function fieldsOf(rule: Rule): Partial<Fields> {
  const { name, position, hours, target, isAutomatic, isActive, team, person } = rule
  return {
    name,
    position,
    hours,
    target,
    isAutomatic,
    isActive,
    categoryId: rule.category?.id,
    placeId: rule.place?.id,
    urgency: rule.urgency ?? undefined,
    teamId: team?.id,
    whom: team === null ? undefined : { teamId: team.id, personId: person?.id },
  }
}

function bodyOf({ whom, teamId, categoryId, placeId, urgency, ...rest }: Fields) {
  const isPerson = rest.target === 'person'
  return {
    ...rest,
    categoryId: categoryId ?? null,
    placeId: placeId ?? null,
    urgency: urgency ?? null,
    teamId: (isPerson ? whom?.teamId : teamId) ?? null,
    personId: (isPerson ? whom?.personId : undefined) ?? null,
  }
}
