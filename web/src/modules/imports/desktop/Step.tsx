import { useId, type ReactNode } from 'react'
import styles from './Step.module.css'

interface StepProps {
  number: number
  title: string
  about?: string
  children: ReactNode
}

/** One decision of the import, numbered. */
export function Step({ number, title, about, children }: StepProps) {
  const id = useId()
  return (
    <section className={styles.step} aria-labelledby={id}>
      <header>
        <h2 id={id} className={styles.title}>
          <span className={styles.number}>{number}</span> {title}
        </h2>
        {about !== undefined && <p className={styles.about}>{about}</p>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
