import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface EmptyStateProps {
  title: string
  about?: ReactNode
  /** The one first step. */
  action?: ReactNode
  icon?: ReactNode
  /** A line one may quote to an administrator. */
  detail?: string
  /** It is all there is on the page: title as the page's heading, more room. */
  page?: boolean
}

/** Says what belongs here and offers the one first step. */
export function EmptyState({ title, about, action, icon = <InboxOutlined />, detail, page = false }: EmptyStateProps) {
  const Heading = page ? 'h1' : 'h2'
  return (
    <div className={page ? `${styles.empty} ${styles.page}` : styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      {detail !== undefined && <code className={styles.detail}>{detail}</code>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
