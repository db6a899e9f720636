/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Draft } from './draft.ts'
import { SymptomIcon } from './Icon.tsx'
import { useSpeech } from './language.tsx'
import { Photos } from './Photos.tsx'
import { keepReceipt } from './receipts.ts'
import type { Go } from './go.ts'
import type { PublicPlace } from './public-place.ts'
import { isPhone, sendReport } from './send-report.ts'
import { useDraft, type DraftInHand } from './use-draft.ts'
import { usePhotos } from './use-photos.ts'
import { useStamp } from './use-stamp.ts'

interface Props {
  place: PublicPlace
  go: Go
}

/** Symptom, photo, send: three taps. All else is optional and stays out of the way. */
export function ReportForm({ place, go }: Props) {
  const { say, tag } = useSpeech()
  const hand = useDraft(place.code)
  const taking = usePhotos(place.code, hand)
  const stamp = useStamp(place)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { draft } = hand

  async function submit(event: Event) {
    event.preventDefault()
    if (busy) return
    if (draft.categoryId === null) return setTrouble(say('chooseFirst'))
    if (!isPhone(draft.phone)) return setTrouble(say('phoneWrong'))
    setBusy(true)
    setTrouble(null)
    const outcome = await sendReport({ place: place.code, hand, storePhotos: taking.storeAll, stamp, language: tag })
    setBusy(false)
    if (outcome.kind === 'unreachable') return setTrouble(say('offline'))
    if (outcome.kind === 'refused') return setTrouble(outcome.message || say('failed'))
    const title = place.symptoms.find((one) => one.categoryId === draft.categoryId)?.name ?? ''
    const { receipt, number } = outcome.value
    keepReceipt({ token: receipt, number, title: `${place.name} ${title}`, at: new Date().toISOString() })
    hand.drop()
    go(`/r/${receipt}`, 'reported')
  }

  const chosen = place.symptoms.find((one) => one.categoryId === draft.categoryId)
  return (
    <form onSubmit={submit} noValidate>
      <Symptoms
        symptoms={place.symptoms}
        draft={draft}
        choose={(categoryId) => (hand.change({ categoryId }), setTrouble(null))}
      />
      <Photos photos={draft.photos} taking={taking} />
      <MoreWords hand={hand} />
      <div class="bar">
        <p class="trouble" role="alert">
          {trouble}
        </p>
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? say('sending') : chosen ? `${say('send')} · ${chosen.name}` : say('send')}
        </button>
      </div>
    </form>
  )
}

interface SymptomsProps {
  symptoms: PublicPlace['symptoms']
  draft: Draft
  choose: (categoryId: string) => void
}

function Symptoms({ symptoms, draft, choose }: SymptomsProps) {
  const { say } = useSpeech()
  return (
    <fieldset class="symptoms">
      <legend>{say('whatIsWrong')}</legend>
      {symptoms.map(({ categoryId, name, icon }) => (
        <label key={categoryId} class="tile">
          <input
            type="radio"
            name="symptom"
            checked={draft.categoryId === categoryId}
            onChange={() => choose(categoryId)}
          />
          <SymptomIcon name={icon} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function MoreWords({ hand: { draft, change } }: { hand: DraftInHand }) {
  const { say } = useSpeech()
  return (
    <>
      <label class="field">
        <span>
          {say('description')} <small>{say('optional')}</small>
        </span>
        <textarea
          rows={2}
          maxLength={1000}
          value={draft.description}
          placeholder={say('descriptionHint')}
          onInput={(event) => change({ description: event.currentTarget.value })}
        />
      </label>
      <details class="contact" open={draft.name !== '' || draft.phone !== ''}>
        <summary>
          {say('contact')} <small>{say('optional')}</small>
        </summary>
        <p class="hint">{say('contactHint')}</p>
        <label class="field">
          <span>{say('name')}</span>
          <input
            value={draft.name}
            maxLength={30}
            autoComplete="name"
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{say('phone')}</span>
          <input
            type="tel"
            value={draft.phone}
            maxLength={20}
            autoComplete="tel"
            onInput={(event) => change({ phone: event.currentTarget.value })}
          />
        </label>
      </details>
    </>
  )
}
