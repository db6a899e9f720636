import { z } from 'zod'
import { decimal, id, instant, line, ref, type Words } from './shared/values.ts'

/** What is done on a case and what it costs: the words, shapes and limits of the work record 工作记录. */

const keysOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])

/** Who bears the cost (费用性质). Only chargeable work asks the requester for consent and money. */
export const natures = {
  free: { zh: '无偿', en: 'Free' },
  chargeable: { zh: '有偿', en: 'Chargeable' },
  warranty: { zh: '保修', en: 'Under warranty' },
  contract: { zh: '合同内', en: 'Under contract' },
} as const satisfies Record<string, Words>
export type Nature = keyof typeof natures
export const nature = keysOf(natures)

/** How it came to be known: reported 报修, or found by one's own people on their rounds 自查. */
export const origins = {
  reported: { zh: '报修', en: 'Reported' },
  found: { zh: '自查发现', en: 'Found by own people' },
} as const satisfies Record<string, Words>
export const origin = keysOf(origins)

export const roles = {
  main: { zh: '主修', en: 'In charge' },
  helper: { zh: '协作', en: 'Helper' },
} as const satisfies Record<string, Words>
export const workRole = keysOf(roles)

/** Whose material it is: the house's, or brought by the user 自备. */
export const supplies = {
  house: { zh: '我方供料', en: 'Ours' },
  client: { zh: '用户自备', en: 'The user’s own' },
} as const satisfies Record<string, Words>
export const supply = keysOf(supplies)

/** What a requester pays for on a chargeable order: labour and our materials, or our materials only (柜组、租户). */
export const schemes = {
  full: { zh: '收人工费和材料费', en: 'Labour and materials' },
  material: { zh: '只收材料费，不收人工费', en: 'Materials only, no labour' },
} as const satisfies Record<string, Words>
export type Scheme = keyof typeof schemes
export const scheme = keysOf(schemes)

/** `free`: nothing to pay, so nothing to consent to. */
export const quoteStates = {
  open: { zh: '待同意', en: 'Awaiting consent' },
  agreed: { zh: '已同意', en: 'Agreed' },
  declined: { zh: '不同意', en: 'Declined' },
  free: { zh: '无须付费', en: 'Nothing to pay' },
  superseded: { zh: '已重新报价', en: 'Replaced' },
} as const satisfies Record<string, Words>
export type QuoteState = keyof typeof quoteStates

export const payMethods = {
  scan: { zh: '扫码', en: 'Mobile payment' },
  cash: { zh: '现金', en: 'Cash' },
  transfer: { zh: '转账', en: 'Bank transfer' },
  account: { zh: '内部转账', en: 'Internal account' },
} as const satisfies Record<string, Words>

/** Why money was saved (节支原因). */
export const savingCauses = {
  own: { zh: '自修代替外修', en: 'Own repair instead of a firm' },
  reuse: { zh: '修旧利废', en: 'Parts repaired and used again' },
} as const satisfies Record<string, Words>

export const verdicts = {
  good: { zh: '合格', en: 'Good' },
  fair: { zh: '基本合格', en: 'Fair' },
  poor: { zh: '不合格', en: 'Poor' },
} as const satisfies Record<string, Words>

/** What work and money put on a timeline. */
export const workEvents = {
  arrive: { zh: '扫码到场', en: 'arrived by scan' },
  work: { zh: '登记工作', en: 'recorded work' },
  void: { zh: '作废一项登记', en: 'voided an entry' },
  sign: { zh: '用户签字', en: 'took the user’s signature' },
  nature: { zh: '变更费用性质', en: 'changed who bears the cost' },
  quote: { zh: '报价', en: 'made a quote' },
  consent: { zh: '同意报价', en: 'agreed to the quote' },
  refuse: { zh: '不同意报价', en: 'declined the quote' },
  charge: { zh: '收费', en: 'took payment' },
  waive: { zh: '减免', en: 'waived payment' },
  outside: { zh: '送外修', en: 'sent it to a firm' },
  'outside-return': { zh: '外修返回', en: 'had it back from the firm' },
  saving: { zh: '登记节支', en: 'recorded a saving' },
  backlog: { zh: '列入积压', en: 'put it on the backlog' },
  'backlog-end': { zh: '移出积压', en: 'took it off the backlog' },
} as const satisfies Record<string, Words>

/** Money a person enters: exact, two decimals at most, never negative. */
export const money = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/)
/** A quantity a person enters: above nothing, three decimals at most. */
export const quantity = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/)
  .refine((value) => Number(value) > 0, { params: { code: 'work.nothing' } })
const hours = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/)
  .refine((value) => Number(value) > 0, { params: { code: 'work.nothing' } })

const voided = z.object({ at: instant, reason: z.string() }).nullable()

