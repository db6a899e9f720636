import { api } from '@houqin/contracts'
import type { QueuedAction } from '../../../kernel/outbox/queued-action.ts'

/** What was found at a point is kept and sent like everything said on the phone: plant rooms have no signal. */
export const queuedCheck: QueuedAction = {
  name: 'round.check',
  label: { zh: '巡检登记', en: 'Point of a round' },
  endpoint: api.checkRound,
  record: api.getRound,
  invalidates: [api.listRounds],
  told: ({ checks }) => (Array.isArray(checks) ? (checks[0] as { note?: string } | undefined)?.note : undefined),
}
