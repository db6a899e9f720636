import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './ButtonLink.module.css'

interface ButtonLinkProps {
  to: string
  search?: Record<string, string>
  children: ReactNode
}

/** A link that looks like the primary button. */
export function ButtonLink({ to, search, children }: ButtonLinkProps) {
  return (
    <Link to={to} search={search as never} className={styles.link}>
      {children}
    </Link>
  )
}
