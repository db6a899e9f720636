import type { storedPhoto } from '@houqin/contracts/files'
import { useRef } from 'preact/hooks'
import type { z } from 'zod'
import { newKey } from '../../../kernel/new-key.ts'
import { shrinkPhoto } from '../../../kernel/shrink-photo.ts'
import { useSpeech } from './language.tsx'
import { send, type Outcome } from './send.ts'
import type { DraftInHand } from './use-draft.ts'

export const MOST_PHOTOS = 3
/** Longest side of what the screen shows, in pixels. */
const PREVIEW = 240

type Failure = Exclude<Outcome<unknown>, { kind: 'ok' }>
/** Null: it is stored, or gone. */
export type Stored = Failure | null

/** Takes photos into the draft, stores them while the person goes on typing, and can be asked to finish. */
export function usePhotos(place: string, hand: DraftInHand) {
  const { tag } = useSpeech()
  const blobsRef = useRef(new Map<string, Blob>())
  const runningRef = useRef(new Map<string, Promise<Stored>>())

  async function upload(key: string): Promise<Stored> {
    const blob =
      blobsRef.current.get(key) ?? (await fromData(hand.current().photos.find((one) => one.key === key)?.data))
    if (blob === null) return forget(key)
    const outcome = await sendPhoto(place, blob, { language: tag, key })
    if (outcome.kind === 'ok') {
      hand.changePhoto(key, { fileId: outcome.value.id, data: null, refusal: null })
      return null
    }
    const passing = outcome.kind === 'unreachable' || outcome.status === 429 || outcome.status >= 500
    hand.changePhoto(key, { refusal: passing ? null : outcome.message })
    return outcome
  }

  /** A picture whose bytes are gone cannot be sent; the empty frame would only mislead. */
  function forget(key: string): Stored {
    hand.change({ photos: hand.current().photos.filter((photo) => photo.key !== key) })
    return null
  }

  function store(key: string): Promise<Stored> {
    const already = runningRef.current.get(key)
    if (already) return already
    const started = upload(key).finally(() => {
      runningRef.current.delete(key)
      hand.changePhoto(key, {}) // shown as waiting again when it did not arrive
    })
    runningRef.current.set(key, started)
    return started
  }

  async function add(files: Iterable<File>) {
    for (const file of files) {
      if (hand.current().photos.length >= MOST_PHOTOS) return
      const key = newKey()
      // what this device cannot read goes as it is, and the server decides
      const blob = await shrinkPhoto(file).catch(() => file)
      const preview = await shrinkPhoto(file, PREVIEW).then(toData, () => null)
      blobsRef.current.set(key, blob)
      const data = await toData(blob)
      hand.change({ photos: [...hand.current().photos, { key, preview, fileId: null, data, refusal: null }] })
      void store(key)
    }
  }

  async function storeAll(): Promise<Stored> {
    const waiting = hand.current().photos.filter((photo) => photo.fileId === null)
    const results = await Promise.all(waiting.map((photo) => store(photo.key)))
    return results.find((result) => result !== null) ?? null
  }

  const remove = (key: string) => void forget(key)
  const isRunning = (key: string) => runningRef.current.has(key)
  return { add, remove, storeAll, isRunning }
}

function sendPhoto(place: string, blob: Blob, { language, key }: { language: string; key: string }) {
  const body = new FormData()
  body.append('file', blob, 'photo.jpg')
  const path = `/places/${encodeURIComponent(place)}/photos`
  return send<z.output<typeof storedPhoto>>('POST', path, { language, body, key })
}

function toData(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(blob)
  })
}

/** Bytes of a data address, without `fetch`, which the content policy does not allow for `data:`. */
async function fromData(data: string | null | undefined): Promise<Blob | null> {
  if (!data) return null
  const [head = '', encoded = ''] = data.split(',')
  const type = /^data:([^;]+)/.exec(head)?.[1] ?? 'image/jpeg'
  return new Blob([Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))], { type })
}
