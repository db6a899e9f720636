import { z } from 'zod'
import type { Words } from '../shared/values.ts'

const keysOf = <T extends Record<string, Words>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])

/** Course of a yearly plan: drafted, approved by the leader, issued, concluded at the end of the year. */
export const goalPlanStates = {
  draft: { zh: '起草中', en: 'Draft' },
  submitted: { zh: '待审批', en: 'Awaiting approval' },
  issued: { zh: '已下达', en: 'Issued' },
  concluded: { zh: '已考核', en: 'Concluded' },
  void: { zh: '已作废', en: 'Void' },
} as const satisfies Record<string, Words>
export type GoalPlanState = keyof typeof goalPlanStates
export const goalPlanState = keysOf(goalPlanStates)

export const goalKinds = {
  figure: { zh: '数量指标', en: 'Figure' },
  work: { zh: '重点工作', en: 'Piece of work' },
} as const satisfies Record<string, Words>
export type GoalKind = keyof typeof goalKinds
export const goalKind = keysOf(goalKinds)

export const comparisons = {
  ge: { zh: '≥', en: '≥' },
  le: { zh: '≤', en: '≤' },
  eq: { zh: '=', en: '=' },
} as const satisfies Record<string, Words>
export type Comparison = keyof typeof comparisons
export const comparison = keysOf(comparisons)

/**
 * How months make the year. `total`: months add up, and a month is judged by the sum since January · `every-month`: each
 * month for itself · `year`: the figure from January to the end of the month.
 */
export const goalModes = {
  total: { zh: '全年累计', en: 'Sum of the year' },
  'every-month': { zh: '每月达到', en: 'Every month' },
  year: { zh: '全年整体', en: 'Year as a whole' },
} as const satisfies Record<string, Words>
export type GoalMode = keyof typeof goalModes
export const goalMode = keysOf(goalModes)

/** Whose figure it is: of everybody, of the jobs the unit does, of the jobs the unit asks for. */
export const goalSlices = {
  all: { zh: '全单位', en: 'Whole organisation' },
  team: { zh: '本部门承办', en: 'Done by the unit' },
  unit: { zh: '本部门报出', en: 'Asked for by the unit' },
} as const satisfies Record<string, Words>
export type GoalSlice = keyof typeof goalSlices
export const goalSlice = keysOf(goalSlices)

export const amendmentKinds = {
  add: { zh: '增加指标', en: 'Target added' },
  change: { zh: '调整指标', en: 'Target changed' },
  cancel: { zh: '取消指标', en: 'Target cancelled' },
} as const satisfies Record<string, Words>
export const amendmentKind = keysOf(amendmentKinds)

export const amendmentStates = {
  open: { zh: '待审批', en: 'Awaiting approval' },
  approved: { zh: '已同意', en: 'Approved' },
  refused: { zh: '不同意', en: 'Refused' },
} as const satisfies Record<string, Words>
export const amendmentState = keysOf(amendmentStates)

export const followUpStates = {
  open: { zh: '待填报', en: 'To be filled in' },
  submitted: { zh: '待审核', en: 'To be reviewed' },
  returned: { zh: '已退回', en: 'Sent back' },
  accepted: { zh: '已审核', en: 'Reviewed' },
} as const satisfies Record<string, Words>
export type FollowUpState = keyof typeof followUpStates
export const followUpState = keysOf(followUpStates)

export const outcomes = {
  met: { zh: '达标', en: 'Met' },
  missed: { zh: '未达标', en: 'Missed' },
  unmeasurable: { zh: '无法衡量', en: 'Not measurable' },
  pending: { zh: '未到期', en: 'Not due yet' },
} as const satisfies Record<string, Words>
export type Outcome = keyof typeof outcomes
export const outcome = keysOf(outcomes)

export const causeKinds = {
  subjective: { zh: '主观原因', en: 'Our own doing' },
  objective: { zh: '客观原因', en: 'Circumstances' },
  both: { zh: '主客观都有', en: 'Both' },
} as const satisfies Record<string, Words>
export type CauseKind = keyof typeof causeKinds
export const causeKind = keysOf(causeKinds)

export const letterStates = {
  open: { zh: '待签订', en: 'To be signed' },
  signed: { zh: '已签订', en: 'Signed' },
  replaced: { zh: '已换签', en: 'Replaced' },
} as const satisfies Record<string, Words>
export type LetterState = keyof typeof letterStates
export const letterState = keysOf(letterStates)

/** Layers in which letters are signed: leader with units, head of a unit with its people. */
export const letterLayers = {
  unit: { zh: '部门责任书', en: 'Unit letters' },
  member: { zh: '岗位责任书', en: 'Post letters' },
} as const satisfies Record<string, Words>
export type LetterLayer = keyof typeof letterLayers
export const letterLayer = keysOf(letterLayers)

export const signMethods = {
  drawn: { zh: '手写签名', en: 'Drawn' },
  account: { zh: '账号确认', en: 'By account' },
} as const satisfies Record<string, Words>
export const signMethod = keysOf(signMethods)
