import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { OutboxProvider } from '../kernel/outbox/OutboxProvider.tsx'
import type { Outbox } from '../kernel/outbox/outbox.ts'
import { SessionGate, useMe } from '../kernel/session.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { OwnPasswordPage } from './OwnPasswordPage.tsx'
import { phonePages } from './pages.ts'
import { Failure } from './parts/Failure.tsx'
import { Loading } from './parts/Loading.tsx'
import styles from './PhoneShell.module.css'
import { TabBar } from './TabBar.tsx'

/** What surrounds every page of the phone: the bar that says when it is offline, and the tabs. */
export function PhoneShell({ outbox }: { outbox: Outbox }) {
  return (
    <SessionGate
      waiting={<Loading />}
      failed={(error, again) => <Failure error={error} retry={again} />}
      oneTime={<OwnPasswordPage />}
    >
      <OutboxProvider outbox={outbox}>
        <OfflineBar />
        <main className={styles.main}>
          <Outlet />
        </main>
        <TabBar />
      </OutboxProvider>
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
