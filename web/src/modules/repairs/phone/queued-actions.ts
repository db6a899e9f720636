import { api, cases, type EndpointDefinition, type Words } from '@houqin/contracts'
import type { QueuedAction } from '../../../kernel/outbox/queued-action.ts'
import { changedByVerbs, verbEndpoints } from '../components/verb-endpoints.ts'

const queued = (name: string, label: Words, endpoint: EndpointDefinition): QueuedAction => ({
  name: `repair.${name}`,
  label,
  endpoint,
  record: api.getRepair,
  invalidates: changedByVerbs,
  told: ({ result, reason, comment }) => [result, reason, comment].find((text) => typeof text === 'string'),
})

const verbs = Object.fromEntries(
  Object.entries(verbEndpoints).map(([name, endpoint]) => [
    name,
    queued(name, cases.caseVerbs[name as cases.CaseVerb].label, endpoint),
  ]),
) as Record<cases.CaseVerb, QueuedAction>

/** Everything that is done with a repair on the phone may be said without a signal. */
export const queuedRepairActions = {
  ...verbs,
  photo: queued('photo', { zh: '补充照片', en: 'Add photos' }, api.addRepairPhoto),
}
