import { cases } from '@houqin/contracts'
import type { ReactNode } from 'react'
import { useT } from '../kernel/i18n.ts'
import { terms } from '../kernel/terms.ts'
import styles from './StateTag.module.css'

const none = terms({})

/** The state of a case as a mark and a word. */
export function StateTag({ state }: { state: cases.CaseState }) {
  const t = useT(none)
  const { label, tone } = cases.caseStates[state]
  return <ToneTag tone={tone} label={t(label)} />
}

/** A state as a mark and a word; the mark says waiting, in hand, standing, asking or over. */
export function ToneTag({ tone, label }: { tone: cases.Tone; label: string }) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Mark tone={tone} />
      {label}
    </span>
  )
}

const marks: Record<cases.Tone, ReactNode> = {
  wait: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  work: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  stop: <path d="M3 2h2v8H3zM7 2h2v8H7z" fill="currentColor" />,
  ask: <path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
  end: (
    <path
      d="M2 6.5 5 9.25 10 3"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
}

function Mark({ tone }: { tone: cases.Tone }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden focusable="false">
      {marks[tone]}
    </svg>
  )
}
