import { WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { appWords } from './words.ts'

/** A page that threw: the router shows this in its place. */
export function CrashPage({ error }: { error: unknown }) {
  const t = useT(appWords)
  return (
    <EmptyState
      page
      icon={<WarningOutlined />}
      title={t('crash.title')}
      about={t('crash.about')}
      detail={error instanceof Error ? error.message : String(error)}
      action={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('crash.again')}
        </Button>
      }
    />
  )
}
