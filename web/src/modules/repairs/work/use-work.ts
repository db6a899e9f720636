import { api, type EndpointDefinition } from '@houqin/contracts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { changedByVerbs } from '../components/verb-endpoints.ts'

/** The work record of a repair. */
export const useWork = (id: string) => useEndpoint(api.getRepairWork, { params: { id }, every: 30_000 })

/** A step of work or money; what it may change on the screen is asked for again. */
export const useWorkAction = <E extends EndpointDefinition>(endpoint: E) =>
  useAction(endpoint, { invalidates: [api.getRepairWork, ...changedByVerbs] })
