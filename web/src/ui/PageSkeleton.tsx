import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useT } from '../kernel/i18n.ts'
import { uiWords } from './words.ts'

/** Stands in for a page; nothing for the first 300 ms, so that what is quick does not flicker. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useT(uiWords)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{t('table.loading')}</span>
      {late && (
        <div aria-hidden>
          <Skeleton active title={{ width: '30%' }} paragraph={{ rows }} />
        </div>
      )}
    </div>
  )
}
