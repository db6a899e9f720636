/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { CodePage } from './CodePage.tsx'
import { ReceiptPage } from './ReceiptPage.tsx'
import { ReportPage } from './ReportPage.tsx'
import type { Go } from './go.ts'

/** Two addresses, no shell: `/q/{code}` reports, `/r/{token}` is the receipt. */
export function PublicApp() {
  const [path, setPath] = useState(location.pathname)
  useEffect(() => {
    const follow = () => setPath(location.pathname)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go: Go = (next, arrival) => {
    history.pushState(arrival ?? null, '', next)
    setPath(next)
    scrollTo(0, 0)
  }
  const [, page, key = ''] = path.split('/')
  if (page === 'r' && key !== '') return <ReceiptPage key={key} token={key} />
  if (key === '') return <CodePage go={go} />
  return <ReportPage key={key} code={decodeURIComponent(key).toUpperCase()} go={go} />
}
