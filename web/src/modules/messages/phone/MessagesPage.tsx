import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, usePages } from '../../../kernel/queries.ts'
import { Empty } from '../../../phone/parts/Empty.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { MessageList, MessageText } from '../components/MessageList.tsx'
import { uiWords } from '../../../ui/words.ts'
import { messageWords } from '../words.ts'

/** The inbox in the hand. */
export function MessagesPage() {
  const t = useT(messageWords)
  const tUi = useT(uiWords)
  const pages = usePages(api.listMessages)
  const readAll = useAction(api.readMessages, { invalidates: [api.listMessages, api.countUnread] })
  const messages = pages.data?.pages.flatMap((page) => page.items) ?? []
  if (pages.isPending) return <Loading />
  if (pages.error !== null && messages.length === 0)
    return <Failure error={pages.error} retry={() => void pages.refetch()} />
  return (
    <div className="page">
      <Header title={<h1>{t('title')}</h1>} home="/me">
        {messages.some(({ readAt }) => readAt === null) && (
          <Button
            fill="none"
            size="small"
            loading={readAll.isPending}
            onClick={() => readAll.mutate({ body: { until: messages[0]?.at ?? '' } })}
          >
            {t('readAll')}
          </Button>
        )}
      </Header>
      {messages.length === 0 ? (
        <Empty title={t('empty.title')} about={t('empty.about')} />
      ) : (
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
      )}
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {tUi('table.more')}
        </Button>
      )}
      <p className="faint">{t('phone.settings')}</p>
    </div>
  )
}
