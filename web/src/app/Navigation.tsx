import { DownOutlined } from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useT } from '../kernel/i18n.ts'
import { navigationGroups, type NavigationGroup, type Page } from '../kernel/module.ts'
import { useCan, useMe } from '../kernel/session.tsx'
import { useFolded } from '../kernel/use-folded.ts'
import { modules } from '../modules.ts'
import { Logo } from './Logo.tsx'
import styles from './Navigation.module.css'
import { mayOpen } from './PageFrame.tsx'
import { appWords } from './words.ts'

/** Menus longer than this start with what is seldom needed folded. */
const LONG = 18
const seldom: readonly NavigationGroup[] = ['oversight', 'setup']

/** What one may use, grouped by what people do; groups fold and stay so. `bare`: without the name on top. */
export function Navigation({ bare = false }: { bare?: boolean }) {
  const t = useT(appWords)
  const can = useCan()
  const { organisation } = useMe()
  const pages = modules
    .flatMap((module) => module.pages)
    .filter((page) => page.navigation !== undefined && mayOpen(page, can))
  const here = useHere()
  const [folded, fold] = useFolded('navigation', pages.length > LONG ? seldom : [])
  return (
    <nav ref={here} aria-label={t('nav.label')} className={styles.navigation}>
      {!bare && (
        <Link to="/" className={styles.name}>
          <Logo />
          <span className={styles.organisation} title={organisation.name}>
            {organisation.name}
          </span>
        </Link>
      )}
      {(Object.keys(navigationGroups) as NavigationGroup[]).map((group) => (
        <Group
          key={group}
          group={group}
          pages={pages.filter((page) => page.navigation?.group === group)}
          folded={folded.has(group)}
          onFold={(next) => fold(group, next)}
        />
      ))}
    </nav>
  )
}

/** Keeps the place where one stands in sight, however long the menu is. */
function useHere() {
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
  return nav
}

interface GroupProps {
  group: NavigationGroup
  pages: readonly Page[]
  folded: boolean
  onFold: (folded: boolean) => void
}

function Group({ group, pages, folded, onFold }: GroupProps) {
  const t = useT(appWords)
  const { pathname } = useLocation()
  if (pages.length === 0) return null
  // Where one stands is never out of sight.
  const shown = folded ? pages.filter(({ path }) => isBelow(pathname, path)) : pages
  return (
    <section className={styles.group} aria-labelledby={`navigation-${group}`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`navigation-${group}`}
          className={styles.fold}
          aria-expanded={!folded}
          onClick={() => onFold(!folded)}
        >
          {t(navigationGroups[group])}
          <DownOutlined aria-hidden className={folded ? styles.closed : styles.open} />
        </button>
      </h2>
      {shown.length > 0 && (
        <ul>
          {shown.map((page) => (
            <li key={page.path}>
              <NavigationLink page={page} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const isBelow = (pathname: string, path: string) =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)

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
