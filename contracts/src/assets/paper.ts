import { z } from 'zod'
import { day, decimal, id, instant, ref, text, version, type Words } from '../shared/values.ts'
import { assetRow, yuan } from './asset.ts'

export const paperKinds = {
  transfer: { zh: '调拨', en: 'Transfer' },
  loan: { zh: '借用', en: 'Loan' },
  disposal: { zh: '处置', en: 'Disposal' },
} as const satisfies Record<string, Words>
export type PaperKind = keyof typeof paperKinds
export const paperKind = z.enum(Object.keys(paperKinds) as [PaperKind, ...PaperKind[]])

/** 报废 and the other ways out (行政事业性国有资产管理条例 art. 19–21). */
export const disposalWays = {
  scrap: { zh: '报废', en: 'Scrapped' },
  loss: { zh: '报损', en: 'Written off as lost' },
  sale: { zh: '出售', en: 'Sold' },
  donation: { zh: '对外捐赠', en: 'Donated' },
  handover: { zh: '无偿划转', en: 'Handed over free' },
} as const satisfies Record<string, Words>
export type DisposalWay = keyof typeof disposalWays
export const disposalWay = z.enum(Object.keys(disposalWays) as [DisposalWay, ...DisposalWay[]])

export const paperStates = {
  requested: { zh: '待审核', en: 'To be approved' },
  appraised: { zh: '待审批', en: 'Appraised' },
  approved: { zh: '待处置', en: 'To be carried out' },
  handing: { zh: '待接收', en: 'To be received' },
  lent: { zh: '借出中', en: 'Lent' },
  done: { zh: '已办结', en: 'Done' },
  refused: { zh: '不同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Words>
export type PaperState = keyof typeof paperStates
export const paperState = z.enum(Object.keys(paperStates) as [PaperState, ...PaperState[]])

interface Verb {
  label: Words
  told: Words
  /** State it leads to, by kind and state it is said in. */
  course: Partial<Record<PaperKind, Partial<Record<PaperState, PaperState>>>>
}
/** What is said of a paper. Appraisal 技术鉴定 comes before the approval of a disposal, receipt ends a hand-over. */
export const paperVerbs = {
  appraise: {
    label: { zh: '技术鉴定', en: 'Appraise' },
    told: { zh: '技术鉴定', en: 'appraised it' },
    course: { disposal: { requested: 'appraised' } },
  },
  approve: {
    label: { zh: '同意', en: 'Approve' },
    told: { zh: '同意', en: 'approved' },
    course: {
      transfer: { requested: 'handing' },
      loan: { requested: 'handing' },
      disposal: { appraised: 'approved' },
    },
  },
  receive: {
    label: { zh: '签收', en: 'Receive' },
    told: { zh: '签收', en: 'received it' },
    course: { transfer: { handing: 'done' }, loan: { handing: 'lent' } },
  },
  return: {
    label: { zh: '归还验收', en: 'Take back' },
    told: { zh: '归还验收', en: 'took it back' },
    course: { loan: { lent: 'done' } },
  },
  settle: {
    label: { zh: '处置销账', en: 'Write off' },
    told: { zh: '处置销账', en: 'wrote it off' },
    course: { disposal: { approved: 'done' } },
  },
  refuse: {
    label: { zh: '不同意', en: 'Refuse' },
    told: { zh: '不同意', en: 'refused' },
    course: {
      transfer: { requested: 'refused', handing: 'refused' },
      loan: { requested: 'refused', handing: 'refused' },
      disposal: { requested: 'refused', appraised: 'refused' },
    },
  },
  withdraw: {
    label: { zh: '撤回', en: 'Withdraw' },
    told: { zh: '撤回', en: 'withdrew it' },
    course: {
      transfer: { requested: 'withdrawn', handing: 'withdrawn' },
      loan: { requested: 'withdrawn', handing: 'withdrawn' },
      disposal: { requested: 'withdrawn', appraised: 'withdrawn' },
    },
  },
} as const satisfies Record<string, Verb>
export type PaperVerb = keyof typeof paperVerbs
export const paperVerb = z.enum(Object.keys(paperVerbs) as [PaperVerb, ...PaperVerb[]])

const said = text(500)
const reason = said.pipe(z.string().min(2))
export const paperBodies = {
  appraise: z.object({ version, said: reason }),
  /** `saved`: what a purchase would have cost; the value of the things unless given. */
  approve: z.object({ version, said: said.optional(), saved: yuan.optional() }),
  receive: z.object({ version, said: said.optional() }),
  /** `isDamaged`: the thing goes to the idle pool for repair instead of back into use. */
  return: z.object({ version, said: said.optional(), isDamaged: z.boolean().default(false) }),
  settle: z.object({ version, said: said.optional(), proceeds: yuan.default('0') }),
  refuse: z.object({ version, said: reason }),
  withdraw: z.object({ version, said: said.optional() }),
} as const satisfies Record<PaperVerb, z.ZodType>

export const paperBody = z.object({
  kind: paperKind,
  assetIds: z.array(id).min(1).max(200),
  /** Who gets it: the unit of a transfer or loan. */
  unitId: id.optional(),
  keeperId: id.optional(),
  placeId: id.optional(),
  /** Last day of a loan. */
  dueOn: day.optional(),
  /** How it leaves, for a disposal. */
  way: disposalWay.optional(),
  reason,
})
export type PaperBody = z.infer<typeof paperBody>

export const paperRow = z.object({
  id,
  number: z.string(),
  kind: paperKind,
  state: paperState,
  way: disposalWay.nullable(),
  /** First thing on it, and how many cards. */
  title: z.string(),
  cards: z.number().int(),
  value: decimal,
  requester: ref.nullable(),
  unit: ref.nullable(),
  keeper: ref.nullable(),
  dueOn: day.nullable(),
  isLate: z.boolean(),
  createdAt: instant,
  version,
})
export type PaperRow = z.infer<typeof paperRow>

export const paper = paperRow.extend({
  reason: z.string(),
  place: ref.nullable(),
  saved: decimal.nullable(),
  proceeds: decimal.nullable(),
  lines: z.array(
    z.object({ asset: assetRow, fromUnit: ref.nullable(), fromKeeper: ref.nullable(), fromPlace: ref.nullable() }),
  ),
  steps: z.array(
    z.object({
      id,
      verb: paperVerb.or(z.literal('request')),
      at: instant,
      person: ref.nullable(),
      said: z.string().nullable(),
    }),
  ),
  /** What the one who asks may say of it now. */
  verbs: z.array(paperVerb),
})
export type Paper = z.infer<typeof paper>
