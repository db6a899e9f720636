/** @jsxImportSource preact */
import type { joinPublicRepair } from '@houqin/contracts/public'
import type { ResponseOf } from '@houqin/contracts/endpoint'
import { useState } from 'preact/hooks'
import { newKey } from '../../../kernel/new-key.ts'
import type { Go } from './go.ts'
import { useSpeech } from './language.tsx'
import type { PublicPlace } from './public-place.ts'
import { keepReceipt } from './receipts.ts'
import { isPhone } from './send-report.ts'
import { send } from './send.ts'
import { useStamp } from './use-stamp.ts'

interface Props {
  place: PublicPlace
  one: PublicPlace['open'][number]
  go: Go
  back: () => void
}

/** Puts oneself onto what is already reported; a phone number may be left for the answer. */
export function Join({ place, one, go, back }: Props) {
  const { say, tag } = useSpeech()
  const [phone, setPhone] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [key] = useState(newKey)
  const stamp = useStamp(place)

  async function submit(event: Event) {
    event.preventDefault()
    if (busy) return
    if (!isPhone(phone)) return setTrouble(say('phoneWrong'))
    setBusy(true)
    const path = `/places/${encodeURIComponent(place.code)}/repairs/${one.id}/join`
    const body = { phone: phone.trim() || undefined, stamp: await stamp() }
    const outcome = await send<ResponseOf<typeof joinPublicRepair>>('POST', path, { language: tag, body, key })
    setBusy(false)
    if (outcome.kind === 'unreachable') return setTrouble(say('offline'))
    if (outcome.kind === 'refused') return setTrouble(outcome.message || say('failed'))
    const { receipt, number } = outcome.value
    keepReceipt({ token: receipt, number, title: `${place.name} ${one.title}`, at: new Date().toISOString() })
    go(`/r/${receipt}`, 'reported')
  }

  return (
    <form class="join" onSubmit={submit} noValidate>
      <label class="field">
        <span>
          {say('phone')} <small>{say('optional')}</small>
        </span>
        <input
          type="tel"
          value={phone}
          maxLength={20}
          autoComplete="tel"
          onInput={(event) => setPhone(event.currentTarget.value)}
        />
      </label>
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <div class="pair">
        <button type="submit" class="primary" aria-busy={busy}>
          {say(busy ? 'sending' : 'joinSend')}
        </button>
        <button type="button" class="plain" onClick={back}>
          {say('back')}
        </button>
      </div>
    </form>
  )
}
