import { api } from '@houqin/contracts'
import { App, Form, Input } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { useAction } from '../kernel/queries.ts'
import { FormDrawer } from '../ui/FormDrawer.tsx'
import { appWords } from './words.ts'

interface Fields {
  current: string
  next: string
  again: string
}

export function PasswordDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(appWords)
  const { message } = App.useApp()
  const change = useAction(api.changePassword)
  const save = async ({ current, next }: Fields) => {
    await change.mutateAsync({ body: { current, next } })
    void message.success(t('password.saved'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('account.password')}
      about={t('password.about')}
      submitLabel={t('password.save')}
      onSubmit={save}
    >
      <Form.Item
        name="current"
        label={t('password.current')}
        rules={[{ required: true, message: t('password.current.missing') }]}
      >
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
    </FormDrawer>
  )
}
