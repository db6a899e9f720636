/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { useState } from 'preact/hooks'
import { Card } from './Card.tsx'
import { useSpeech } from './language.tsx'
import { Rating } from './Rating.tsx'
import { Reason } from './Reason.tsx'
import type { ReceiptInHand } from './use-receipt.ts'

interface Props {
  receipt: Receipt
  hand: ReceiptInHand
}

/** The one question that waits for the reporter: is it mended, and how was it. */
export function ReceiptActions({ receipt, hand }: Props) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState(false)
  const can = new Set(receipt.can)
  if (asking) {
    return (
      <Card trouble={hand.trouble}>
        <Reason
          label="reopenReason"
          send="reopenSend"
          busy={hand.busy}
          back={() => setAsking(false)}
          say={(reason) => hand.act('reopen', { reason })}
        />
      </Card>
    )
  }
  if (can.has('confirm')) {
    return (
      <Card trouble={hand.trouble} title={say('fixedQuestion')}>
        <div class="pair">
          <button type="button" class="primary" aria-busy={hand.busy} onClick={() => void hand.act('confirm', {})}>
            {say('confirm')}
          </button>
          {can.has('reopen') && (
            <button type="button" class="plain" onClick={() => setAsking(true)}>
              {say('reopen')}
            </button>
          )}
        </div>
      </Card>
    )
  }
  return (
    <>
      <Rating receipt={receipt} hand={hand} />
      {can.has('reopen') && (
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {say('reopenLater')}
        </button>
      )}
    </>
  )
}
