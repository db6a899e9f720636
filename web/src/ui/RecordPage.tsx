import { useId, type ReactNode } from 'react'
import styles from './RecordPage.module.css'

interface RecordPageProps {
  number: ReactNode
  title: string
  state: ReactNode
  /** Who holds it and since when. */
  holder: ReactNode
  /** Time left. */
  due?: ReactNode
  /** The primary one first. */
  actions: ReactNode
  /** A remark or a problem that concerns the whole record. */
  notice?: ReactNode
  /** The matter: fields, photos, work. */
  children: ReactNode
  /** People, place, thing, related records. */
  side: ReactNode
  below: ReactNode
  /** In a drawer: one column, a smaller title. */
  compact?: boolean
}

/** The frame of every record: head, the matter left, its people and place right, what happened below. */
export function RecordPage(props: RecordPageProps) {
  const titleId = useId()
  const Heading = props.compact === true ? 'h2' : 'h1'
  return (
    <article className={props.compact === true ? `${styles.record} ${styles.compact}` : styles.record} aria-labelledby={titleId}>
      <header className={styles.head}>
        <p className={styles.number}>{props.number}</p>
        <Heading id={titleId} className={styles.title}>
          {props.title}
        </Heading>
        <div className={styles.standing}>
          {props.state}
          <span className={styles.holder}>{props.holder}</span>
          {props.due}
        </div>
        <div className={styles.actions}>{props.actions}</div>
        {props.notice}
      </header>
      <div className={styles.body}>
        <div className={styles.matter}>{props.children}</div>
        <aside className={styles.side}>{props.side}</aside>
      </div>
      <div className={styles.below}>{props.below}</div>
    </article>
  )
}

/** A titled part of a record. */
export function RecordPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.partTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}

/** Names and values under each other. */
export function RecordFields({ fields }: { fields: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
