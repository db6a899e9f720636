import { useT } from '../kernel/i18n.ts'
import { Empty } from './parts/Empty.tsx'
import { ButtonLink } from './parts/ButtonLink.tsx'
import { phoneWords } from './words.ts'

export function NotFoundPage() {
  const t = useT(phoneWords)
  return (
    <main>
      <Empty page title={t('missing.title')} about={t('missing.about')}>
        <ButtonLink to="/">{t('missing.home')}</ButtonLink>
      </Empty>
    </main>
  )
}
