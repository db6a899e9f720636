import { api } from '@houqin/contracts'
import { dayPolicies, frequencies, type Frequency } from '@houqin/contracts/plans'
import { Checkbox, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** When a route is walked and by whom. */
export function PlanFields() {
  const t = useT(inspectionWords)
  const hasPlan = Form.useWatch<boolean | undefined>('hasPlan')
  return (
    <fieldset>
      <legend>{t('route.plan')}</legend>
      <Form.Item name="hasPlan" valuePropName="checked">
        <Checkbox>{t('route.hasPlan')}</Checkbox>
      </Form.Item>
      {hasPlan === true && (
        <>
          <Recurs />
          <Times />
          <Whose />
        </>
      )}
    </fieldset>
  )
}

const at = (...path: string[]) => ['plan', ...path]

function Recurs() {
  const t = useT(inspectionWords)
  const frequency = Form.useWatch<Frequency | undefined>(at('recurrence', 'frequency'))
  const choices = (of: Record<string, { zh: string; en: string }>) =>
    Object.entries(of).map(([value, label]) => ({ value, label: t(label) }))
  const weekdays = ([0, 1, 2, 3, 4, 5, 6] as const).map((value) => ({ value, label: t(`weekday.${value}`) }))
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name={at('recurrence', 'frequency')} label={t('plan.frequency')}>
          <Select options={choices(frequencies)} />
        </Form.Item>
        <Form.Item name={at('recurrence', 'interval')} label={t('plan.interval')} extra={t('plan.interval.about')}>
          <InputNumber min={1} max={52} />
        </Form.Item>
        {frequency === 'yearly' && (
          <Form.Item name={at('recurrence', 'month')} label={t('plan.month')}>
            <InputNumber min={1} max={12} />
          </Form.Item>
        )}
        {(frequency === 'monthly' || frequency === 'yearly') && (
          <Form.Item name={at('recurrence', 'monthDay')} label={t('plan.monthDay')}>
            <InputNumber min={-1} max={31} />
          </Form.Item>
        )}
      </div>
      {frequency === 'weekly' && (
        <Form.Item name={at('recurrence', 'weekdays')} label={t('plan.weekdays')}>
          <Checkbox.Group options={weekdays} />
        </Form.Item>
      )}
      <Form.Item name={at('policy')} label={t('plan.policy')}>
        <Select options={choices(dayPolicies)} />
      </Form.Item>
    </>
  )
}

function Times() {
  const t = useT(inspectionWords)
  const validate = (_: unknown, times?: string[]) =>
    times !== undefined && times.length > 0 && times.every((one) => TIME.test(one))
      ? Promise.resolve()
      : Promise.reject(new Error(t('plan.times.wrong')))
  return (
    <>
      <Form.Item
        name={at('times')}
        label={t('plan.times')}
        extra={t('plan.times.about')}
        rules={[{ validator: validate }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} maxCount={24} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={at('window')} label={t('plan.window')}>
          <InputNumber min={10} max={44_640} />
        </Form.Item>
        <Form.Item name={at('grace')} label={t('plan.grace')}>
          <InputNumber min={0} max={44_640} />
        </Form.Item>
      </div>
    </>
  )
}

function Whose() {
  const t = useT(inspectionWords)
  const unit = t('plan.unit')
  const unitId = Form.useWatch<string | undefined>(at('unitId'))
  return (
    <>
      <Form.Item
        name={at('unitId')}
        label={unit}
        rules={[{ required: true, message: t('say.missing', { name: unit }) }]}
      >
        <UnitPicker label={unit} />
      </Form.Item>
      <Form.Item name={at('people')} label={t('plan.people')} extra={t('plan.people.about')}>
        <PeoplePicker unitId={unitId} />
      </Form.Item>
      <div className={styles.pair}>
        <DayField name={at('from')} label={t('plan.from')} missing={t('say.missing', { name: t('plan.from') })} />
        <DayField name={at('to')} label={t('plan.to')} />
      </div>
    </>
  )
}

interface PeoplePickerProps {
  id?: string
  value?: string[]
  onChange?: (people: string[]) => void
  unitId: string | undefined
}

/** Several people in the order of their turns, found by name. */
function PeoplePicker({ id, value, onChange, unitId }: PeoplePickerProps) {
  const t = useT(inspectionWords)
  const [q, setQ] = useState('')
  const found = useEndpoint(api.listPeople, { query: { q: q || undefined, unitId, limit: 50 }, keep: true })
  return (
    <Select
      id={id}
      mode="multiple"
      aria-label={t('plan.people')}
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={value ?? []}
      onChange={(next: string[]) => onChange?.(next)}
      options={(found.data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}
