import type { Problem } from '@houqin/contracts/shared/problem'

/** What came back: an answer, a refusal with a sentence, or nothing because the network failed. */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; status: number; code: string; message: string }
  | { kind: 'unreachable' }

interface Sending {
  language: string
  body?: FormData | object
  /** The same on every attempt, so that the server takes it once. */
  key?: string
}

const PATIENCE = 30_000

/** Asks the public API. Never throws: each outcome is something the page must be able to say. */
export async function send<T>(method: 'GET' | 'POST', path: string, sending: Sending): Promise<Outcome<T>> {
  const headers: Record<string, string> = { 'accept-language': sending.language, accept: 'application/json' }
  if (sending.key !== undefined) headers['idempotency-key'] = sending.key
  const isForm = sending.body instanceof FormData
  if (sending.body !== undefined && !isForm) headers['content-type'] = 'application/json'
  const body = isForm ? (sending.body as FormData) : sending.body && JSON.stringify(sending.body)
  try {
    const options = { method, headers, body, signal: AbortSignal.timeout(PATIENCE), credentials: 'omit' as const }
    const response = await fetch(`/api/v1/public${path}`, options)
    if (response.ok) return { kind: 'ok', value: (await response.json()) as T }
    return refusal(response.status, await response.json().catch(() => ({})))
  } catch {
    return { kind: 'unreachable' } // fetch throws for a lost network and for lost patience alike
  }
}

function refusal(status: number, problem: Partial<Problem>): Outcome<never> {
  const message = problem.fields?.[0]?.message ?? problem.detail ?? problem.title ?? ''
  return { kind: 'refused', status, code: problem.code ?? '', message }
}
