import { createContext, useContext, useId, type ReactNode } from 'react'
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

/** Headings of the parts stand one below the record's own. */
const InDrawer = createContext(false)

/** The frame of every record: head, the matter left, its people and place right, what happened below. */
export function RecordPage(props: RecordPageProps) {
  const titleId = useId()
  const Heading = props.compact === true ? 'h2' : 'h1'
  return (
    <article
      className={props.compact === true ? `${styles.record} ${styles.compact}` : styles.record}
      aria-labelledby={titleId}
    >
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
      <InDrawer value={props.compact === true}>
        <div className={styles.body}>
          <div className={styles.matter}>{props.children}</div>
          <aside className={styles.side}>{props.side}</aside>
          <div className={styles.below}>{props.below}</div>
        </div>
      </InDrawer>
    </article>
  )
}

/** A titled part of a record. */
export function RecordPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  const inDrawer = useContext(InDrawer)
  const heading = { id, className: styles.partTitle }
  return (
    <section className={styles.part} aria-labelledby={id}>
      {inDrawer ? <h3 {...heading}>{title}</h3> : <h2 {...heading}>{title}</h2>}
      {children}
    </section>
  )
}

/** Names and values, one a line. */
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