export const newHours = z.object({
  personId: id,
  role: workRole.default('main'),
  kind: z.string().max(30).default('work'),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  /** Where start and end are not given. */
  hours: hours.optional(),
  note: line(200).optional(),
})
export const newTask = z.object({ faultId: id, quantity: quantity.default('1') })
export const newMaterial = z.object({
  name: line(80),
  quantity,
  unit: line(10),
  unitPrice: money.default('0'),
  supply: supply.default('house'),
})
export const newWork = z.object({
  hours: z.array(newHours).max(20).default([]),
  tasks: z.array(newTask).max(20).default([]),
  materials: z.array(newMaterial).max(50).default([]),
})
export const newQuote = z.object({
  /** Labour as the catalogue prices it or as agreed; the scheme of the requester may set it to nothing. */
  labour: money.default('0'),
  materials: z.array(newMaterial).max(50).default([]),
  note: line(200).optional(),
})
export const newCharge = z
  .object({
    kind: z.enum(['paid', 'waived']).default('paid'),
    amount: money,
    method: keysOf(payMethods).optional(),
    receiptNo: line(40).optional(),
    payer: line(40).optional(),
    reason: line(200).optional(),
  })
  .refine(({ kind, method, reason }) => (kind === 'paid' ? method : reason) !== undefined, {
    params: { code: 'charge.incomplete' },
    path: ['method'],
  })
export const newOutside = z.object({ vendor: line(60), about: line(200).optional() })
export const outsideReturn = z.object({
  cost: money,
  verdict: keysOf(verdicts),
  remark: line(300).optional(),
})
export const newSaving = z.object({
  cause: keysOf(savingCauses),
  /** What a firm would have asked, and where that price is from. */
  referencePrice: money,
  ownCost: money,
  basis: line(200),
})

const hoursLine = z.object({
  id,
  person: ref,
  role: workRole,
  kind: z.object({ code: z.string(), name: z.string() }),
  counts: z.boolean(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  hours: decimal,
  note: z.string().nullable(),
  voided,
})
const taskLine = z.object({
  id,
  faultId: id,
  name: z.string(),
  unit: z.string(),
  quantity: decimal,
  standardHours: decimal,
  labourPrice: decimal,
  amount: decimal,
  voided,
})
const materialLine = z.object({
  id,
  name: z.string(),
  quantity: decimal,
  unit: z.string(),
  unitPrice: decimal,
  supply,
  amount: decimal,
  voided,
})
const quoteMaterial = materialLine.omit({ id: true, voided: true })
export const quote = z.object({
  id,
  state: keysOf(quoteStates),
  scheme,
  labour: decimal,
  materials: z.array(quoteMaterial),
  total: decimal,
  note: z.string().nullable(),
  madeBy: z.string(),
  madeAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
})
export type Quote = z.infer<typeof quote>

const chargeLine = z.object({
  id,
  kind: z.enum(['paid', 'waived']),
  amount: decimal,
  method: keysOf(payMethods).nullable(),
  receiptNo: z.string().nullable(),
  payer: z.string().nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: instant,
})
const outsideLine = z.object({
  id,
  vendor: z.string(),
  about: z.string().nullable(),
  sentAt: instant,
  returnedAt: instant.nullable(),
  cost: decimal.nullable(),
  verdict: keysOf(verdicts).nullable(),
  remark: z.string().nullable(),
})
const savingLine = z.object({
  id,
  cause: keysOf(savingCauses),
  referencePrice: decimal,
  ownCost: decimal,
  amount: decimal,
  basis: z.string(),
  at: instant,
  voided,
})

/** The work record of a case as its page shows it. Amounts are exact; sums leave out what was voided. */
export const workRecord = z.object({
  nature,
  origin,
  repeatOf: z.object({ id, number: z.string() }).nullable(),
  backlog: z.object({ reason: z.string(), since: instant }).nullable(),
  hours: z.array(hoursLine),
  tasks: z.array(taskLine),
  materials: z.array(materialLine),
  outside: z.array(outsideLine),
  savings: z.array(savingLine),
  arrivals: z.array(z.object({ by: z.string(), at: instant, place: z.string(), matches: z.boolean() })),
  signature: z
    .object({ method: z.enum(['drawn', 'code']), name: z.string(), at: instant, url: z.string().nullable() })
    .nullable(),
  quote: quote.nullable(),
  charges: z.array(chargeLine),
  /** The way this requester pays for chargeable work, and why. */
  scheme,
  totals: z.object({
    effectiveHours: decimal,
    otherHours: decimal,
    standardHours: decimal,
    labour: decimal,
    materials: decimal,
    outputValue: decimal,
    outsideCost: decimal,
    saved: decimal,
    due: decimal,
    settled: decimal,
    outstanding: decimal,
  }),
  /** What stands in the way of the next step, and the rule that says so. */
  gates: z.array(z.object({ code: z.string(), says: z.string(), basis: z.string() })),
  /** The code with which the requester signs; shown to the requester only. */
  signCode: z.string().nullable(),
  can: z.object({ work: z.boolean(), consent: z.boolean(), charge: z.boolean() }),
})
export type WorkRecord = z.infer<typeof workRecord>

/** What a receipt says of the money. */
export const receiptWork = workRecord.pick({ nature: true, backlog: true, quote: true, signCode: true }).extend({
  outstanding: decimal,
  canConsent: z.boolean(),
})
