import { Outlet } from '@tanstack/react-router'
import { useT } from '../kernel/i18n.ts'
import { SessionGate } from '../kernel/session.tsx'
import { Failure } from './parts/Failure.tsx'
import { Loading } from './parts/Loading.tsx'
import styles from './PhoneShell.module.css'
import { TabBar } from './TabBar.tsx'
import { useOnline } from './use-online.ts'
import { phoneWords } from './words.ts'

/** What surrounds every page of the phone: the bar that says when it is offline, and the tabs. */
export function PhoneShell() {
  return (
    <SessionGate waiting={<Loading />} failed={(error, again) => <Failure error={error} retry={again} />}>
      <OfflineBar />
      <main className={styles.main}>
        <Outlet />
      </main>
      <TabBar />
    </SessionGate>
  )
}

function OfflineBar() {
  const t = useT(phoneWords)
  const online = useOnline()
  return <output className={styles.offline}>{online ? '' : t('offline.bar')}</output>
}
