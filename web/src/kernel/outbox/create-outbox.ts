import type { QueryClient } from '@tanstack/react-query'
import { currentLanguage } from '../language.ts'
import { keyOf } from '../queries.ts'
import { deliverBy } from './deliver.ts'
import { Outbox } from './outbox.ts'
import { phoneStore } from './phone-store.ts'
import type { Waiting } from './queue.ts'
import type { QueuedAction } from './queued-action.ts'

/** The outbox of this phone: kept in the browser's database, sent by the API, answered on the screen. */
export function createOutbox(actions: readonly QueuedAction[], queries: QueryClient): Outbox {
  return new Outbox({
    store: phoneStore<Waiting>('outbox'),
    deliver: deliverBy(actions),
    now: () => new Date(),
    onArrival: ({ action: name, params }, answer) => {
      const action = actions.find((one) => one.name === name)
      if (action === undefined) return
      queries.setQueryData(keyOf(action.record, currentLanguage(), { params }), answer)
      for (const { path } of action.invalidates) void queries.invalidateQueries({ queryKey: [path] })
    },
  })
}
