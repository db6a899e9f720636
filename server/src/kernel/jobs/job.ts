import type { Runtime } from '../runtime.ts'

/** Work done outside the request. It is started by `ctx.enqueue` in a transaction, or by the clock. */
export interface JobDefinition<Data extends object> {
  name: string
  /** Cron expression in the organisation's zone, for what recurs. */
  cron?: string
  retryLimit: number
  /** Longest run in seconds before it counts as dead and is tried again. */
  expireInSeconds?: number
  run: (runtime: Runtime, data: Data) => Promise<void>
}

export const job = <Data extends object>(definition: JobDefinition<Data>): JobDefinition<Data> => definition
