import type { RegisterField } from '@houqin/contracts/register-definition'
import { Form, Input, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { registerWords } from '../words.ts'

/** The fields of an entry, each as its kind is filled in. */
export function EntryFields({ fields }: { fields: readonly RegisterField[] }) {
  return fields.map((field) => (field.kind === 'computed' ? null : <EntryField key={field.key} field={field} />))
}

function EntryField({ field }: { field: Exclude<RegisterField, { kind: 'computed' }> }) {
  const t = useT(registerWords)
  const label = t(field.label)
  const name = ['values', field.key]
  const missing = t('entry.missing', { name: label })
  if (field.kind === 'date')
    return <DayField name={name} label={label} missing={field.required ? missing : undefined} />
  return (
    <Form.Item name={name} label={label} rules={field.required ? [{ required: true, message: missing }] : []}>
      {control(field, label, t)}
    </Form.Item>
  )
}

type Say = ReturnType<typeof useT<keyof typeof registerWords>>

function control(field: Exclude<RegisterField, { kind: 'computed' | 'date' }>, label: string, t: Say) {
  switch (field.kind) {
    case 'number':
      return (
        <InputNumber
          stringMode
          precision={field.decimals}
          suffix={t(field.unit) || undefined}
          style={{ width: '100%' }}
        />
      )
    case 'choice':
      return (
        <Select
          allowClear
          options={field.options.map(({ key, label: words }) => ({ value: key, label: t(words) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      )
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
    case 'place':
      return <PlacePicker label={label} />
    case 'unit':
      return <UnitPicker label={label} />
    case 'person':
      return <PersonPicker label={label} allowClear />
  }
}
