import { z } from 'zod'
import * as cases from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { fileSize, storedPhoto } from './files.ts'
import { stamp } from './proof.ts'
import { id, instant, line, text, version } from './shared/values.ts'
import { receiptWork } from './work.ts'

/** What stands behind a code on a door, for anyone who scans it. No personal data. */
const placeCode = z
  .string()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{3,16}$/)
const why = 'whoever stands at a door may report what is broken behind it'
const receiptWhy = 'the receipt link is a secret of 128 bits that only the reporter has'

export const getPublicPlace = endpoint({
  method: 'GET',
  path: '/public/places/{code}',
  summary: 'The place behind a code: its name, the symptoms one can tap, what is already reported there',
  access: { public: why },
  params: z.object({ code: placeCode }),
  response: z.object({
    code: z.string(),
    name: z.string(),
    path: z.string(),
    organisation: z.string(),
    symptoms: z.array(z.object({ categoryId: id, name: z.string(), icon: z.string() })),
    open: z.array(
      z.object({
        id,
        title: z.string(),
        state: cases.caseState,
        reportedAt: instant,
        /** How many others have met the same. */
        joined: z.number().int(),
      }),
    ),
    /** What a stamp made now must show; see proof.ts. */
    proof: z.object({ bits: z.number().int(), now: instant }),
  }),
  errors: ['place.unknown', 'request.too-many'],
})

export const uploadPublicPhoto = endpoint({
  method: 'POST',
  path: '/public/places/{code}/photos',
  summary: 'Store a photo for a report made here (field `file`)',
  access: { public: why },
  params: z.object({ code: placeCode }),
  body: 'multipart',
  response: storedPhoto,
  status: 201,
  errors: ['place.unknown', 'file.missing', 'file.too-large', 'file.not-a-photo', 'request.too-many'],
})

export const createPublicRepair = endpoint({
  method: 'POST',
  path: '/public/places/{code}/repairs',
  summary: 'Report a fault without an account; answers with a private receipt link',
  access: { public: why },
  params: z.object({ code: placeCode }),
  body: z.object({
    categoryId: id,
    description: text(1000).default(''),
    reporterName: line(30).optional(),
    contactPhone: z
      .string()
      .trim()
      .regex(/^[0-9+ -]{5,20}$/)
      .optional(),
    photoIds: z.array(id).max(3).default([]),
    stamp,
  }),
  response: z.object({ number: z.string(), receipt: z.string() }),
  status: 201,
  errors: [
    'place.unknown',
    'category.unknown',
    'file.unknown',
    'stamp.weak',
    'stamp.old',
    'stamp.spent',
    'request.too-many',
  ],
})

export const joinPublicRepair = endpoint({
  method: 'POST',
  path: '/public/places/{code}/repairs/{id}/join',
  summary: 'Say that one has met the same fault (我也遇到); answers with a receipt of one’s own',
  access: { public: why },
  params: z.object({ code: placeCode, id }),
  body: cases.joinBody.extend({ stamp }),
  response: z.object({ number: z.string(), receipt: z.string() }),
  status: 201,
  errors: [
    'place.unknown',
    'repair.unknown',
    'case.already-joined',
    'case.wrong-state',
    'stamp.weak',
    'stamp.old',
    'stamp.spent',
    'request.too-many',
  ],
})

export const readPublicSentence = endpoint({
  method: 'POST',
  path: '/public/sentences',
  summary: 'Read a sentence: where it is and which symptom to tap; the person confirms at the place found',
  access: { public: why },
  body: z.object({ text: text(500).pipe(z.string().min(2)) }),
  response: z.object({
    place: z.object({ code: z.string(), name: z.string(), path: z.string() }).nullable(),
    candidates: z.array(z.object({ code: z.string(), name: z.string(), path: z.string() })),
    categoryId: id.nullable(),
  }),
  errors: ['request.too-many'],
})

const receiptToken = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) })

export const receipt = z.object({
  number: z.string(),
  title: z.string(),
  description: z.string(),
  place: z.string().nullable(),
  state: cases.caseState,
  reportedAt: instant,
  holder: z.string().nullable(),
  holderSince: instant,
  /** Who comes after the present holder. */
  next: z.string().nullable(),
  clockStands: z.boolean(),
  dueAt: instant.nullable(),
  result: z.string().nullable(),
  steps: z.array(z.object({ event: cases.caseEvent, label: z.string(), at: instant, by: z.string() })),
  photos: z.array(cases.attachment),
  rating: cases.rating.nullable(),
  can: z.array(cases.caseVerb),
  work: receiptWork,
  /** This receipt belongs to somebody who met the same fault: they see the progress, the reporter confirms. */
  joined: z.boolean(),
  version,
})
export type Receipt = z.infer<typeof receipt>

export const getReceipt = endpoint({
  method: 'GET',
  path: '/public/receipts/{token}',
  summary: 'Progress of what was reported',
  access: { public: receiptWhy },
  params: receiptToken,
  response: receipt,
  errors: ['receipt.unknown', 'request.too-many'],
})

export const getReceiptFile = endpoint({
  method: 'GET',
  path: '/public/receipts/{token}/files/{id}',
  summary: 'A photo of what was reported',
  access: { public: receiptWhy },
  params: receiptToken.extend({ id }),
  query: fileSize,
  response: 'file',
  errors: ['receipt.unknown', 'file.unknown', 'request.too-many'],
})

export const addReceiptPhoto = endpoint({
  method: 'POST',
  path: '/public/receipts/{token}/photos',
  summary: 'Add a photo to what was reported (field `file`), while it is not over',
  access: { public: receiptWhy },
  params: receiptToken,
  body: 'multipart',
  response: receipt,
  status: 201,
  errors: [
    'receipt.unknown',
    'case.wrong-state',
    'file.missing',
    'file.too-large',
    'file.not-a-photo',
    'request.too-many',
  ],
})

/** The reporter's verbs, said through the receipt link. */
function verb<V extends 'confirm' | 'reopen' | 'rate' | 'cancel'>(name: V, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/public/receipts/{token}/${name}`,
    summary,
    access: { public: receiptWhy },
    params: receiptToken,
    body: cases.verbBodies[name],
    response: receipt,
    errors: ['receipt.unknown', 'case.wrong-state', 'case.stale', 'case.already-rated', 'request.too-many'],
  })
}

export const confirmReceipt = verb('confirm', 'Accept the work')
export const reopenReceipt = verb('reopen', 'Say that it is not mended')
export const rateReceipt = verb('rate', 'Give one to five stars, once')
export const cancelReceipt = verb('cancel', 'Take the report back')
