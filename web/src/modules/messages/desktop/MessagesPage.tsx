import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint, usePages } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { uiWords } from '../../../ui/words.ts'
import { MessageList, MessageText } from '../components/MessageList.tsx'
import { messageWords } from '../words.ts'
import styles from './MessagesPage.module.css'
import { PreferenceDrawer } from './PreferenceDrawer.tsx'

const address = { view: z.enum(['all', 'unread']).default('all') }

export function MessagesPage() {
  const t = useT(messageWords)
  const [{ view }, change] = useAddress(address)
  const [choosing, setChoosing] = useState(false)
  const readAll = useAction(api.readMessages, { invalidates: [api.listMessages, api.countUnread] })
  const newest = useEndpoint(api.listMessages, { query: { limit: 1 } }).data?.items[0]
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <Button onClick={() => setChoosing(true)}>{t('preference')}</Button>
            <Button
              disabled={newest === undefined}
              loading={readAll.isPending}
              onClick={() => newest && readAll.mutate({ body: { until: newest.at } })}
            >
              {t('readAll')}
            </Button>
          </>
        }
      />
      <Segmented<'all' | 'unread'>
        className={styles.views}
        value={view}
        onChange={(next) => change({ view: next })}
        options={[
          { value: 'all', label: t('view.all') },
          { value: 'unread', label: t('view.unread') },
        ]}
      />
      <Inbox view={view} />
      <PreferenceDrawer open={choosing} onClose={() => setChoosing(false)} />
    </>
  )
}

function Inbox({ view }: { view: 'all' | 'unread' }) {
  const t = useT(messageWords)
  const tUi = useT(uiWords)
  const pages = usePages(api.listMessages, { query: { unread: view === 'unread' ? 'true' : 'false' }, keep: true })
  const messages = pages.data?.pages.flatMap((page) => page.items) ?? []
  if (pages.isPending) return <PageSkeleton rows={8} />
  if (pages.error !== null && messages.length === 0)
    return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (messages.length === 0)
    return <EmptyState title={t(view === 'unread' ? 'empty.unread.title' : 'empty.title')} about={t('empty.about')} />
  return (
    <div className={styles.inbox}>
      <MessageList
        messages={messages}
        link={(message, onFollow) =>
          message.subject ? (
            <Link to={message.subject.url} onClick={onFollow}>
              <MessageText text={message.text} />
            </Link>
          ) : (
            <MessageText text={message.text} />
          )
        }
      />
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {tUi('table.more')}
        </Button>
      )}
    </div>
  )
}
