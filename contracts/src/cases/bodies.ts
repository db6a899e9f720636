import { z } from 'zod'
import { id, line, text, version } from '../shared/values.ts'
import { stars } from './rating.ts'
import type { CaseVerb } from './verbs.ts'
import { pauseReason } from './words.ts'

/** Bodies of the verbs. Each carries the version that the screen shows. */
const base = z.object({ version })
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
} as const satisfies Record<CaseVerb, z.ZodType>
export type VerbBody<V extends CaseVerb> = z.output<(typeof verbBodies)[V]>
