import type { EndpointDefinition, Words } from '@houqin/contracts'

/** An action that may be said without a signal. It is kept under its name, which therefore never changes. */
export interface QueuedAction {
  name: string
  label: Words
  endpoint: EndpointDefinition
  /** Reads the record that it changes, by the same parameters; the action answers with the same. */
  record: EndpointDefinition
  /** What else it may change on the screen. */
  invalidates: readonly EndpointDefinition[]
  /** What the person wrote, so that it can be read again while it waits. */
  told?: (body: Record<string, unknown>) => string | undefined
}
