import { z } from 'zod'
import { id, line, text, version } from '../shared/values.ts'
import { stars } from './rating.ts'
import type { CaseVerb } from './verbs.ts'
import { pauseReason } from './words.ts'

/** Bodies of the verbs. Each carries the version that the screen shows. */
const base = z.object({ version })
/** What one team does of it. */
const part = z.object({ title: line(80), teamId: id, personId: id.optional() })
export const verbBodies = {
  assign: base.extend({ teamId: id.optional(), personId: id.optional(), reason: text(500).optional() }),
  accept: base,
  start: base,
  pause: base.extend({ reason: line(500), cause: pauseReason }),
  resume: base,
  finish: base.extend({ result: line(1000), photoIds: z.array(id).max(9).default([]) }),
  return: base.extend({ reason: line(500) }),
  reject: base.extend({ reason: line(500) }),
  cancel: base.extend({ reason: line(500) }),
  confirm: base,
  reopen: base.extend({ reason: line(500) }),
  rate: base.extend({
    stars,
    speed: stars.optional(),
    quality: stars.optional(),
    manner: stars.optional(),
    comment: text(500).optional(),
  }),
  close: base,
  offer: base,
  recall: base,
  claim: base,
  transfer: base.extend({ teamId: id, reason: line(500) }),
  take: base.extend({ personId: id.optional() }),
  decline: base.extend({ reason: line(500) }),
  decide: base.extend({ teamId: id, personId: id.optional(), reason: line(500) }),
  split: base.extend({ parts: z.array(part).min(2).max(6) }),
  /** `intoId`: the case that stays. */
  merge: base.extend({ intoId: id }),
} as const satisfies Record<CaseVerb, z.ZodType>
export type VerbBody<V extends CaseVerb> = z.output<(typeof verbBodies)[V]>

/** A phone number as people write it. */
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^[0-9+ -]{5,20}$/)

/** What one says who has met the same fault (我也遇到); all of it is optional. */
export const joinBody = z.object({
  name: line(30).optional(),
  phone: phoneNumber.optional(),
  note: text(500).optional(),
})
