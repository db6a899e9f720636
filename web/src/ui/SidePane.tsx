import type { ReactNode } from 'react'
import styles from './SidePane.module.css'

interface SidePaneProps {
  label: string
  /** The tree or list to choose from; stands left where there is room. */
  side: ReactNode
  /** Chooses the same where there is none. */
  narrow?: ReactNode
  children: ReactNode
}

/** A list to choose from on the left, what is chosen on the right. */
export function SidePane({ label, side, narrow, children }: SidePaneProps) {
  return (
    <div className={styles.panes}>
      <nav className={styles.side} aria-label={label}>
        {side}
      </nav>
      {narrow !== undefined && <div className={styles.narrow}>{narrow}</div>}
      <div className={styles.main}>{children}</div>
    </div>
  )
}
