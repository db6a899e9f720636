import { Form, Input } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { appWords } from './words.ts'

export interface PasswordChange {
  current: string
  next: string
  again: string
}

/** The former password, under the name it goes by, and the new one twice. */
export function PasswordFields({ current }: { current: string }) {
  const t = useT(appWords)
  return (
    <>
      <Form.Item name="current" label={current} rules={[{ required: true, message: t('password.current.missing') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('password.next')}
        extra={t('setup.password.help')}
        rules={[{ required: true, min: 10, message: t('setup.password.short') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('password.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
