import { DisconnectOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { problemOf } from '../kernel/problem.ts'
import { EmptyState } from './EmptyState.tsx'
import { uiWords } from './words.ts'

/** In place of content that could not be had: what happened, why, what to do. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT(uiWords)
  const { title, detail, requestId, status } = problemOf(error)
  const mayPass = status === 0 || status === 429 || status >= 500
  return (
    <div role="alert">
      <EmptyState
        icon={<DisconnectOutlined />}
        title={title}
        about={detail}
        detail={requestId === undefined ? undefined : t('error.request', { id: requestId })}
        action={mayPass && onRetry !== undefined && <Button onClick={onRetry}>{t('error.retry')}</Button>}
      />
    </div>
  )
}
