import type { EndpointDefinition } from '@houqin/contracts'
import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query'
import { phoneStore } from './outbox/phone-store.ts'

const KEPT_FOR = 7 * 86_400_000

interface KeptAnswer {
  id: string
  at: number
  query: DehydratedState['queries'][number]
}

const shelf = phoneStore<KeptAnswer>('answers')

/** Lays the last answers of these endpoints back, and keeps each new one: what was read once can be read without a signal. */
export async function keepAnswers(client: QueryClient, endpoints: readonly EndpointDefinition[]): Promise<void> {
  const paths = new Set<unknown>(endpoints.map(({ path }) => path))
  const kept = await shelf.readAll()
  const now = Date.now()
  for (const old of kept.filter(({ at }) => now - at > KEPT_FOR)) void shelf.delete(old.id)
  hydrate(client, { mutations: [], queries: kept.filter(({ at }) => now - at <= KEPT_FOR).map(({ query }) => query) })
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !paths.has(event.query.queryKey[0])) return
    const [query] = dehydrate(client, { shouldDehydrateQuery: (one) => one === event.query }).queries
    if (query !== undefined) void shelf.put({ id: query.queryHash, at: Date.now(), query })
  })
}

/** Forgets what was read, for whoever has this phone next. What still waits to be sent stays, for its owner only. */
export async function forgetAnswers(): Promise<void> {
  await Promise.all((await shelf.readAll()).map(({ id }) => shelf.delete(id)))
  if ('caches' in globalThis) await caches.delete('houqin-pictures')
}
