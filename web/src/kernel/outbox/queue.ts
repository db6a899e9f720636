import type { Problem } from '@houqin/contracts'

/** A picture that travels with an action; its bytes stay on the phone until the server has them. */
export interface WaitingPhoto {
  key: string
  file: Blob
  /** Known once the server has stored it. */
  fileId: string | null
}

/** What was said to the server and has not arrived, or was refused. It stays until it arrives or is given up. */
export interface Waiting {
  /** Idempotency key: however often it is sent, the server takes it once. */
  id: string
  /** Grows with every action of this phone: the order in which they are sent. */
  order: number
  /** Account that said it; nobody else sends it. */
  owner: string
  /** Name of the declared action. */
  action: string
  /** What it is about. What follows on the same subject waits until this has arrived. */
  subject: string
  /** How people call the subject: a number and a title. */
  about: string
  /** The phone's clock when it was said. */
  saidAt: string
  params: Record<string, string>
  body: Record<string, unknown>
  photos: readonly WaitingPhoto[]
  /** Why the server refused it, in its words; null: still to be sent. */
  refusal: Problem | null
}

/** Pure: the next to be sent. What stands behind a refused one of the same subject waits with it. */
export function nextToSend(queue: readonly Waiting[]): Waiting | undefined {
  const blocked = new Set<string>()
  for (const waiting of inOrder(queue)) {
    if (waiting.refusal !== null) blocked.add(waiting.subject)
    else if (!blocked.has(waiting.subject)) return waiting
  }
  return undefined
}

/** Pure: the queue after one has arrived. The next of its subject builds on the version that the answer names. */
export function afterArrival(queue: readonly Waiting[], arrived: Waiting, answer: unknown): readonly Waiting[] {
  const rest = queue.filter(({ id }) => id !== arrived.id)
  const version = versionOf(answer)
  if (version === undefined) return rest
  const next = inOrder(rest).find(({ subject, order }) => subject === arrived.subject && order > arrived.order)
  return rest.map((one) => (one === next ? onVersion(one, version) : one))
}

/** Pure: the refused one and what waits behind it, or everything of a subject without a refusal. */
export const ofSubject = (queue: readonly Waiting[], subject: string): readonly Waiting[] =>
  inOrder(queue).filter((one) => one.subject === subject)

/** Pure: a refused one to be sent again on the version the record has now, as a new saying. */
export function again(refused: Waiting, now: { key: string; version: number | undefined }): Waiting {
  const fresh = { ...refused, id: now.key, refusal: null }
  return now.version === undefined ? fresh : onVersion(fresh, now.version)
}

export const inOrder = (queue: readonly Waiting[]): readonly Waiting[] => [...queue].sort((a, b) => a.order - b.order)

function onVersion(waiting: Waiting, version: number): Waiting {
  return 'version' in waiting.body ? { ...waiting, body: { ...waiting.body, version } } : waiting
}

export function versionOf(answer: unknown): number | undefined {
  const version = (answer as { version?: unknown } | null | undefined)?.version
  return typeof version === 'number' ? version : undefined
}
