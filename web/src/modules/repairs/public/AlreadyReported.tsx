/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Go } from './go.ts'
import { Join } from './Join.tsx'
import { useSpeech } from './language.tsx'
import { Moment } from './Moment.tsx'
import type { PublicPlace } from './public-place.ts'
import { StateMark } from './StateMark.tsx'

/** Spares a second report of the same fault: who meets it too joins it. */
export function AlreadyReported({ place, go }: { place: PublicPlace; go: Go }) {
  const { say } = useSpeech()
  const [joining, setJoining] = useState<string | null>(null)
  const { open } = place
  if (open.length === 0) return null
  return (
    <details class="already" open={open.length <= 2}>
      <summary>{say('alreadyReported', { count: open.length })}</summary>
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <span class="grow">{one.title}</span>
            <StateMark state={one.state} />
            <Moment at={one.reportedAt} />
            {one.joined > 0 && <small>{say('joinedCount', { count: one.joined })}</small>}
            {joining === one.id ? (
              <Join place={place} one={one} go={go} back={() => setJoining(null)} />
            ) : (
              <button
                type="button"
                class="me-too"
                aria-label={say('meTooOf', { title: one.title })}
                onClick={() => setJoining(one.id)}
              >
                {say('meToo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">{say('alreadyHint')}</p>
    </details>
  )
}
