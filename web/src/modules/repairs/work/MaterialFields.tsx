import { work } from '@houqin/contracts'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import styles from './RecordFields.module.css'
import { workWords } from './work-words.ts'

/** Material, one row each: what, how much, at what price, whose. */
export function MaterialFields() {
  const t = useT(workWords)
  const required = [{ required: true, message: t('missing') }]
  const supplies = Object.entries(work.supplies).map(([value, words]) => ({ value, label: t(words) }))
  return (
    <Form.List name="materials">
      {(fields, { add, remove }) => (
        <fieldset className={styles.list}>
          <legend>{t('materials')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item name={[name, 'name']} label={t('field.name')} rules={required} className={styles.wide}>
                <Input maxLength={80} placeholder={t('field.name.example')} />
              </Form.Item>
              <Form.Item name={[name, 'quantity']} label={t('field.quantity')} rules={required}>
                <InputNumber<string> stringMode controls={false} min="0.001" inputMode="decimal" />
              </Form.Item>
              <Form.Item name={[name, 'unit']} label={t('field.unit')} rules={required}>
                <Input maxLength={10} />
              </Form.Item>
              <Form.Item name={[name, 'unitPrice']} label={t('field.price')} rules={required}>
                <InputNumber<string> stringMode controls={false} min="0" inputMode="decimal" />
              </Form.Item>
              <Form.Item name={[name, 'supply']} label={t('field.supply')}>
                <Select options={supplies} popupMatchSelectWidth={false} />
              </Form.Item>
              <Button type="text" className={styles.remove} onClick={() => remove(name)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ quantity: '1', unitPrice: '0', supply: 'house' })}>{t('add.material')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
