/** @jsxImportSource preact */
import type { Receipt } from '@houqin/contracts/public'
import { shrinkPhoto } from '../../../kernel/shrink-photo.ts'
import { Icon } from './Icon.tsx'
import { useSpeech } from './language.tsx'
import type { ReceiptInHand } from './use-receipt.ts'

const OVER = new Set<Receipt['state']>(['confirmed', 'closed', 'rejected', 'cancelled'])

/** Adds a photo to what was reported, while it is in hand. */
export function MorePhotos({ receipt, hand }: { receipt: Receipt; hand: ReceiptInHand }) {
  const { say } = useSpeech()
  if (receipt.joined || OVER.has(receipt.state)) return null
  const choose = async (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    // what this device cannot read goes as it is, and the server decides
    if (file) await hand.addPhoto(await shrinkPhoto(file).catch(() => file))
  }
  return (
    <label class="take wide" aria-busy={hand.busy}>
      <input type="file" accept="image/*" capture="environment" disabled={hand.busy} onChange={choose} />
      <Icon name="camera" />
      <span>{say(hand.busy ? 'photoSending' : 'photoAdd')}</span>
    </label>
  )
}
