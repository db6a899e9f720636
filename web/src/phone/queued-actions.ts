import { queuedScan } from '../modules/assets/phone/queued-actions.ts'
import { queuedHazardActions } from '../modules/hazards/phone/queued-actions.ts'
import { queuedCheck } from '../modules/inspections/phone/queued-actions.ts'
import { queuedRepairActions } from '../modules/repairs/phone/queued-actions.ts'

/** What may be said without a signal, of all modules. */
export const queuedActions = [
  ...Object.values(queuedRepairActions),
  queuedScan,
  queuedCheck,
  ...Object.values(queuedHazardActions),
]
