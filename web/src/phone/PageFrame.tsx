import { useEffect, type ComponentType } from 'react'
import { useT } from '../kernel/i18n.ts'
import { useCan } from '../kernel/session.tsx'
import type { PhonePage } from './phone-page.ts'
import { Empty } from './parts/Empty.tsx'
import { phoneWords } from './words.ts'

/** A page inside the shell: names the browser's tab, and says whom to ask where it may not be opened. */
export function pageFrame(page: PhonePage, Content: ComponentType) {
  return function PageFrame() {
    const t = useT(phoneWords)
    const can = useCan()
    const title = t(page.title)
    useEffect(() => {
      document.title = `${title} · ${t('product')}`
    }, [title, t])
    if (page.permissions !== undefined && !page.permissions.some(can)) {
      return <Empty title={t('forbidden.title')} about={t('forbidden.about')} />
    }
    return <Content />
  }
}
