import { api } from '@houqin/contracts'
import type { OpinionVerb } from '@houqin/contracts/satisfaction/opinion'

/** What each verb calls. */
export const opinionEndpoints = {
  sort: api.sortOpinion,
  reply: api.replyOpinion,
  improve: api.improveOpinion,
  implement: api.implementOpinion,
  judge: api.judgeOpinion,
  explain: api.explainOpinion,
} as const satisfies Record<OpinionVerb, unknown>
export const changedByOpinion = [api.getOpinion, api.listOpinions]
