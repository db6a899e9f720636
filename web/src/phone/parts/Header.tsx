import { useCanGoBack, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../kernel/i18n.ts'
import { phoneWords } from '../words.ts'
import styles from './Header.module.css'
import { Icon } from './Icon.tsx'

interface HeaderProps {
  title: ReactNode
  /** Where back leads when the page was opened by its address. */
  home: string
  children?: ReactNode
}

/** The top of a page below a tab: back, and what it is. */
export function Header({ title, home, children }: HeaderProps) {
  const t = useT(phoneWords)
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const back = () => (canGoBack ? router.history.back() : void router.navigate({ to: home }))
  return (
    <header className={styles.header}>
      <button type="button" className={styles.back} aria-label={t('back')} onClick={back}>
        <Icon name="back" />
      </button>
      <div className={styles.title}>{title}</div>
      {children}
    </header>
  )
}
