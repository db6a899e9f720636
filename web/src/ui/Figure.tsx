import type { ReactNode } from 'react'
import styles from './Figure.module.css'
import { RouterLink } from './RouterLink.tsx'

interface FigureProps {
  name: string
  /** As it is read: `1,284`, `93.5%`, `—`. */
  value: string
  unit?: string
  /** Where the records behind it stand: `/indicators/repair.reported?from=…`, `/repairs?view=late`. */
  to: string
  /** Period or change against the last one, in words. */
  note?: ReactNode
  /** It counts something late. */
  late?: boolean
}

/** A number that opens what it is made of. */
export function Figure({ name, value, unit, to, note, late = false }: FigureProps) {
  return (
    <RouterLink to={to} className={styles.figure}>
      <span className={styles.name}>{name}</span>
      <span className={late ? `${styles.value} ${styles.late}` : styles.value}>
        {value}
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </RouterLink>
  )
}

/** Figures side by side. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
