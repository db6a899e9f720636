import type { CallOf, EndpointDefinition, Problem, ResponseOf } from '@houqin/contracts'
import { ApiProblem } from './api-problem.ts'
import { languageTag } from './language.ts'
import { unreachable, unreadable } from './problem.ts'

type Part<E, K extends 'params' | 'body'> = E extends EndpointDefinition & Record<K, unknown>
  ? { [P in K]: NonNullable<CallOf<E>[K]> }
  : unknown

/** What a client sends to an endpoint: parameters and body are asked for where it has them. */
export type SentTo<E extends EndpointDefinition> = Pick<CallOf<E>, 'query'> & Part<E, 'params'> & Part<E, 'body'>

export interface CallOptions {
  signal?: AbortSignal
  /** Sent with what creates something, the same again on a retry, so that it is created once. */
  idempotencyKey?: string
  /** The device's clock when it was said, for what may have waited for a signal. */
  saidAt?: string
}

type Scalar = string | number | boolean | null | undefined
type Query = Readonly<Record<string, Scalar | readonly Scalar[]>>

interface AnySent {
  params?: Record<string, unknown>
  query?: Query
  body?: unknown
}

/** Calls one operation of the API; throws ApiProblem. The session travels in a cookie. */
export async function call<E extends EndpointDefinition>(
  endpoint: E,
  sent: SentTo<E>,
  options: CallOptions = {},
): Promise<ResponseOf<E>> {
  const response = await send(endpoint, sent, options)
  if (!response.ok) throw await readProblem(response)
  if (endpoint.response === 'file') return (await response.blob()) as ResponseOf<E>
  if (response.status === 204) return {} as ResponseOf<E>
  return (await response.json().catch(() => {
    throw unreadable(response.status)
  })) as ResponseOf<E>
}

/** Address of an operation, for links, pictures and downloads. */
export function addressOf<E extends EndpointDefinition>(endpoint: E, sent: Omit<SentTo<E>, 'body'>): string {
  const { params = {}, query = {} } = sent as AnySent
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(params[name])))
  const search = searchOf(query)
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`
}

/** Empty values are left out, several values of one filter are joined by commas. */
function searchOf(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text !== '') search.set(name, text)
  }
  return search.toString()
}

function send<E extends EndpointDefinition>(endpoint: E, sent: SentTo<E>, options: CallOptions): Promise<Response> {
  const { body } = sent as AnySent
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': languageTag() })
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey)
  if (options.saidAt !== undefined) headers.set('Houqin-Said-At', options.saidAt)
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json')
  return fetch(addressOf(endpoint, sent), {
    method: endpoint.method,
    headers,
    body: body === undefined || body instanceof FormData ? (body as FormData | undefined) : JSON.stringify(body),
    signal: options.signal,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  })
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => undefined)) as Problem | undefined
  return typeof body?.code === 'string' ? new ApiProblem(body) : unreadable(response.status)
}
