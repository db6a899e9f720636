import { api } from '@houqin/contracts'
import type { HazardDeed, HazardVerb } from '@houqin/contracts/hazards/words'

export const hazardVerbEndpoints = {
  assign: api.assignHazard,
  accept: api.acceptHazard,
  finish: api.finishHazard,
  confirm: api.confirmHazard,
  reopen: api.reopenHazard,
  close: api.closeHazard,
  return: api.returnHazard,
  reject: api.rejectHazard,
  cancel: api.cancelHazard,
} as const satisfies Record<HazardVerb, unknown>

export const hazardDeedEndpoints = {
  plan: api.planHazard,
  'ask-extension': api.askHazardExtension,
  'answer-extension': api.answerHazardExtension,
  'report-up': api.reportHazardUp,
} as const satisfies Record<HazardDeed, unknown>

/** What shows otherwise once something was said of a hazard. */
export const changedByHazard = [api.getHazard, api.listHazards, api.getHazardStatistics]

export type HazardStep = HazardVerb | HazardDeed
