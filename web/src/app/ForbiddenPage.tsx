import { LockOutlined } from '@ant-design/icons'
import { useT } from '../kernel/i18n.ts'
import { useMe } from '../kernel/session.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { appWords } from './words.ts'

export function ForbiddenPage({ page }: { page: string }) {
  const t = useT(appWords)
  const { roles } = useMe()
  const held = roles.map((role) => role.name).join('、') || t('forbidden.noRoles')
  return (
    <EmptyState
      page
      icon={<LockOutlined />}
      title={t('forbidden.title')}
      about={t('forbidden.about', { page, roles: held })}
      action={<LinkButton to="/">{t('home')}</LinkButton>}
    />
  )
}
