import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useT } from '../../kernel/i18n.ts'
import { phoneWords } from '../words.ts'
import { Icon } from './Icon.tsx'
import styles from './Sheet.module.css'

interface SheetProps {
  title: string
  onClose: () => void
  /** Covers the whole screen. */
  full?: boolean
  children: ReactNode
}

/** Rises from below while it is mounted. The browser keeps the focus inside and closes it on Escape. */
export function Sheet({ title, onClose, full = false, children }: SheetProps) {
  const t = useT(phoneWords)
  const headingId = useId()
  const dialogRef = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialogRef.current?.showModal()
  }, [])
  return (
    <dialog ref={dialogRef} className={full ? styles.full : styles.sheet} aria-labelledby={headingId} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={headingId}>{title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('close')}
          onClick={() => dialogRef.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
