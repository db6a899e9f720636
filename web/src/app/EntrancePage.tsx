import { useEffect, type ReactNode } from 'react'
import { useT } from '../kernel/i18n.ts'
import styles from './EntrancePage.module.css'
import { Logo } from './Logo.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import { LanguageButton } from './TopBar.tsx'
import { appWords } from './words.ts'

interface EntrancePageProps {
  title: string
  about?: string
  foot?: string
  children: ReactNode
}

/** Pages before one is signed in: one card, nothing else. */
export function EntrancePage({ title, about, foot, children }: EntrancePageProps) {
  const t = useT(appWords)
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
  return (
    <div className={styles.page}>
      <header className={styles.tools}>
        <LanguageButton />
        <ThemeMenu />
      </header>
      <main className={styles.middle}>
        <div className={styles.card}>
          <div className={styles.brand}>
            <Logo size={36} />
            <div>
              <p className={styles.product}>{t('product')}</p>
              <p className={styles.faint}>{t('product.about')}</p>
            </div>
          </div>
          <h1 className={styles.title}>{title}</h1>
          {about !== undefined && <p className={styles.about}>{about}</p>}
          {children}
        </div>
        {foot !== undefined && <p className={styles.foot}>{foot}</p>}
      </main>
    </div>
  )
}
