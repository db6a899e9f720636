import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { goalWords } from '../words.ts'
import styles from './GoalTabs.module.css'

const tabs = [
  { to: '/goals', word: 'tab.matrix', permission: 'goal-plan.list' },
  { to: '/goals/plans', word: 'tab.plans', permission: 'goal-plan.list' },
  { to: '/goals/follow-ups', word: 'tab.followUps', permission: 'goal-follow-up.list' },
  { to: '/goals/letters', word: 'tab.letters', permission: 'goal-letter.list' },
] as const

/** The ways between the pages of targets. */
export function GoalTabs() {
  const t = useT(goalWords)
  const can = useCan()
  const { pathname } = useLocation()
  return (
    <nav className={styles.tabs} aria-label={t('title')}>
      {tabs
        .filter(({ permission }) => can(permission))
        .map(({ to, word }) => (
          <Link
            key={to}
            to={to as string}
            className={pathname === to ? `${styles.tab} ${styles.here}` : styles.tab}
            aria-current={pathname === to ? 'page' : undefined}
          >
            {t(word)}
          </Link>
        ))}
    </nav>
  )
}
