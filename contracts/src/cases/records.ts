import { z } from 'zod'
import { id, instant, ref } from '../shared/values.ts'
import { caseEvent } from './events.ts'
import { ratingAspect, stars } from './rating.ts'
import { caseState } from './states.ts'

export const timelineEntry = z.object({
  id,
  event: caseEvent,
  at: instant,
  /** The clock of the device when it was said; null where none was told. It may have waited for a signal since. */
  deviceAt: instant.nullable(),
  /** Null where the system did it (automatic confirmation) or the one who did it has no account. */
  person: ref.nullable(),
  personLabel: z.string(),
  state: caseState,
  reason: z.string().nullable(),
  /** What else the event says, already in the reader's language: `派给 水电班 李强`. */
  detail: z.string().nullable(),
})

export const attachment = z.object({
  id,
  phase: z.enum(['before', 'after']),
  fileId: id,
  name: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  addedAt: instant,
  /** Addresses of the picture and of its thumbnail, for the one who asked. */
  url: z.string(),
  thumbnailUrl: z.string(),
})

export const rating = z.object({
  stars,
  aspects: z.partialRecord(ratingAspect, stars),
  comment: z.string().nullable(),
  at: instant,
  /** Given by the system because nobody answered in time: shown as such, kept out of satisfaction figures. */
  byDefault: z.boolean(),
})

export const category = z.object({
  id,
  parentId: id.nullable(),
  code: z.string(),
  name: z.string(),
  /** Name of the tile's icon on the public page; null: not offered there. */
  icon: z.string().nullable(),
  /** The team it goes to by default. */
  team: ref.nullable(),
  /** Hours allowed from report to finish; null: none set. */
  resolveHours: z.number().nullable(),
})

/** Another case that this one hangs together with. */
export const related = z.object({
  id,
  number: z.string(),
  title: z.string(),
  state: caseState,
  team: ref.nullable(),
  assignee: ref.nullable(),
})

/** A team that was asked to take a case over, and what it answered. */
export const transfer = z.object({
  id,
  from: ref.nullable(),
  to: ref,
  askedBy: ref.nullable(),
  askedAt: instant,
  reason: z.string(),
  answer: z.enum(['taken', 'declined', 'withdrawn', 'decided']).nullable(),
  answeredBy: ref.nullable(),
  answeredAt: instant.nullable(),
  answerReason: z.string().nullable(),
})

export const relations = z.object({
  /** The case that this is a part of. */
  parent: related.nullable(),
  parts: z.array(related),
  /** The case that this double was merged into. */
  mergedInto: related.nullable(),
  doubles: z.array(related),
  /** Oldest first; the last one may still wait for its answer. */
  transfers: z.array(transfer),
})

/** Somebody who met the same fault after it was reported. */
export const join = z.object({
  id,
  name: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  at: instant,
})
