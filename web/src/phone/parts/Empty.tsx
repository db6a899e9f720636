import type { ReactNode } from 'react'
import styles from './Empty.module.css'

interface EmptyProps {
  /** It is all there is on the page. */
  page?: boolean
  title: string
  about: string
  /** The one first step. */
  children?: ReactNode
}

/** Says what belongs here and offers the one first step. */
export function Empty({ page = false, title, about, children }: EmptyProps) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <section className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.about}>{about}</p>
      {children}
    </section>
  )
}
