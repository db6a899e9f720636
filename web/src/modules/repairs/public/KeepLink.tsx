/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks'
import { useSpeech } from './language.tsx'

/** The receipt is its link: it must be easy to take along. */
export function KeepLink({ token }: { token: string }) {
  const { say } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<'copied' | 'copyByHand' | null>(null)
  const link = `${location.origin}/r/${token}`

  async function copy() {
    field.current?.select()
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    // the clipboard is there over HTTPS only; the old command is not
    setDone(copied || document.execCommand('copy') ? 'copied' : 'copyByHand')
  }

  return (
    <section class="card keep">
      <h2>{say('keepLink')}</h2>
      <input
        ref={field}
        readOnly
        value={link}
        aria-label={say('keepLink')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="pair">
        <button type="button" class="plain" onClick={() => void copy()}>
          {say(done ?? 'copyLink')}
        </button>
        {'share' in navigator && (
          <button
            type="button"
            class="plain"
            onClick={() => void navigator.share({ url: link }).catch(() => undefined)}
          >
            {say('share')}
          </button>
        )}
      </div>
      <p class="hint">{say('keepHint')}</p>
      <output class="hidden">{done ? say(done) : ''}</output>
    </section>
  )
}
