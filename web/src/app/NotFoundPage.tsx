import { CompassOutlined } from '@ant-design/icons'
import { useT } from '../kernel/i18n.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { appWords } from './words.ts'

export function NotFoundPage() {
  const t = useT(appWords)
  return (
    <EmptyState
      page
      icon={<CompassOutlined />}
      title={t('notFound.title')}
      about={t('notFound.about')}
      action={<LinkButton to="/">{t('home')}</LinkButton>}
    />
  )
}
