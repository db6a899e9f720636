import { api } from '@houqin/contracts'
import { App, Form, Input, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { workforceWords } from '../words.ts'
import type { Roster } from './RosterTab.tsx'

interface Fields {
  from: string
  days: number
  personIds: string[]
}

interface PlanDrawerProps {
  roster: Roster
  from: string
  open: boolean
  onClose: () => void
}

/** Fills free shifts by rotation in the order chosen. */
export function PlanDrawer({ roster, from, open, onClose }: PlanDrawerProps) {
  const t = useT(workforceWords)
  const { message } = App.useApp()
  const plan = useAction(api.planRoster, { invalidates: [api.getRoster, api.listOnDuty] })
  const submit = async (fields: Fields) => {
    const done = await plan.mutateAsync({ body: { unitId: roster.team.id, ...fields } })
    void message.success(t('plan.done', done))
  }
  const required = [{ required: true, message: t('missing') }]
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={`${t('plan.action')} · ${roster.team.name}`}
      about={t('plan.about')}
      submitLabel={t('plan.action')}
      initialValues={{ from, days: 28, personIds: roster.people.map(({ id }) => id) }}
      onSubmit={submit}
    >
      <Form.Item name="from" label={t('plan.from')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="days" label={t('plan.days')} rules={required}>
        <InputNumber min={1} max={92} precision={0} />
      </Form.Item>
      <Form.Item name="personIds" label={t('plan.people')} rules={required}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={roster.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDrawer>
  )
}
