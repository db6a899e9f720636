/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

interface Props {
  title?: string
  trouble: string | null
  children: ComponentChildren
}

/** Something that waits for the reporter, and why the last answer was not taken. */
export function Card({ title, trouble, children }: Props) {
  return (
    <section class="card ask">
      {title && <h2>{title}</h2>}
      {children}
      <p class="trouble" role="alert">
        {trouble}
      </p>
    </section>
  )
}
