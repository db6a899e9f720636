import { api } from '@houqin/contracts'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../kernel/api-problem.ts'
import { call } from '../../kernel/call.ts'
import type { WaitingPhoto } from '../../kernel/outbox/queue.ts'
import { newKey } from '../../kernel/new-key.ts'
import { sentenceOf } from '../../kernel/problem.ts'
import { shrinkPhoto } from '../../kernel/shrink-photo.ts'

/** Milliseconds after which no answer counts as no network. */
const PATIENCE = 60_000

export interface TakenPhoto {
  key: string
  file: File
  /** Address of the picture on this device. */
  preview: string
  state: 'sending' | 'waiting' | 'stored' | 'refused'
  fileId?: string
  refusal?: string
}

export interface Photos {
  photos: readonly TakenPhoto[]
  add: (files: readonly File[]) => Promise<void>
  remove: (key: string) => void
  /** Ids of all photos once every one is stored. @throws ApiProblem of the first that could not be */
  storeAll: () => Promise<string[]>
  /** All photos for an action that may wait for a signal, stored or not. @throws ApiProblem of the first that was refused */
  takeAll: () => Promise<WaitingPhoto[]>
}

/** Takes photos, stores them while the person goes on, keeps what could not be sent. */
export function usePhotos(max: number): Photos {
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([])
  const latestRef = useRef(photos)
  const runningRef = useRef(new Map<string, Promise<string>>())
  const replace = (next: readonly TakenPhoto[]) => {
    latestRef.current = next
    setPhotos(next)
  }
  useEffect(() => () => latestRef.current.forEach(({ preview }) => URL.revokeObjectURL(preview)), [])

  const change = (key: string, part: Partial<TakenPhoto>) =>
    replace(latestRef.current.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)))

  async function upload({ key, file }: TakenPhoto): Promise<string> {
    change(key, { state: 'sending' })
    try {
      const id = await sendPhoto(file, key)
      change(key, { state: 'stored', fileId: id })
      return id
    } catch (error) {
      change(key, isRefusal(error) ? { state: 'refused', refusal: sentenceOf(error) } : { state: 'waiting' })
      throw error
    }
  }

  function store(photo: TakenPhoto): Promise<string> {
    if (photo.fileId !== undefined) return Promise.resolve(photo.fileId)
    const already = runningRef.current.get(photo.key)
    if (already !== undefined) return already
    const started = upload(photo).finally(() => runningRef.current.delete(photo.key))
    runningRef.current.set(photo.key, started)
    return started
  }

  async function add(files: readonly File[]) {
    for (const file of files.slice(0, max - latestRef.current.length)) {
      // what this device cannot read goes as it is, and the server decides
      const small = await shrinkPhoto(file).catch(() => file)
      const photo: TakenPhoto = { key: newKey(), file: small, preview: URL.createObjectURL(small), state: 'sending' }
      replace([...latestRef.current, photo])
      store(photo).catch(() => undefined) // its state already says so
    }
  }

  return {
    photos,
    add,
    remove: (key) => replace(latestRef.current.filter((photo) => photo.key !== key)),
    storeAll: () => Promise.all(latestRef.current.map(store)),
    takeAll: async () => {
      const results = await Promise.allSettled(latestRef.current.map(store))
      for (const result of results) if (result.status === 'rejected' && isRefusal(result.reason)) throw result.reason
      return latestRef.current.map(({ key, file, fileId = null }) => ({ key, file, fileId }))
    },
  }
}

function isRefusal(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429
}

async function sendPhoto(file: File, idempotencyKey: string): Promise<string> {
  const body = new FormData()
  body.set('file', file)
  const { id } = await call(api.uploadPhoto, { body }, { idempotencyKey, signal: AbortSignal.timeout(PATIENCE) })
  return id
}
