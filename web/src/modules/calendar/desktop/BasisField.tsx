import { Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { calendarWords } from '../words.ts'

/** Nothing of the calendar is changed without saying on what grounds. */
export function BasisField() {
  const t = useT(calendarWords)
  return (
    <Form.Item
      name="basis"
      label={t('basis')}
      rules={[{ required: true, whitespace: true, message: t('basis.missing') }]}
    >
      <Input maxLength={200} placeholder={t('basis.example')} />
    </Form.Item>
  )
}
