import { z } from 'zod'
import { receipt } from './public.ts'
import { endpoint } from './endpoint.ts'
import { id, line, ref, version } from './shared/values.ts'
import * as work from './work.ts'

/** Work and money of a repair 维修工作与费用. */

const params = z.object({ id })
const common = ['repair.unknown', 'case.not-yours', 'case.wrong-state'] as const

/** What is done to the work record answers with the record. */
function step<const P extends `/${string}`, B extends z.ZodType, const E extends readonly string[] = []>(declared: {
  path: P
  summary: string
  permission: `repair.${string}`
  body: B
  errors?: E
}) {
  return endpoint({
    method: 'POST',
    path: `/repairs/{id}${declared.path}`,
    summary: declared.summary,
    access: { permission: declared.permission },
    params,
    body: declared.body,
    response: work.workRecord,
    errors: [...common, ...(declared.errors ?? [])],
  })
}

export const getRepairWork = endpoint({
  method: 'GET',
  path: '/repairs/{id}/work',
  summary: 'Work, materials and money of a repair, and what stands in the way of its next step',
  access: { permission: 'repair.list' },
  params,
  response: work.workRecord,
  errors: ['repair.unknown'],
})

export const listWorkmates = endpoint({
  method: 'GET',
  path: '/repairs/{id}/workmates',
  summary: 'People of the team that does a repair, for naming who worked on it',
  access: { permission: 'repair.work' },
  params,
  response: z.object({ items: z.array(ref) }),
  errors: ['repair.unknown'],
})

export const recordWork = step({
  path: '/work',
  summary: 'Record hours, operations of the fault catalogue and materials',
  permission: 'repair.work',
  body: work.newWork,
  errors: [
    'person.unknown',
    'fault.unknown',
    'time-kind.unknown',
    'work.nothing',
    'work.hours-missing',
    'work.reversed',
    'work.in-future',
    'work.overlap',
  ],
})

export const voidWorkLine = endpoint({
  method: 'POST',
  path: '/repairs/{id}/work/{lineId}/void',
  summary: 'Void an entry of hours, operations, materials or savings, with the reason; it stays readable',
  access: { permission: 'repair.work' },
  params: params.extend({ lineId: id }),
  body: z.object({ reason: line(200) }),
  response: work.workRecord,
  errors: [...common, 'work.unknown-line'],
})

export const arriveAtRepair = step({
  path: '/arrive',
  summary: 'Scan the code on the spot; a code of another place is warned of and recorded',
  permission: 'repair.work',
  body: z.object({ code: z.string().trim().toUpperCase().min(3).max(16) }),
  errors: ['place.unknown'],
})

export const signRepair = endpoint({
  method: 'POST',
  path: '/repairs/{id}/sign',
  summary: 'Take the user’s signature: drawn, as a stored picture, or the code that only the user sees',
  access: { permission: 'repair.work' },
  params,
  body: z.union([z.object({ name: line(30), fileId: id }), z.object({ code: z.string().regex(/^\d{6}$/) })]),
  response: work.workRecord,
  errors: [...common, 'file.unknown', 'sign.wrong-code', 'request.too-many'],
})

export const setRepairNature = step({
  path: '/nature',
  summary: 'Say who bears the cost',
  permission: 'repair.work',
  body: z.object({ nature: work.nature, version }),
  errors: ['case.stale', 'work.already-paid'],
})

export const quoteRepair = step({
  path: '/quotes',
  summary: 'Quote a chargeable repair; a new quote replaces the one before',
  permission: 'repair.work',
  body: work.newQuote,
  errors: ['quote.not-chargeable', 'work.already-paid'],
})

const quoteParams = params.extend({ quoteId: id })
const quoteErrors = ['quote.unknown', 'quote.decided'] as const
const asDesk = z.object({
  /** How the requester said it, where the desk writes it down for them. */
  how: line(200).optional(),
})

export const agreeToQuote = endpoint({
  method: 'POST',
  path: '/repairs/{id}/quotes/{quoteId}/consent',
  summary: 'Agree to a quote, as the requester, or as the desk that was told so',
  access: { permission: 'repair.consent' },
  params: quoteParams,
  body: asDesk,
  response: work.workRecord,
  errors: [...common, ...quoteErrors, 'quote.how-missing'],
})

export const declineQuote = endpoint({
  method: 'POST',
  path: '/repairs/{id}/quotes/{quoteId}/decline',
  summary: 'Decline a quote, as the requester, or as the desk that was told so',
  access: { permission: 'repair.consent' },
  params: quoteParams,
  body: asDesk,
  response: work.workRecord,
  errors: [...common, ...quoteErrors, 'quote.how-missing'],
})

const receiptWhy = 'the receipt link is a secret of 128 bits that only the reporter has'
const receiptQuote = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/), quoteId: id })

export const agreeByReceipt = endpoint({
  method: 'POST',
  path: '/public/receipts/{token}/quotes/{quoteId}/consent',
  summary: 'Agree to a quote through the receipt',
  access: { public: receiptWhy },
  params: receiptQuote,
  body: z.object({}),
  response: receipt,
  errors: ['receipt.unknown', ...quoteErrors, 'request.too-many'],
})

export const declineByReceipt = endpoint({
  method: 'POST',
  path: '/public/receipts/{token}/quotes/{quoteId}/decline',
  summary: 'Decline a quote through the receipt',
  access: { public: receiptWhy },
  params: receiptQuote,
  body: z.object({}),
  response: receipt,
  errors: ['receipt.unknown', ...quoteErrors, 'request.too-many'],
})

export const chargeRepair = step({
  path: '/charges',
  summary: 'Record a payment with its receipt number, or waive what is due, with the reason',
  permission: 'repair.charge',
  body: work.newCharge,
  errors: ['charge.nothing-due', 'charge.too-much', 'charge.receipt-taken', 'charge.incomplete', 'work.own-charge'],
})

export const sendRepairOutside = step({
  path: '/outside',
  summary: 'Give it to an outside firm',
  permission: 'repair.work',
  body: work.newOutside,
})

export const returnFromOutside = endpoint({
  method: 'POST',
  path: '/repairs/{id}/outside/{outsideId}/return',
  summary: 'Take it back from the firm: cost, and the judgement of its work',
  access: { permission: 'repair.work' },
  params: params.extend({ outsideId: id }),
  body: work.outsideReturn,
  response: work.workRecord,
  errors: [...common, 'outside.unknown', 'outside.remark-missing'],
})

export const saveByRepair = step({
  path: '/savings',
  summary: 'Record what own repair saved, with its cause and where the price compared with is from',
  permission: 'repair.charge',
  body: work.newSaving,
  errors: ['saving.none'],
})

export const putOnBacklog = step({
  path: '/backlog',
  summary: 'Say that it cannot be solved now, with the reason that the requester reads; without one, take it off again',
  permission: 'repair.work',
  body: z.object({ reason: line(300).nullable() }),
})
