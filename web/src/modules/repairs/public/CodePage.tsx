/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { Frame } from './Frame.tsx'
import { useSpeech } from './language.tsx'
import { Sentence } from './Sentence.tsx'

/** For whoever has no camera at hand, or scanned a label that no longer counts. */
export function CodeField({ go }: { go: (path: string) => void }) {
  const { say } = useSpeech()
  const [code, setCode] = useState('')
  const submit = (event: Event) => {
    event.preventDefault()
    const wanted = code.trim().toUpperCase()
    if (wanted !== '') go(`/q/${encodeURIComponent(wanted)}`)
  }
  return (
    <form class="code-field" onSubmit={submit}>
      <label>
        <span>{say('code')}</span>
        <input
          value={code}
          maxLength={16}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        {say('go')}
      </button>
    </form>
  )
}

export function CodePage({ go }: { go: (path: string) => void }) {
  const { say } = useSpeech()
  return (
    <Frame title={say('reportTitle')} owner={say('reportTitle')}>
      <section class="message">
        <h1>{say('noCode')}</h1>
        <p>{say('noCodeHint')}</p>
        <CodeField go={go} />
        <Sentence go={go} />
      </section>
    </Frame>
  )
}
