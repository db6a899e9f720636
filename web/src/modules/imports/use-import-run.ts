import { api } from '@houqin/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useEndpoint } from '../../kernel/queries.ts'
import { isUnderWay } from './import-states.ts'

/** A run, asked for again every second while it is under way; what it changed is asked for again once it is done. */
export function useImportRun(id: string | undefined) {
  const client = useQueryClient()
  const [isOver, setIsOver] = useState(false)
  const run = useEndpoint(api.getImport, {
    params: { id: id ?? '' },
    enabled: id !== undefined,
    every: isOver ? false : 1_000,
  })
  const state = run.data?.state
  useEffect(() => {
    setIsOver(state !== undefined && !isUnderWay(state))
    if (state === undefined || isUnderWay(state)) return
    for (const { path } of [
      api.listImports,
      ...(state === 'done' ? [api.listRepairs, api.listCategories, api.getIndicator] : []),
    ])
      void client.invalidateQueries({ queryKey: [path] })
  }, [state, client])
  return run
}
