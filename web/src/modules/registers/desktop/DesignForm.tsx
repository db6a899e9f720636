import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select, type FormInstance } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { freeKey, type DesignFields, type FieldRow } from '../design-form.ts'
import { registerWords } from '../words.ts'
import styles from './Registers.module.css'

const kinds = ['date', 'number', 'choice', 'text', 'place', 'unit', 'person', 'computed'] as const
const KEY = /^[a-z][a-z0-9_]{0,39}$/

interface DesignFormProps {
  form: FormInstance<DesignFields>
  isNew: boolean
  /** What can be counted apart: an option that is new here, once it is saved. */
  options: { value: string; label: string }[]
}

/** Name and use of a register, the days on which it is kept, its fields and what it counts. */
export function DesignForm({ form, isNew, options }: DesignFormProps) {
  const t = useT(registerWords)
  const required = (name: string) => [{ required: true, message: t('entry.missing', { name }) }]
  return (
    <>
      <div className={styles.two}>
        <Form.Item name="name" label={t('design.name')} rules={required(t('design.name'))}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('design.name.en')}>
          <Input maxLength={80} />
        </Form.Item>
        {isNew && (
          <Form.Item
            name="code"
            label={t('design.code')}
            extra={t('design.code.about')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('design.code.wrong') }]}
          >
            <Input maxLength={40} className="number" />
          </Form.Item>
        )}
        <Form.Item name="about" label={t('design.aboutField')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="dayLabel" label={t('design.dayLabel')} rules={required(t('design.dayLabel'))}>
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <div className={styles.two}>
        <DayField name="keptFrom" label={t('design.keptFrom')} extra={t('kept.about')} />
        <DayField name="keptTo" label={t('design.keptTo')} />
      </div>
      <h2>{t('design.fields')}</h2>
      <FieldRows form={form} />
      <h2>{t('design.measures')}</h2>
      <MeasureRows form={form} options={options} />
    </>
  )
}

function FieldRows({ form }: { form: FormInstance<DesignFields> }) {
  const t = useT(registerWords)
  const rows = Form.useWatch('fields', form) ?? []
  return (
    <Form.List name="fields">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item
                name={[name, 'label']}
                label={t('design.name')}
                rules={[{ required: true, message: t('entry.missing', { name: t('design.name') }) }]}
              >
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label={t('design.kind')}>
                <Select options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
              </Form.Item>
              <KeyField name={name} />
              <KindFields name={name} row={rows[name]} />
              <Form.Item name={[name, 'required']} valuePropName="checked" label=" " colon={false}>
                <Checkbox>{t('design.required')}</Checkbox>
              </Form.Item>
              <RemoveRow onRemove={() => remove(name)} />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() => add({ key: freeKey('f', new Set(rows.map((row) => row?.key ?? ''))), kind: 'text' })}
          >
            {t('design.field.add')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

function KindFields({ name, row }: { name: number; row: FieldRow | undefined }) {
  const t = useT(registerWords)
  const unit = (
    <Form.Item name={[name, 'unit']} label={t('design.unit')}>
      <Input maxLength={12} />
    </Form.Item>
  )
  if (row?.kind === 'number') return unit
  if (row?.kind === 'computed')
    return (
      <>
        {unit}
        <Form.Item
          className={styles.wide}
          name={[name, 'formula']}
          label={t('design.formula')}
          extra={t('design.formula.example')}
        >
          <Input maxLength={200} className="number" />
        </Form.Item>
      </>
    )
  if (row?.kind !== 'choice') return null
  return (
    <Form.Item className={styles.wide} name={[name, 'options']} label={t('design.options')}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
    </Form.Item>
  )
}

function MeasureRows({ form, options }: Pick<DesignFormProps, 'form' | 'options'>) {
  const t = useT(registerWords)
  const rows = Form.useWatch('measures', form) ?? []
  return (
    <Form.List name="measures">
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item
                name={[name, 'label']}
                label={t('design.name')}
                rules={[{ required: true, message: t('entry.missing', { name: t('design.name') }) }]}
              >
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'unit']} label={t('design.unit')}>
                <Input maxLength={12} />
              </Form.Item>
              <KeyField name={name} />
              <Form.Item name={[name, 'amount']} label={t('design.amount')} tooltip={t('design.amount.about')}>
                <Input maxLength={200} className="number" />
              </Form.Item>
              <Form.Item className={styles.wide} name={[name, 'where']} label={t('design.where')}>
                <Select mode="multiple" allowClear placeholder={t('design.where.any')} options={options} />
              </Form.Item>
              <RemoveRow onRemove={() => remove(name)} />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() =>
              add({ key: freeKey('m', new Set(rows.map((row) => row?.key ?? ''))), amount: '1', where: [] })
            }
          >
            {t('design.measure.add')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

function KeyField({ name }: { name: number }) {
  const t = useT(registerWords)
  return (
    <Form.Item
      name={[name, 'key']}
      label={t('design.key')}
      rules={[{ required: true, pattern: KEY, message: t('design.key.wrong') }]}
    >
      <Input maxLength={40} className="number" />
    </Form.Item>
  )
}

function RemoveRow({ onRemove }: { onRemove: () => void }) {
  const t = useT(registerWords)
  return (
    <div className={styles.rowEnd}>
      <Button type="text" danger icon={<DeleteOutlined />} onClick={onRemove}>
        {t('design.remove')}
      </Button>
    </div>
  )
}
