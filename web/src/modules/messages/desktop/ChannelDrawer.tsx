import { api } from '@houqin/contracts'
import type { ChannelKind } from '@houqin/contracts/messages'
import { App, Checkbox, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { messageWords } from '../words.ts'
import type { Channel } from './ChannelsPage.tsx'
import styles from './PreferenceDrawer.module.css'

interface Fields {
  kind: ChannelKind
  name: string
  address?: string
  secret?: string
  kinds: string[]
  active: boolean
}

const channelKinds = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const

/** Adds a channel, or changes one; address and secret are never shown again, an empty field keeps them. */
export function ChannelDrawer({ channel, onClose }: { channel: Channel | 'new' | undefined; onClose: () => void }) {
  const t = useT(messageWords)
  const { message } = App.useApp()
  const invalidates = [api.listChannels]
  const create = useAction(api.createChannel, { invalidates })
  const change = useAction(api.changeChannel, { invalidates })
  const known = channel === 'new' ? undefined : channel
  const submit = async ({ kind, address = '', secret = '', active, ...fields }: Fields) => {
    if (known === undefined)
      await create.mutateAsync({ body: { ...fields, kind, address, secret: secret === '' ? null : secret } })
    else
      await change.mutateAsync({
        params: { id: known.id },
        body: {
          ...fields,
          active,
          version: known.version,
          ...(address === '' ? {} : { address }),
          ...(secret === '' ? {} : { secret }),
        },
      })
    void message.success(t('channels.saved'))
  }
  return (
    <FormDrawer<Fields>
      open={channel !== undefined}
      onClose={onClose}
      title={t(known === undefined ? 'channels.add' : 'channels.change')}
      initialValues={known ?? { kind: 'wecom', kinds: ['case.submit', 'case.emergency'], active: true }}
      onSubmit={submit}
    >
      <ChannelFields known={known} />
    </FormDrawer>
  )
}

function ChannelFields({ known }: { known: Channel | undefined }) {
  const t = useT(messageWords)
  const kinds = useEndpoint(api.listMessageKinds)
  const keep = known === undefined ? undefined : t('field.address.keep')
  return (
    <>
      <Form.Item name="kind" label={t('field.kind')}>
        <Select
          disabled={known !== undefined}
          options={channelKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('field.name.missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('field.address')}
        extra={keep}
        rules={[
          { required: known === undefined, message: t('field.address.missing') },
          { pattern: /^https?:\/\//, message: t('field.address.missing') },
        ]}
      >
        <Input maxLength={500} spellCheck={false} autoComplete="off" placeholder={known?.address} />
      </Form.Item>
      <Form.Item name="secret" label={t('field.secret')} extra={keep ?? t('field.secret.help')}>
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="kinds" label={t('field.kinds')}>
        <Checkbox.Group
          className={styles.choices}
          options={(kinds.data?.items ?? [])
            .filter(({ code }) => code !== 'message.trial')
            .map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      {known !== undefined && (
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('field.active')}</Checkbox>
        </Form.Item>
      )}
    </>
  )
}
