import type { CallOf, ResponseOf } from '@houqin/contracts/endpoint'
import type { Stamp } from '@houqin/contracts/proof'
import type { createPublicRepair } from '@houqin/contracts/public'
import { newKey } from '../../../kernel/new-key.ts'
import type { Draft } from './draft.ts'
import { send, type Outcome } from './send.ts'
import type { DraftInHand } from './use-draft.ts'
import type { Stored } from './use-photos.ts'

type Body = Omit<NonNullable<CallOf<typeof createPublicRepair>['body']>, 'stamp'>
type Created = ResponseOf<typeof createPublicRepair>

interface Sending {
  place: string
  hand: DraftInHand
  storePhotos: () => Promise<Stored>
  stamp: () => Promise<Stamp>
  language: string
}

/** Photos first, then the report. The key stays the same while the content does: a lost answer makes no second report. */
export async function sendReport({ place, hand, storePhotos, stamp, language }: Sending): Promise<Outcome<Created>> {
  const failure = await storePhotos()
  if (failure !== null) return failure
  const body = { ...bodyOf(hand.current()), stamp: await stamp() }
  const sent = JSON.stringify(body)
  const last = hand.current()
  const key = last.sent === null || last.sent === sent ? last.key : newKey()
  hand.change({ key, sent })
  return send<Created>('POST', `/places/${encodeURIComponent(place)}/repairs`, { language, body, key })
}

/** A telephone number as the contract takes it; none is fine. */
export const isPhone = (typed: string) => typed.trim() === '' || /^[0-9+ -]{5,20}$/.test(typed.trim())

function bodyOf(draft: Draft): Body {
  return {
    categoryId: draft.categoryId ?? '',
    description: draft.description.trim(),
    reporterName: draft.name.trim() || undefined,
    contactPhone: draft.phone.trim() || undefined,
    photoIds: draft.photos.flatMap((photo) => photo.fileId ?? []),
  }
}
