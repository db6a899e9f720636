import { z } from 'zod'
import * as cases from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { fileSize, storedPhoto } from './files.ts'
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
    open: z.array(z.object({ title: z.string(), state: cases.caseState, reportedAt: instant })),
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
  }),
  response: z.object({ number: z.string(), receipt: z.string() }),
  status: 201,
  errors: ['place.unknown', 'category.unknown', 'file.unknown', 'request.too-many'],
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
  dueAt: instant.nullable(),
  result: z.string().nullable(),
  steps: z.array(z.object({ event: cases.caseEvent, label: z.string(), at: instant, by: z.string() })),
  photos: z.array(cases.attachment),
  rating: cases.rating.nullable(),
  can: z.array(cases.caseVerb),
  work: receiptWork,
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
