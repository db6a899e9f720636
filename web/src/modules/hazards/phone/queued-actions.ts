import { api, type EndpointDefinition, type Words } from '@houqin/contracts'
import { hazardDeeds, hazardVerbs, type HazardDeed, type HazardVerb } from '@houqin/contracts/hazards/words'
import type { QueuedAction } from '../../../kernel/outbox/queued-action.ts'
import { changedByHazard, hazardDeedEndpoints, hazardVerbEndpoints, type HazardStep } from '../endpoints.ts'

const queued = (step: HazardStep, label: Words, endpoint: EndpointDefinition): QueuedAction => ({
  name: `hazard.${step}`,
  label,
  endpoint,
  record: api.getHazard,
  invalidates: changedByHazard,
  told: ({ result, reason, measures }) => [result, reason, measures].find((text) => typeof text === 'string'),
})

/** Everything that is done with a hazard on the phone may be said without a signal. */
export const queuedHazardActions = Object.fromEntries([
  ...(Object.keys(hazardVerbs) as HazardVerb[]).map((verb) => [
    verb,
    queued(verb, hazardVerbs[verb].label, hazardVerbEndpoints[verb]),
  ]),
  ...(Object.keys(hazardDeeds) as HazardDeed[]).map((deed) => [
    deed,
    queued(deed, hazardDeeds[deed], hazardDeedEndpoints[deed]),
  ]),
]) as Record<HazardStep, QueuedAction>
