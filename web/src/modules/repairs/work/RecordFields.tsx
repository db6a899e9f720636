import { api, work } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Button, Form, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { MaterialFields } from './MaterialFields.tsx'
import styles from './RecordFields.module.css'
import { usePeopleChoices } from './use-people-choices.ts'
import { workWords } from './work-words.ts'

/** Who worked how long, which operations were done, what material went in. */
export function RecordFields({ repair }: { repair: Repair }) {
  return (
    <>
      <HoursFields repair={repair} />
      <TaskFields categoryId={repair.category?.id} />
      <MaterialFields />
    </>
  )
}

function HoursFields({ repair }: { repair: Repair }) {
  const t = useT(workWords)
  const people = usePeopleChoices(repair.id)
  const kinds = useEndpoint(api.listTimeKinds).data?.items ?? []
  const required = [{ required: true, message: t('missing') }]
  return (
    <Form.List name="hours">
      {(fields, { add, remove }) => (
        <fieldset className={styles.list}>
          <legend>{t('hours')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item name={[name, 'personId']} label={t('field.person')} rules={required} className={styles.wide}>
                <Select options={people} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[name, 'role']} label={t('field.role')}>
                <Select
                  options={Object.entries(work.roles).map(([value, words]) => ({ value, label: t(words) }))}
                  popupMatchSelectWidth={false}
                />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label={t('field.kind')}>
                <Select
                  options={kinds.map(({ code, name: kind }) => ({ value: code, label: kind }))}
                  popupMatchSelectWidth={false}
                />
              </Form.Item>
              <Form.Item name={[name, 'hours']} label={t('field.hours')} rules={required}>
                <InputNumber<string> stringMode min="0.01" max="24" step="0.5" inputMode="decimal" />
              </Form.Item>
              <Button type="text" className={styles.remove} onClick={() => remove(name)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ role: 'helper', kind: 'work' })}>{t('add.hours')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function TaskFields({ categoryId }: { categoryId: string | undefined }) {
  const t = useT(workWords)
  const faults = useEndpoint(api.listFaults, { query: { categoryId } }).data?.items ?? []
  const options = faults
    .filter(({ isActive }) => isActive)
    .map(({ id, name, unit, standardHours, labourPrice }) => ({
      value: id,
      label: `${name} · ${t('hours.value', { n: standardHours })} · ${t('each', { price: labourPrice, unit })}`,
    }))
  return (
    <Form.List name="tasks">
      {(fields, { add, remove }) => (
        <fieldset className={styles.list}>
          <legend>{t('tasks')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item
                name={[name, 'faultId']}
                label={t('field.task')}
                extra={t('field.task.help')}
                rules={[{ required: true, message: t('missing') }]}
                className={styles.widest}
              >
                <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[name, 'quantity']} label={t('field.quantity')}>
                <InputNumber<string> stringMode min="0.001" controls={false} inputMode="decimal" />
              </Form.Item>
              <Button type="text" className={styles.remove} onClick={() => remove(name)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ quantity: '1' })}>{t('add.task')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
