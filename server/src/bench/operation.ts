import type { TestOrganisation } from '../testing/found-organisation.ts'
import type { TestServer } from '../testing/start-test-server.ts'

/** What is put under load. Over HTTP as it is called; through the bare driver as the statements of one such call. */
export interface Operation {
  name: string
  method: 'GET' | 'POST'
  /** Who calls. */
  as: keyof Pick<TestOrganisation, 'reporter' | 'technician' | 'dispatcher' | 'head'>
  /** Requests, made anew for every measurement. */
  requests(place: Workbench, count: number): Promise<{ path: string; body?: object }[]>
  /** A request can be made only once: what it changes has changed. */
  once?: boolean
  /** Most connections at once, for what is heavy by itself. */
  connections?: number
}

export interface Workbench {
  server: TestServer
  home: TestOrganisation
  /** Ids that records refer to; all others in a recorded statement were made by it. */
  known: Set<string>
  /** Orders that are there, some of them. */
  orderIds: string[]
}
