import { z } from 'zod'
import { ratingAspect } from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { id, instant, line, ref, version, type Words } from './shared/values.ts'

/** Why somebody is called back 回访. */
export const returnCallReasons = {
  'bad-rating': { zh: '差评', en: 'Bad rating' },
  rule: { zh: '按规则', en: 'By rule' },
  sample: { zh: '随机抽样', en: 'Random sample' },
} as const satisfies Record<string, Words>
export type ReturnCallReason = keyof typeof returnCallReasons
export const returnCallReason = z.enum(Object.keys(returnCallReasons) as [ReturnCallReason, ...ReturnCallReason[]])

/** What came of it. `unreached` counts a call in vain; the last one allowed ends the matter. */
export const returnCallOutcomes = {
  content: { zh: '已满意', en: 'Content now' },
  discontent: { zh: '仍不满意', en: 'Still not content' },
  reopened: { zh: '转返修', en: 'Sent back to be mended' },
  unreached: { zh: '未接通', en: 'Not reached' },
} as const satisfies Record<string, Words>
export type ReturnCallOutcome = keyof typeof returnCallOutcomes
export const returnCallOutcome = z.enum(Object.keys(returnCallOutcomes) as [ReturnCallOutcome, ...ReturnCallOutcome[]])

export const returnCall = z.object({
  id,
  reason: returnCallReason,
  openedAt: instant,
  dueAt: instant,
  late: z.boolean(),
  attempts: z.number().int(),
  endedAt: instant.nullable(),
  outcome: returnCallOutcome.nullable(),
  note: z.string().nullable(),
  /** Who called. */
  person: ref.nullable(),
  case: z.object({
    id,
    kind: z.string(),
    number: z.string(),
    title: z.string(),
    /** Address of its page. */
    url: z.string(),
    /** Sent back with the outcome `reopened`. */
    version,
  }),
  reporterName: z.string().nullable(),
  /** Whole for those who make the call. */
  contactPhone: z.string().nullable(),
  team: ref.nullable(),
  worker: ref.nullable(),
  rating: z
    .object({
      stars: z.number().int(),
      aspects: z.partialRecord(ratingAspect, z.number().int()),
      comment: z.string().nullable(),
    })
    .nullable(),
  version,
})
export type ReturnCall = z.infer<typeof returnCall>

export const listReturnCalls = endpoint({
  method: 'GET',
  path: '/return-calls',
  summary: 'Calls back that are due, soonest first, or that were made',
  access: { permission: 'return-call.list' },
  query: pageQuery.extend({
    view: z.enum(['open', 'late', 'ended', 'all']).default('open'),
    reason: returnCallReason.optional(),
    caseId: id.optional(),
  }),
  response: pageOf(returnCall),
})

export const recordReturnCall = endpoint({
  method: 'POST',
  path: '/return-calls/{id}/record',
  summary: 'Say what came of a call; `reopened` also sends the case back, with the note as the reason',
  access: { permission: 'return-call.record' },
  params: z.object({ id }),
  body: z.object({ version, outcome: returnCallOutcome, note: line(500) }),
  response: returnCall,
  errors: [
    'return-call.unknown',
    'return-call.ended',
    'return-call.stale',
    'case.wrong-state',
    'case.stale',
    'case.not-yours',
    'case.own-work',
  ],
})
