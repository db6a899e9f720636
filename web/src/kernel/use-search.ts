import { api, type ResponseOf } from '@houqin/contracts'
import { useDeferredValue } from 'react'
import { useEndpoint } from './queries.ts'

export type FoundGroup = ResponseOf<typeof api.search>['groups'][number]

/** What the server finds while one types. */
export function useSearch(text: string, limit = 5) {
  const q = useDeferredValue(text.trim())
  const answer = useEndpoint(api.search, { query: { q, limit }, enabled: q !== '', keep: true })
  return { groups: q === '' ? [] : (answer.data?.groups ?? []), error: answer.error, busy: answer.isFetching, q }
}
