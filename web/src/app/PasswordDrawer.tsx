import { api } from '@houqin/contracts'
import { App } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { useAction } from '../kernel/queries.ts'
import { FormDrawer } from '../ui/FormDrawer.tsx'
import { PasswordFields, type PasswordChange } from './PasswordFields.tsx'
import { appWords } from './words.ts'

export function PasswordDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(appWords)
  const { message } = App.useApp()
  const change = useAction(api.changePassword)
  const save = async ({ current, next }: PasswordChange) => {
    await change.mutateAsync({ body: { current, next } })
    void message.success(t('password.saved'))
  }
  return (
    <FormDrawer<PasswordChange>
      open={open}
      onClose={onClose}
      title={t('account.password')}
      about={t('password.about')}
      submitLabel={t('password.save')}
      onSubmit={save}
    >
      <PasswordFields current={t('password.current')} />
    </FormDrawer>
  )
}
