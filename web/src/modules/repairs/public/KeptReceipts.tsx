/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import { useSpeech } from './language.tsx'
import { Moment } from './Moment.tsx'
import { keptReceipts } from './receipts.ts'

/** The way back to what was reported from this device. */
export function KeptReceipts({ go }: { go: (path: string) => void }) {
  const { say } = useSpeech()
  const [kept] = useState(() => keptReceipts(new Date()))
  if (kept.length === 0) return null
  return (
    <nav class="kept" aria-label={say('mine')}>
      <h2>{say('mine')}</h2>
      {kept.map((one) => (
        <a
          key={one.token}
          href={`/r/${one.token}`}
          onClick={(event) => (event.preventDefault(), go(`/r/${one.token}`))}
        >
          <span class="grow">{one.title}</span>
          <Moment at={one.at} />
          <Icon name="chevron" />
        </a>
      ))}
    </nav>
  )
}
