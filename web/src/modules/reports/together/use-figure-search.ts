import { api, type ResponseOf } from '@houqin/contracts'
import { useCallback, useRef } from 'react'
import { call } from '../../../kernel/call.ts'

export type Found = ResponseOf<typeof api.searchPartFigures>['items'][number]

const PATIENCE = 180

/** Figures for what is typed after @; only the last word typed is asked for. */
export function useFigureSearch(partId: string): (query: string) => Promise<Found[]> {
  const asked = useRef(0)
  return useCallback(
    async (q: string) => {
      const turn = ++asked.current
      await new Promise((done) => setTimeout(done, PATIENCE))
      if (turn !== asked.current) return []
      const answer = await call(api.searchPartFigures, { params: { id: partId }, query: { q } }).catch(() => null) // unreachable: the list stays empty, the text is not touched
      return answer?.items ?? []
    },
    [partId],
  )
}
