import { Link } from '@tanstack/react-router'
import { useT } from '../kernel/i18n.ts'
import { navigationGroups, type NavigationGroup, type Page } from '../kernel/module.ts'
import { useCan, useMe } from '../kernel/session.tsx'
import { modules } from '../modules.ts'
import { Logo } from './Logo.tsx'
import styles from './Navigation.module.css'
import { mayOpen } from './PageFrame.tsx'
import { appWords } from './words.ts'

/** What one may use, grouped by what people do. `bare`: without the name on top. */
export function Navigation({ bare = false }: { bare?: boolean }) {
  const t = useT(appWords)
  const can = useCan()
  const { organisation } = useMe()
  const pages = modules.flatMap((module) => module.pages).filter((page) => mayOpen(page, can))
  return (
    <nav aria-label={t('nav.label')} className={styles.navigation}>
      {!bare && (
        <Link to="/" className={styles.name}>
          <Logo />
          <span className={styles.organisation} title={organisation.name}>
            {organisation.name}
          </span>
        </Link>
      )}
      {(Object.keys(navigationGroups) as NavigationGroup[]).map((group) => (
        <Group key={group} group={group} pages={pages.filter((page) => page.navigation?.group === group)} />
      ))}
    </nav>
  )
}

function Group({ group, pages }: { group: NavigationGroup; pages: readonly Page[] }) {
  const t = useT(appWords)
  if (pages.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby={`navigation-${group}`}>
      <h2 id={`navigation-${group}`} className={styles.heading}>
        {t(navigationGroups[group])}
      </h2>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <NavigationLink page={page} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NavigationLink({ page }: { page: Page }) {
  const t = useT(appWords)
  const Icon = page.navigation?.icon
  return (
    <Link
      to={page.path}
      className={styles.link}
      activeProps={{ className: styles.active, 'aria-current': 'page' }}
      activeOptions={{ exact: page.path === '/', includeSearch: false }}
    >
      {Icon !== undefined && <Icon aria-hidden />}
      <span>{t(page.title)}</span>
    </Link>
  )
}
