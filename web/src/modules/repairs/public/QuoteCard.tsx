/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { Card } from './Card.tsx'
import { useSpeech } from './language.tsx'
import type { ReceiptInHand } from './use-receipt.ts'

/** What the repair costs, asked before it starts; why it waits; and the code to sign with. */
export function QuoteCard({ receipt, hand }: { receipt: Receipt; hand: ReceiptInHand }) {
  const { say } = useSpeech()
  const { quote, canConsent, backlog, signCode } = receipt.work
  return (
    <>
      {backlog !== null && (
        <section class="card">
          <h2>{say('waits')}</h2>
          <p class="written">{backlog.reason}</p>
        </section>
      )}
      {quote !== null && canConsent && (
        <Card trouble={hand.trouble} title={say('quoteTitle', { total: quote.total })}>
          <Parts receipt={receipt} />
          <p class="hint">{say('quoteAsk')}</p>
          <div class="pair">
            <button
              type="button"
              class="primary"
              aria-busy={hand.busy}
              onClick={() => void hand.act(`quotes/${quote.id}/consent`, {})}
            >
              {say('quoteAgree')}
            </button>
            <button type="button" class="plain" onClick={() => void hand.act(`quotes/${quote.id}/decline`, {})}>
              {say('quoteDecline')}
            </button>
          </div>
        </Card>
      )}
      {quote !== null && !canConsent && (
        <section class="card">
          <h2>{say('quoteTitle', { total: quote.total })}</h2>
          <Parts receipt={receipt} />
          <p class="hint">
            {say(quote.state === 'declined' ? 'quoteDeclined' : quote.state === 'free' ? 'quoteFree' : 'quoteAgreed')}
          </p>
        </section>
      )}
      {signCode !== null && (
        <section class="card">
          <h2>{say('signCode', { code: signCode })}</h2>
          <p class="hint">{say('signCodeHint')}</p>
        </section>
      )}
    </>
  )
}

function Parts({ receipt }: { receipt: Receipt }) {
  const { say } = useSpeech()
  const { quote } = receipt.work
  if (quote === null) return null
  return (
    <ul class="parts">
      {quote.labour !== '0.00' && <li>{say('quoteLabour', { amount: quote.labour })}</li>}
      {quote.materials.map((one) => (
        <li key={one.name}>
          {one.name} {one.quantity} {one.unit} ·{' '}
          {one.supply === 'client' ? say('quoteOwn') : say('yuan', { amount: one.amount })}
        </li>
      ))}
    </ul>
  )
}
