import type { Receipt } from '@houqin/contracts/public'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useSpeech } from './language.tsx'
import { send, type Outcome } from './send.ts'

const EVERY = 20_000

export type ReceiptVerb =
  | 'confirm'
  | 'reopen'
  | 'rate'
  | 'cancel'
  | `quotes/${string}/consent`
  | `quotes/${string}/decline`

export interface ReceiptInHand {
  receipt: Receipt | null
  /** When it was last read, in milliseconds. */
  seenAt: number
  /** Why nothing can be shown. */
  failure: Exclude<Outcome<Receipt>, { kind: 'ok' }> | null
  /** What the last action was answered with, as a sentence. */
  trouble: string | null
  busy: boolean
  read: () => Promise<void>
  /** Resolves to whether it was taken. */
  act: (verb: ReceiptVerb, body: object) => Promise<boolean>
  addPhoto: (photo: Blob) => Promise<boolean>
}

/** The receipt, read again every 20 seconds while somebody looks at it, and at once when they come back to it. */
export function useReceipt(token: string): ReceiptInHand {
  const { say, tag } = useSpeech()
  const [seen, setSeen] = useState<{ receipt: Receipt; at: number } | null>(null)
  const [failure, setFailure] = useState<ReceiptInHand['failure']>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const actingRef = useRef(false)
  const path = `/receipts/${encodeURIComponent(token)}`

  const show = (receipt: Receipt) => setSeen({ receipt, at: Date.now() })

  const read = useCallback(async () => {
    const outcome = await send<Receipt>('GET', path, { language: tag })
    if (actingRef.current) return // an answer older than the action under way
    if (outcome.kind === 'ok') show(outcome.value)
    setFailure(outcome.kind === 'ok' ? null : outcome)
  }, [path, tag])

  useEffect(() => {
    const readIfSeen = () => void (document.visibilityState === 'visible' && read())
    readIfSeen()
    const timer = setInterval(readIfSeen, EVERY)
    document.addEventListener('visibilitychange', readIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', readIfSeen)
    }
  }, [read])

  async function post(verb: string, body: FormData | object): Promise<boolean> {
    if (seen === null || actingRef.current) return false
    actingRef.current = true
    setBusy(true)
    setTrouble(null)
    const outcome = await send<Receipt>('POST', `${path}/${verb}`, { language: tag, body })
    actingRef.current = false
    setBusy(false)
    if (outcome.kind === 'ok') {
      show(outcome.value)
      return true
    }
    setTrouble(outcome.kind === 'unreachable' ? say('offline') : outcome.message || say('failed'))
    if (outcome.kind === 'refused') void read() // it may have moved on meanwhile
    return false
  }
  const act = (verb: ReceiptVerb, body: object) => post(verb, { ...body, version: seen?.receipt.version })
  const addPhoto = (photo: Blob) => {
    const body = new FormData()
    body.append('file', photo, 'photo.jpg')
    return post('photos', body)
  }

  return { receipt: seen?.receipt ?? null, seenAt: seen?.at ?? 0, failure, trouble, busy, read, act, addPhoto }
}
