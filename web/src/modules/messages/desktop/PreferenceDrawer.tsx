import { api, type ResponseOf } from '@houqin/contracts'
import { Alert, App, Checkbox, Form, Input, Radio } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { messageWords } from '../words.ts'
import styles from './PreferenceDrawer.module.css'

interface Fields {
  mail: 'off' | 'at-once' | 'daily'
  email?: string
  quiet: boolean
  told: string[]
}

const ways = ['off', 'at-once', 'daily'] as const
const night = { from: '22:00', to: '07:00' }

export function PreferenceDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const preference = useEndpoint(api.getMessagePreference, { enabled: open })
  const kinds = useEndpoint(api.listMessageKinds, { enabled: open })
  if (preference.data === undefined || kinds.data === undefined) return null
  return <LoadedPreference open={open} onClose={onClose} preference={preference.data} kinds={kinds.data.items} />
}

interface LoadedProps {
  open: boolean
  onClose: () => void
  preference: ResponseOf<typeof api.getMessagePreference>
  kinds: ResponseOf<typeof api.listMessageKinds>['items']
}

function LoadedPreference({ open, onClose, preference, kinds }: LoadedProps) {
  const t = useT(messageWords)
  const { message } = App.useApp()
  const set = useAction(api.setMessagePreference, {
    invalidates: [api.getMessagePreference, api.listMessages, api.countUnread],
  })
  const submit = async ({ mail, email, quiet, told }: Fields) => {
    const body = {
      mail,
      email: email ? email : null,
      quiet: quiet ? (preference.quiet ?? night) : null,
      muted: kinds.filter(({ code, urgent }) => !urgent && !told.includes(code)).map(({ code }) => code),
    }
    await set.mutateAsync({ body })
    void message.success(t('preference.saved'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('preference')}
      about={t('preference.about')}
      initialValues={{
        mail: preference.mail,
        email: preference.email ?? undefined,
        quiet: preference.quiet !== null,
        told: kinds.map(({ code }) => code).filter((code) => !preference.muted.includes(code)),
      }}
      onSubmit={submit}
    >
      {!preference.mailAvailable && (
        <Alert className={styles.notice} type="info" showIcon title={t('mail.unavailable')} />
      )}
      <Form.Item name="mail" label={t('mail.label')}>
        <Radio.Group className={styles.choices} options={ways.map((value) => ({ value, label: t(`mail.${value}`) }))} />
      </Form.Item>
      <Form.Item name="email" label={t('field.email')} rules={[{ type: 'email', message: t('field.email.wrong') }]}>
        <Input type="email" maxLength={120} autoComplete="email" />
      </Form.Item>
      <Form.Item name="quiet" valuePropName="checked" extra={t('field.quiet.help')}>
        <Checkbox>{t('field.quiet')}</Checkbox>
      </Form.Item>
      <Form.Item name="told" label={t('field.told')}>
        <Checkbox.Group
          className={styles.choices}
          options={kinds.map(({ code, name, urgent }) => ({ value: code, label: name, disabled: urgent }))}
        />
      </Form.Item>
    </FormDrawer>
  )
}
