/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { useState } from 'preact/hooks'
import { Cancel } from './Cancel.tsx'
import { Frame, Message, Skeleton } from './Frame.tsx'
import { KeepLink } from './KeepLink.tsx'
import { useSpeech } from './language.tsx'
import { Moment } from './Moment.tsx'
import { QuoteCard } from './QuoteCard.tsx'
import { ReceiptActions } from './ReceiptActions.tsx'
import { ReceiptState } from './ReceiptState.tsx'
import { MorePhotos } from './MorePhotos.tsx'
import { momentInside } from './times.ts'
import { useReceipt, type ReceiptInHand } from './use-receipt.ts'

/** What was reported, how far it is, who has it now, and what the reporter may say to it. */
export function ReceiptPage({ token }: { token: string }) {
  const { say } = useSpeech()
  const hand = useReceipt(token)
  const { receipt } = hand
  const title = receipt ? `${receipt.number} · ${say('receiptTitle')}` : say('receiptTitle')
  return (
    <Frame title={title} owner={say('receiptTitle')}>
      {receipt === null ? <Unread hand={hand} /> : <Read hand={hand} receipt={receipt} token={token} />}
    </Frame>
  )
}

function Read({ hand, receipt, token }: { hand: ReceiptInHand; receipt: Receipt; token: string }) {
  const { say } = useSpeech()
  const [isNew] = useState(() => history.state === 'reported')
  return (
    <>
      {isNew && (receipt.joined || receipt.state === 'submitted') && (
        <output class="fresh">{say(receipt.joined ? 'joined' : 'received')}</output>
      )}
      {hand.failure?.kind === 'unreachable' && <output class="stale">{say('offlineReceipt')}</output>}
      <ReceiptState receipt={receipt} seenAt={hand.seenAt} />
      {isNew && <KeepLink token={token} />}
      <QuoteCard receipt={receipt} hand={hand} />
      <ReceiptActions key={receipt.state} receipt={receipt} hand={hand} />
      {receipt.result && (
        <section class="card">
          <h2>{say('result')}</h2>
          <p class="written">{receipt.result}</p>
          <Pictures receipt={receipt} phase="after" />
        </section>
      )}
      <Matter receipt={receipt} hand={hand} />
      <Steps receipt={receipt} />
      {!isNew && <KeepLink token={token} />}
      <Cancel receipt={receipt} hand={hand} />
    </>
  )
}

function Unread({ hand }: { hand: ReceiptInHand }) {
  const { say } = useSpeech()
  if (hand.failure === null) return <Skeleton label={say('loading')} />
  const { failure } = hand
  if (failure.kind === 'refused' && (failure.status === 404 || failure.status === 400)) {
    return <Message title={say('unknownReceipt')} hint={say('unknownReceiptHint')} />
  }
  const refused = failure.kind === 'refused' ? failure.message : ''
  return (
    <Message title={say(refused ? 'notNow' : 'offlinePage')} hint={refused || say('offlinePageHint')}>
      <button type="button" class="primary" onClick={() => void hand.read()}>
        {say('retry')}
      </button>
    </Message>
  )
}

function Matter({ receipt, hand }: { receipt: Receipt; hand: ReceiptInHand }) {
  const { say, format } = useSpeech()
  return (
    <section class="card">
      <h2>{say('reported')}</h2>
      {!receipt.description.startsWith(receipt.title) && <p class="matter">{receipt.title}</p>}
      {receipt.description !== '' && <p class="written">{receipt.description}</p>}
      {receipt.place && <p class="hint">{receipt.place}</p>}
      <p class="hint">{say('reportedAt', { time: momentInside(receipt.reportedAt, format) })}</p>
      <Pictures receipt={receipt} phase="before" />
      <MorePhotos receipt={receipt} hand={hand} />
    </section>
  )
}

function Pictures({ receipt, phase }: { receipt: Receipt; phase: 'before' | 'after' }) {
  const { say } = useSpeech()
  const pictures = receipt.photos.filter((photo) => photo.phase === phase)
  if (pictures.length === 0) return null
  return (
    <div class="pictures">
      {pictures.map((photo, at) => (
        <a key={photo.id} href={photo.url} target="_blank" rel="noreferrer">
          <img
            src={photo.thumbnailUrl}
            alt={`${say(phase)} ${at + 1}`}
            width={photo.width}
            height={photo.height}
            loading="lazy"
          />
        </a>
      ))}
    </div>
  )
}

function Steps({ receipt }: { receipt: Receipt }) {
  const { say } = useSpeech()
  return (
    <section class="card">
      <h2>{say('progress')}</h2>
      <ol class="steps">
        {receipt.steps.toReversed().map((step) => (
          <li key={step.at + step.event}>
            <span>
              <b>{step.by}</b> {step.label}
            </span>
            <Moment at={step.at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
