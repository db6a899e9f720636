import { Button } from 'antd-mobile'
import { useT } from '../kernel/i18n.ts'
import { Empty } from './parts/Empty.tsx'
import { phoneWords } from './words.ts'

/** In place of a page that broke, or whose program part could not be fetched. */
export function CrashPage() {
  const t = useT(phoneWords)
  return (
    <main role="alert">
      <Empty title={t('crash.title')} about={t('crash.about')}>
        <Button color="primary" onClick={() => location.reload()}>
          {t('retry')}
        </Button>
      </Empty>
    </main>
  )
}
