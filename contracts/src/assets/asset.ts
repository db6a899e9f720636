import { z } from 'zod'
import { day, decimal, id, instant, line, ref, text, version, type Words } from '../shared/values.ts'

const choice = <T extends Record<string, Words>>(words: T) =>
  z.enum(Object.keys(words) as [keyof T & string, ...(keyof T & string)[]])

/** 使用状况: where a thing stands between its registration and its end. */
export const assetStates = {
  'in-use': { zh: '在用', en: 'In use' },
  idle: { zh: '闲置', en: 'Idle' },
  lent: { zh: '借出', en: 'Lent' },
  missing: { zh: '盘亏', en: 'Missing' },
  disposed: { zh: '已处置', en: 'Disposed of' },
} as const satisfies Record<string, Words>
export const assetState = choice(assetStates)
export type AssetState = z.infer<typeof assetState>

/** 取得方式 */
export const assetOrigins = {
  purchase: { zh: '外购', en: 'Bought' },
  allocation: { zh: '调入', en: 'Allocated' },
  donation: { zh: '接受捐赠', en: 'Donated' },
  built: { zh: '自建', en: 'Built' },
  exchange: { zh: '置换', en: 'Exchanged' },
} as const satisfies Record<string, Words>
export const assetOrigin = choice(assetOrigins)

/** 经费来源 */
export const assetFunds = {
  fiscal: { zh: '财政资金', en: 'Public funds' },
  own: { zh: '自有资金', en: 'Own funds' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>
export const assetFund = choice(assetFunds)

/** What is said of a thing on its card, in the order of its life. */
export const assetVerbs = {
  register: { zh: '登记入账', en: 'registered it' },
  change: { zh: '更正卡片', en: 'corrected the card' },
  idle: { zh: '转为闲置', en: 'put it in the idle pool' },
  use: { zh: '重新启用', en: 'took it into use again' },
  move: { zh: '移交', en: 'handed it over' },
  lend: { zh: '借出', en: 'lent it' },
  return: { zh: '归还', en: 'took it back' },
  correct: { zh: '按盘点更正', en: 'corrected it after a stocktaking' },
  lose: { zh: '盘亏', en: 'found it missing' },
  dispose: { zh: '处置销账', en: 'wrote it off' },
} as const satisfies Record<string, Words>
export const assetVerb = choice(assetVerbs)
export type AssetVerb = z.infer<typeof assetVerb>

/** Yuan with at most two decimals. */
export const yuan = z.string().regex(/^\d{1,11}(\.\d{1,2})?$/)

/** A card as it is written (STANDARDS §4.4). */
export const assetBody = z.object({
  name: line(80),
  classId: id,
  spec: line(120).optional(),
  brand: line(60).optional(),
  maker: line(80).optional(),
  serial: line(60).optional(),
  unitWord: line(6).default('台'),
  quantity: z.number().int().min(1).max(100_000).default(1),
  /** 原值 of all pieces of the card. */
  value: yuan,
  /** 折旧年限; 0: not depreciated. The years of the class unless given. */
  lifeYears: z.number().int().min(0).max(100).optional(),
  origin: assetOrigin.default('purchase'),
  fund: assetFund.default('fiscal'),
  acquiredOn: day,
  bookedOn: day.optional(),
  voucher: line(40).optional(),
  supplier: line(80).optional(),
  contract: line(40).optional(),
  warrantyUntil: day.optional(),
  oldNumber: line(40).optional(),
  unitId: id,
  keeperId: id.optional(),
  placeId: id.optional(),
  note: text(500).optional(),
})
export type AssetBody = z.infer<typeof assetBody>

export const assetRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  class: ref,
  spec: z.string().nullable(),
  unitWord: z.string(),
  quantity: z.number().int(),
  value: decimal,
  state: assetState,
  acquiredOn: day,
  unit: ref,
  keeper: ref.nullable(),
  place: ref.nullable(),
  warrantyUntil: day.nullable(),
  version,
})
export type AssetRow = z.infer<typeof assetRow>

export const asset = assetRow.extend({
  brand: z.string().nullable(),
  maker: z.string().nullable(),
  serial: z.string().nullable(),
  lifeYears: z.number().int().nullable(),
  origin: assetOrigin,
  fund: assetFund,
  bookedOn: day.nullable(),
  voucher: z.string().nullable(),
  supplier: z.string().nullable(),
  contract: z.string().nullable(),
  oldNumber: z.string().nullable(),
  note: z.string().nullable(),
  /** 折旧 to the end of last month; null where the class is not depreciated. */
  depreciation: z
    .object({
      monthsUsed: z.number().int(),
      months: z.number().int(),
      accumulated: decimal,
      net: decimal,
      /** The rule that decides the month it starts with, in the reader's language. */
      basis: z.string(),
    })
    .nullable(),
  /** The paper under way that holds the thing. */
  paper: z.object({ id, number: z.string() }).nullable(),
  steps: z.array(
    z.object({
      id,
      verb: assetVerb,
      at: instant,
      person: ref.nullable(),
      said: z.string().nullable(),
      paper: z.object({ id, number: z.string() }).nullable(),
      count: z.object({ id, number: z.string() }).nullable(),
      /** What changed hands: unit, keeper and place, each from and to. */
      moved: z.array(
        z.object({ what: z.enum(['unit', 'keeper', 'place']), from: z.string().nullable(), to: z.string().nullable() }),
      ),
    }),
  ),
})
export type Asset = z.infer<typeof asset>
