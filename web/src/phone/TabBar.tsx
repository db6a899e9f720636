import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../kernel/i18n.ts'
import { useEndpoint } from '../kernel/queries.ts'
import { useCan } from '../kernel/session.tsx'
import { useUnread } from '../kernel/use-unread.ts'
import { Icon } from './parts/Icon.tsx'
import { phonePages } from './pages.ts'
import styles from './PhoneShell.module.css'
import { phoneWords } from './words.ts'

type Counts = { desk: number | null; mine: number; toConfirm: number }

/** Tabs of what one may use, with how many things wait behind each. */
export function TabBar() {
  const t = useT(phoneWords)
  const can = useCan()
  const unread = useUnread()
  const workbench = useEndpoint(api.getWorkbench, { every: 30_000 })
  const tabs = phonePages.filter((page) => page.tab !== undefined && (page.permissions?.some(can) ?? true))
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {tabs.map(({ path, title, tab }) => {
        const waiting = path === '/me' ? unread : waitingBehind(path, workbench.data?.counts)
        return (
          <Link key={path} to={path} className={styles.tab} activeOptions={{ exact: true }}>
            <span className={styles.icon}>
              {tab && <Icon name={tab.icon} />}
              {waiting > 0 && <span className={styles.badge}>{waiting > 99 ? '99+' : waiting}</span>}
            </span>
            {t(title)}
          </Link>
        )
      })}
    </nav>
  )
}

function waitingBehind(path: string, counts: Counts | undefined): number {
  if (counts === undefined) return 0
  if (path === '/dispatch') return counts.desk ?? 0
  if (path === '/tasks') return counts.mine
  return path === '/mine' ? counts.toConfirm : 0
}
