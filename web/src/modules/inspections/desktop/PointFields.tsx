import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'

/** Points of a route in the order in which they are walked. */
export function PointFields() {
  const t = useT(inspectionWords)
  const missing = t('say.missing', { name: t('route.points') })
  return (
    <Form.List
      name="points"
      rules={[
        {
          validator: (_, points?: unknown[]) =>
            points !== undefined && points.length > 0 ? Promise.resolve() : Promise.reject(new Error(missing)),
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <fieldset>
          <legend>{t('route.points')}</legend>
          {fields.map((field, at) => (
            <Point key={field.key} at={at} name={field.name} onRemove={() => remove(field.name)} />
          ))}
          <Form.ErrorList errors={errors} />
          <Form.Item>
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ items: [], needsScan: false, needsPhoto: false })}
              block
              type="dashed"
            >
              {t('route.point.add')}
            </Button>
          </Form.Item>
        </fieldset>
      )}
    </Form.List>
  )
}

function Point({ at, name, onRemove }: { at: number; name: number; onRemove: () => void }) {
  const t = useT(inspectionWords)
  const missing = (field: string) => [{ required: true, message: t('say.missing', { name: field }) }]
  return (
    <div className={styles.point}>
      <div className={styles.head}>
        <strong>{t('route.point', { n: at + 1 })}</strong>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('route.point.remove', { n: at + 1 })}
          onClick={onRemove}
        />
      </div>
      <div className={styles.pair}>
        <Form.Item name={[name, 'placeId']} label={t('route.point.place')} rules={missing(t('route.point.place'))}>
          <PlacePicker />
        </Form.Item>
        <Form.Item name={[name, 'name']} label={t('route.point.name')} rules={missing(t('route.point.name'))}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'items']} label={t('route.point.items')} extra={t('route.point.items.about')}>
        <Select mode="tags" open={false} suffixIcon={null} maxCount={20} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={[name, 'needsScan']} valuePropName="checked">
          <Checkbox>{t('route.point.scan')}</Checkbox>
        </Form.Item>
        <Form.Item name={[name, 'needsPhoto']} valuePropName="checked">
          <Checkbox>{t('route.point.photo')}</Checkbox>
        </Form.Item>
      </div>
    </div>
  )
}
