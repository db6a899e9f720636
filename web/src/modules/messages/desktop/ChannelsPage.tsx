import { PlusOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { messageWords } from '../words.ts'
import { ChannelDrawer } from './ChannelDrawer.tsx'
import styles from './ChannelsPage.module.css'
import { DeliveryLog } from './DeliveryLog.tsx'

export type Channel = ResponseOf<typeof api.listChannels>['items'][number]

export function ChannelsPage() {
  const t = useT(messageWords)
  const channels = useEndpoint(api.listChannels)
  const [open, setOpen] = useState<Channel | 'new'>()
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t('channels.add')}
    </Button>
  )
  const items = channels.data?.items ?? []
  return (
    <>
      <PageHeader title={t('channels.title')} about={t('channels.about')} actions={items.length > 0 && add} />
      {channels.isPending && <PageSkeleton rows={3} />}
      {channels.error !== null && <ErrorState error={channels.error} onRetry={() => void channels.refetch()} />}
      {channels.data?.items.length === 0 && (
        <EmptyState title={t('channels.empty.title')} about={t('channels.empty.about')} action={add} />
      )}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={t('channels.list')}>
          {items.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} onChange={() => setOpen(channel)} />
          ))}
        </ul>
      )}
      <DeliveryLog />
      <ChannelDrawer channel={open} onClose={() => setOpen(undefined)} />
    </>
  )
}

function ChannelRow({ channel, onChange }: { channel: Channel; onChange: () => void }) {
  const t = useT(messageWords)
  const { message } = App.useApp()
  const kinds = useEndpoint(api.listMessageKinds)
  const attempt = useAction(api.tryChannel, {
    invalidates: [api.listDeliveries],
    onDone: () => void message.success(t('channels.tried')),
  })
  const names = (kinds.data?.items ?? []).filter(({ code }) => channel.kinds.includes(code)).map(({ name }) => name)
  return (
    <li className={styles.channel}>
      <div className={styles.words}>
        <h2 className={styles.name}>
          {channel.name} <span className={styles.faint}>{t(channel.active ? 'state.on' : 'state.off')}</span>
        </h2>
        <p className={styles.faint}>
          {t(`kind.${channel.kind}`)} · <span className="number">{channel.address}</span>
        </p>
        <p>{names.join('、') || '—'}</p>
      </div>
      <Button loading={attempt.isPending} onClick={() => attempt.mutate({ params: { id: channel.id } })}>
        {t('channels.try')}
      </Button>
      <Button onClick={onChange}>{t('channels.change')}</Button>
    </li>
  )
}
