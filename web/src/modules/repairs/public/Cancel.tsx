/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { useState } from 'preact/hooks'
import { Card } from './Card.tsx'
import { useSpeech } from './language.tsx'
import { Reason } from './Reason.tsx'
import type { ReceiptInHand } from './use-receipt.ts'

interface Props {
  receipt: Receipt
  hand: ReceiptInHand
}

/** Taking the report back stands last and asks for the reason first. */
export function Cancel({ receipt, hand }: Props) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState(false)
  if (!receipt.can.includes('cancel')) return null
  if (!asking) {
    return (
      <button type="button" class="quiet" onClick={() => setAsking(true)}>
        {say('cancel')}
      </button>
    )
  }
  return (
    <Card trouble={hand.trouble}>
      <Reason
        label="cancelReason"
        send="cancelSend"
        busy={hand.busy}
        back={() => setAsking(false)}
        say={(reason) => hand.act('cancel', { reason })}
      />
    </Card>
  )
}
