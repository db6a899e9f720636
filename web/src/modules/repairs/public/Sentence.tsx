/** @jsxImportSource preact */
import type { ResponseOf } from '@houqin/contracts/endpoint'
import type { readPublicSentence } from '@houqin/contracts/public'
import { useState } from 'preact/hooks'
import { keepDraft, readDraft } from './draft.ts'
import { useSpeech } from './language.tsx'
import { send } from './send.ts'

type Read = ResponseOf<typeof readPublicSentence>
type Door = Read['candidates'][number]

/** One sentence is enough: it leads to the door it speaks of, with words and symptom filled in. */
export function Sentence({ go }: { go: (path: string) => void }) {
  const { say, tag } = useSpeech()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [read, setRead] = useState<Read | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const open = (door: Door, categoryId: string | null) => {
    keepDraft(door.code, { ...readDraft(door.code), description: text.trim(), categoryId })
    go(`/q/${encodeURIComponent(door.code)}`)
  }
  async function submit(event: Event) {
    event.preventDefault()
    if (busy || text.trim().length < 2) return
    setBusy(true)
    setTrouble(null)
    const outcome = await send<Read>('POST', '/sentences', { language: tag, body: { text: text.trim() } })
    setBusy(false)
    if (outcome.kind !== 'ok')
      return setTrouble(outcome.kind === 'unreachable' ? say('offline') : outcome.message || say('failed'))
    if (outcome.value.place) return open(outcome.value.place, outcome.value.categoryId)
    setRead(outcome.value)
  }
  return (
    <form class="sentence" onSubmit={submit}>
      <label class="field">
        <span>{say('sentence')}</span>
        <textarea
          rows={2}
          maxLength={500}
          value={text}
          placeholder={say('sentenceExample')}
          onInput={(event) => (setText(event.currentTarget.value), setRead(null))}
        />
      </label>
      <p class="trouble" role="alert">
        {trouble ?? (read && say(read.candidates.length > 0 ? 'whichPlace' : 'noPlaceRead'))}
      </p>
      {read?.candidates.map((door) => (
        <button key={door.code} type="button" class="plain door" onClick={() => open(door, read.categoryId)}>
          {door.path}
        </button>
      ))}
      <button type="submit" class="primary" aria-busy={busy}>
        {say('next')}
      </button>
    </form>
  )
}
