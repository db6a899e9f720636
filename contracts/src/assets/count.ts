import { z } from 'zod'
import { day, decimal, id, instant, line, ref, text, version, type Words } from '../shared/values.ts'
import { yuan } from './asset.ts'

export const countStates = {
  open: { zh: '盘点中', en: 'Counting' },
  closed: { zh: '待审批', en: 'To be approved' },
  approved: { zh: '已审批', en: 'Approved' },
} as const satisfies Record<string, Words>
export type CountState = keyof typeof countStates
export const countState = z.enum(Object.keys(countStates) as [CountState, ...CountState[]])

/** What became of a card in a stocktaking. */
export const lineResults = {
  pending: { zh: '未盘', en: 'Not yet' },
  found: { zh: '相符', en: 'As on the card' },
  misplaced: { zh: '位置不符', en: 'Elsewhere' },
  missing: { zh: '盘亏', en: 'Missing' },
} as const satisfies Record<string, Words>
export type LineResult = keyof typeof lineResults
export const lineResult = z.enum(Object.keys(lineResults) as [LineResult, ...LineResult[]])

export const conditions = {
  good: { zh: '完好', en: 'Good' },
  damaged: { zh: '待修', en: 'Damaged' },
  scrap: { zh: '待报废', en: 'For disposal' },
} as const satisfies Record<string, Words>
export type Condition = keyof typeof conditions
export const condition = z.enum(Object.keys(conditions) as [Condition, ...Condition[]])

/** What a scan turned out to be. A code scanned again, one of another scope and an unknown one are kept apart. */
export const scanOutcomes = {
  found: { zh: '相符', en: 'As on the card' },
  misplaced: { zh: '位置不符', en: 'Elsewhere' },
  repeated: { zh: '重复扫描', en: 'Scanned again' },
  outside: { zh: '不在本次范围', en: 'Not in this stocktaking' },
  unknown: { zh: '没有此卡片', en: 'No such card' },
} as const satisfies Record<string, Words>
export type ScanOutcome = keyof typeof scanOutcomes
export const scanOutcome = z.enum(Object.keys(scanOutcomes) as [ScanOutcome, ...ScanOutcome[]])

export const scan = z.object({
  /** Made on the phone; the same scan sent twice counts once. */
  key: id,
  /** Asset number, old number, serial number, or the address of a label. */
  code: line(200),
  placeId: id.optional(),
  condition: condition.default('good'),
  /** Clock of the phone. */
  at: instant,
})
export type Scan = z.infer<typeof scan>

export const countRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  state: countState,
  unit: ref.nullable(),
  place: ref.nullable(),
  expected: z.number().int(),
  found: z.number().int(),
  misplaced: z.number().int(),
  missing: z.number().int(),
  openedAt: instant,
  dueOn: day,
  version,
})
export type CountRow = z.infer<typeof countRow>

export const countLine = z.object({
  id,
  asset: z.object({ id, number: z.string(), name: z.string(), spec: z.string().nullable() }),
  quantity: z.number().int(),
  value: decimal,
  unit: ref,
  keeper: ref.nullable(),
  place: ref.nullable(),
  result: lineResult,
  condition: condition.nullable(),
  foundAt: instant.nullable(),
  foundBy: ref.nullable(),
  foundPlace: ref.nullable(),
  scans: z.number().int(),
  /** 原因、责任人、处理意见: what is missing is not approved without all three. */
  cause: z.string().nullable(),
  responsible: ref.nullable(),
  opinion: z.string().nullable(),
  compensation: decimal.nullable(),
})
export type CountLine = z.infer<typeof countLine>

export const count = countRow.extend({
  value: decimal,
  foundValue: decimal,
  openedBy: ref.nullable(),
  closedBy: ref.nullable(),
  approvedBy: ref.nullable(),
  /** Factor of compensation in force, and its basis in the reader's language. */
  compensation: z.object({ factor: z.number(), basis: z.string() }),
  strays: z.array(
    z.object({
      id,
      code: z.string(),
      outcome: scanOutcome,
      place: ref.nullable(),
      at: instant,
      person: ref.nullable(),
    }),
  ),
})
export type Count = z.infer<typeof count>

export const countBody = z.object({
  title: line(60),
  /** What is counted: a unit with those below, a place with those below, or both; everything where neither is named. */
  unitId: id.optional(),
  placeId: id.optional(),
  dueOn: day,
})
export type CountBody = z.infer<typeof countBody>

export const explainBody = z.object({
  version,
  cause: text(300).pipe(z.string().min(2)),
  responsibleId: id,
  opinion: text(300).pipe(z.string().min(2)),
  compensation: yuan.optional(),
})
