import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface RouterLinkProps {
  /** Address with everything behind `?`. */
  to: string
  className?: string | undefined
  children: ReactNode
}

/** A link to an address written out, followed without leaving the page. */
export function RouterLink({ to, className, children }: RouterLinkProps) {
  const { pathname, search } = new URL(to, window.location.origin)
  return (
    <Link to={pathname} search={Object.fromEntries(new URLSearchParams(search)) as never} className={className}>
      {children}
    </Link>
  )
}
