import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useT } from '../kernel/i18n.ts'
import { SessionGate, useMe } from '../kernel/session.tsx'
import { OwnPasswordPage } from './OwnPasswordPage.tsx'
import { phonePages } from './pages.ts'
import { Failure } from './parts/Failure.tsx'
import { Loading } from './parts/Loading.tsx'
import styles from './PhoneShell.module.css'
import { TabBar } from './TabBar.tsx'
import { useOnline } from './use-online.ts'
import { phoneWords } from './words.ts'

/** What surrounds every page of the phone: the bar that says when it is offline, and the tabs. */
export function PhoneShell() {
  return (
    <SessionGate
      waiting={<Loading />}
      failed={(error, again) => <Failure error={error} retry={again} />}
      oneTime={<OwnPasswordPage />}
    >
      <OfflineBar />
      <main className={styles.main}>
        <Outlet />
      </main>
      <TabBar />
      <Fetched />
    </SessionGate>
  )
}

/** Fetches the program of every page one may open while there is a signal: the basement has none. */
function Fetched() {
  const { permissions } = useMe()
  useEffect(() => {
    const pages = phonePages.filter((page) => page.permissions?.some((one) => one in permissions) ?? true)
    const timer = setTimeout(() => void Promise.allSettled(pages.map((page) => page.load())), 2_000)
    return () => clearTimeout(timer)
  }, [permissions])
  return null
}

function OfflineBar() {
  const t = useT(phoneWords)
  const online = useOnline()
  return <output className={styles.offline}>{online ? '' : t('offline.bar')}</output>
}
