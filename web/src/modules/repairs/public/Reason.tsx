/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useSpeech } from './language.tsx'
import type { WordKey } from './words.ts'

interface Props {
  label: WordKey
  send: WordKey
  busy: boolean
  back: () => void
  say: (reason: string) => Promise<boolean>
}

/** Asks for the reason that a verb needs. */
export function Reason({ label, send, busy, back, say: tell }: Props) {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const submit = async (event: Event) => {
    event.preventDefault()
    const given = reason.replace(/\s+/g, ' ').trim() // a reason is one line
    if (given !== '' && !busy && (await tell(given))) back()
  }
  return (
    <form onSubmit={submit}>
      <label class="field">
        <span>{say(label)}</span>
        <textarea
          rows={2}
          maxLength={500}
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="pair">
        <button type="submit" class="primary" aria-busy={busy}>
          {say(send)}
        </button>
        <button type="button" class="plain" onClick={back}>
          {say('back')}
        </button>
      </div>
    </form>
  )
}
