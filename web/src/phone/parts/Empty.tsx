import type { ReactNode } from 'react'
import styles from './Empty.module.css'

interface EmptyProps {
  title: string
  about: string
  /** The one first step. */
  children?: ReactNode
}

/** Says what belongs here and offers the one first step. */
export function Empty({ title, about, children }: EmptyProps) {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.about}>{about}</p>
      {children}
    </section>
  )
}
