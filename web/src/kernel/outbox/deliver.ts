import { api } from '@houqin/contracts'
import { ApiProblem } from '../api-problem.ts'
import { call } from '../call.ts'
import { goToLogin } from '../login-address.ts'
import { outdated, unreachable } from '../problem.ts'
import type { Waiting } from './queue.ts'
import type { QueuedAction } from './queued-action.ts'

/** Milliseconds after which no answer counts as no network. */
const PATIENCE = 15_000
const PATIENCE_PER_PHOTO = 90_000

/** Brings one action to the server: its photos first, then what was said, with the phone's time of saying it. */
export function deliverBy(actions: readonly QueuedAction[]) {
  return async (waiting: Waiting, keep: (part: Waiting) => Promise<void>): Promise<unknown> => {
    const action = actions.find(({ name }) => name === waiting.action)
    if (action === undefined) throw outdated()
    const stored = await storePhotos(waiting, keep)
    const photoIds = stored.photos.flatMap(({ fileId }) => fileId ?? [])
    const body = photoIds.length > 0 ? { ...stored.body, photoIds } : stored.body
    return patiently(PATIENCE, (signal) =>
      call(action.endpoint, { params: stored.params, body } as never, {
        signal,
        idempotencyKey: stored.id,
        saidAt: stored.saidAt,
      }),
    )
  }
}

async function storePhotos(waiting: Waiting, keep: (part: Waiting) => Promise<void>): Promise<Waiting> {
  let current = waiting
  for (const photo of waiting.photos) {
    if (photo.fileId !== null) continue
    const body = new FormData()
    body.set('file', photo.file, 'photo.jpg')
    const { id } = await patiently(PATIENCE_PER_PHOTO, (signal) =>
      call(api.uploadPhoto, { body }, { signal, idempotencyKey: photo.key }),
    )
    const photos = current.photos.map((one) => (one.key === photo.key ? { ...one, fileId: id } : one))
    current = { ...current, photos }
    await keep(current)
  }
  return current
}

async function patiently<T>(patience: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await work(AbortSignal.timeout(patience))
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw unreachable()
    if (error.status === 401) goToLogin()
    throw error
  }
}
