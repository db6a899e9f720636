/** @jsxImportSource preact */
import { useSpeech } from './language.tsx'
import { Moment } from './Moment.tsx'
import type { PublicPlace } from './public-place.ts'
import { StateMark } from './StateMark.tsx'

/** Spares a second report of the same fault. */
export function AlreadyReported({ open }: { open: PublicPlace['open'] }) {
  const { say } = useSpeech()
  if (open.length === 0) return null
  return (
    <details class="already" open={open.length <= 2}>
      <summary>{say('alreadyReported', { count: open.length })}</summary>
      <ul>
        {open.map((one) => (
          <li key={one.reportedAt + one.title}>
            <span class="grow">{one.title}</span>
            <StateMark state={one.state} />
            <Moment at={one.reportedAt} />
          </li>
        ))}
      </ul>
      <p class="hint">{say('alreadyHint')}</p>
    </details>
  )
}
