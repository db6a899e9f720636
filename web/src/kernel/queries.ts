import type { EndpointDefinition, ResponseOf } from '@houqin/contracts'
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { ApiProblem } from './api-problem.ts'
import { call, type SentTo } from './call.ts'
import { useLanguage } from './i18n.ts'
import { goToLogin } from './login-address.ts'
import { newKey } from './new-key.ts'

/** Keeps what the server said; a session that has ended leads to the login page, whoever asked. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.status === 401 && error.code !== 'session.refused') goToLogin()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && isPassing(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
}

interface EndpointOptions {
  /** False: not yet, something it needs is still missing. */
  enabled?: boolean
  /** Milliseconds after which it is asked again by itself. */
  every?: number | false
  /** Keep showing the former answer while filters change. */
  keep?: boolean
}

/** Milliseconds. */
export const WORKING_DAY = 12 * 3_600_000

type Arguments<T> = object extends T ? [sent?: T] : [sent: T]

/** Reads an endpoint: `useEndpoint(api.getRepair, { params: { id } })`. */
export function useEndpoint<E extends EndpointDefinition>(
  endpoint: E,
  ...[given]: Arguments<SentTo<E> & EndpointOptions>
) {
  const [language] = useLanguage()
  const { enabled, every, keep, ...sent } = (given ?? {}) as SentTo<E> & EndpointOptions
  return useQuery({
    queryKey: keyOf(endpoint, language, sent),
    queryFn: ({ signal }) => call(endpoint, sent as SentTo<E>, { signal }),
    enabled,
    refetchInterval: every,
    placeholderData: keep === true ? keepPreviousData : undefined,
  })
}

/** Reads what will be needed where there is no signal, and holds it for a working day. */
export function useReadAhead<E extends EndpointDefinition>(endpoint: E, all: readonly SentTo<E>[]): void {
  const [language] = useLanguage()
  useQueries({
    queries: all.map((sent) => ({
      queryKey: keyOf(endpoint, language, sent),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(endpoint, sent, { signal }),
      gcTime: WORKING_DAY,
    })),
  })
}

/** A list of the API: every page is `{ items, nextCursor, total }`. */
export type RowOf<E extends EndpointDefinition> = ResponseOf<E> extends { items: (infer R)[] } ? R : never
interface AnyPage {
  items: unknown[]
  nextCursor: string | null
  total: { count: number; exact: boolean }
}

/** Reads a cursor-paged list page by page. */
export function usePages<E extends EndpointDefinition>(
  endpoint: E,
  ...[given]: Arguments<SentTo<E> & EndpointOptions>
) {
  const [language] = useLanguage()
  const { enabled, every, keep, ...sent } = (given ?? {}) as SentTo<E> & EndpointOptions
  return useInfiniteQuery({
    queryKey: keyOf(endpoint, language, { ...sent, paged: true }),
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...(sent as { query?: object }).query, ...(pageParam === null ? {} : { cursor: pageParam }) }
      const page = await call(endpoint, { ...sent, query } as SentTo<E>, { signal })
      return page as unknown as Omit<AnyPage, 'items'> & { items: RowOf<E>[] }
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled,
    refetchInterval: every,
    placeholderData: keep === true ? keepPreviousData : undefined,
  })
}

/**
 * Says something to the server: `useAction(api.assignRepair, { invalidates: [api.getRepair] })`, then
 * `action.mutateAsync({ params, body })`. What it invalidates is asked for again.
 */
export function useAction<E extends EndpointDefinition>(
  endpoint: E,
  options: { invalidates?: readonly EndpointDefinition[]; onDone?: (response: ResponseOf<E>) => void } = {},
) {
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  return useMutation<ResponseOf<E>, Error, SentTo<E>>({
    mutationFn: async (sent) => {
      const idempotencyKey = endpoint.method === 'POST' ? keys.keyFor(sent) : undefined
      const response = await call(endpoint, sent, { idempotencyKey })
      keys.forget()
      return response
    },
    onSuccess: async (response) => {
      await Promise.all((options.invalidates ?? []).map(({ path }) => client.invalidateQueries({ queryKey: [path] })))
      options.onDone?.(response)
    },
    onError: (error) => {
      if (!isPassing(error)) keys.forget()
    },
  })
}

/** One key for one intention: the same words sent again after a lost answer are recognised by the server. */
function useIdempotencyKey() {
  const last = useRef<{ words: string; key: string }>(undefined)
  return {
    keyFor(sent: unknown): string {
      const words = JSON.stringify(sent)
      if (last.current?.words !== words) last.current = { words, key: newKey() }
      return last.current.key
    },
    forget() {
      last.current = undefined
    },
  }
}

/** Where an answer stands in the cache. */
export function keyOf(endpoint: EndpointDefinition, language: string, sent: unknown) {
  return [endpoint.path, language, endpoint.method, sent] as const
}

/** Worth trying again: no answer, or the server stumbled. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status >= 502)
}
