import { Outlet, useLocation } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useT } from '../kernel/i18n.ts'
import { SessionGate } from '../kernel/session.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Navigation } from './Navigation.tsx'
import { OwnPasswordPage } from './OwnPasswordPage.tsx'
import styles from './Shell.module.css'
import { TopBar } from './TopBar.tsx'
import { appWords } from './words.ts'

/** Left what people do, on top search, language and account, in the middle the page. */
export function Shell() {
  return (
    <SessionGate
      waiting={<ShellSkeleton />}
      failed={(error, again) => <ErrorState error={error} onRetry={again} />}
      oneTime={<OwnPasswordPage />}
    >
      <SignedInShell />
    </SessionGate>
  )
}

function SignedInShell() {
  const t = useT(appWords)
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  useEffect(() => setOpen(false), [pathname])
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <aside className={styles.side}>
        <Navigation />
      </aside>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={260}
        title={t('product')}
        styles={{ body: { padding: 0 } }}
      >
        <Navigation bare />
      </Drawer>
      <div className={styles.main}>
        <TopBar onOpenNavigation={() => setOpen(true)} />
        <main id="content" className={styles.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}

function ShellSkeleton() {
  return (
    <div className={styles.shell} aria-busy="true">
      <aside className={styles.side} />
      <div className={styles.main}>
        <div className={styles.topPlaceholder} />
      </div>
    </div>
  )
}
