import { z } from 'zod'
import { day, id, type Words } from './shared/values.ts'

/** How often 周期: every so many days, weeks, months or years. */
export const frequencies = {
  daily: { zh: '每日', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  yearly: { zh: '每年', en: 'Yearly' },
} as const satisfies Record<string, Words>
export type Frequency = keyof typeof frequencies

/** What becomes of an occurrence by the calendar of the house. */
export const dayPolicies = {
  every: { zh: '照常（节假日不停）', en: 'On every day' },
  workdays: { zh: '仅工作日，节假日跳过', en: 'On workdays only' },
  shift: { zh: '遇节假日顺延至下一工作日', en: 'Moved to the next workday' },
  term: { zh: '仅学期内', en: 'In terms only' },
  heating: { zh: '仅采暖季', en: 'In the heating season only' },
} as const satisfies Record<string, Words>
export type DayPolicy = keyof typeof dayPolicies

export const taskStates = {
  open: { zh: '待完成', en: 'To do' },
  done: { zh: '已完成', en: 'Done' },
  late: { zh: '逾期完成', en: 'Done late' },
  missed: { zh: '未完成', en: 'Missed' },
  waived: { zh: '已免除', en: 'Waived' },
} as const satisfies Record<string, Words>
export type TaskState = keyof typeof taskStates

const keysOf = <T extends string>(of: Record<T, unknown>) => Object.keys(of) as [T, ...T[]]
export const taskState = z.enum(keysOf(taskStates))

/** Days on which it recurs: the parts of RFC 5545 that people use. 31 February never comes; the last day of a month is -1. */
export const recurrence = z.object({
  frequency: z.enum(keysOf(frequencies)),
  interval: z.number().int().min(1).max(52).default(1),
  /** Of a weekly one: Monday is 0. */
  weekdays: z.array(z.number().int().min(0).max(6)).max(7).default([]),
  /** Of a monthly or yearly one; -1 is the last. */
  monthDay: z.number().int().min(-1).max(31).optional(),
  month: z.number().int().min(1).max(12).optional(),
})
export type Recurrence = z.infer<typeof recurrence>

/** 计划: what must happen again and again, when, and who does it. */
export const planBody = z.object({
  recurrence,
  policy: z.enum(keysOf(dayPolicies)).default('every'),
  /** When each turn of a day opens: `08:00`. */
  times: z
    .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/))
    .min(1)
    .max(24),
  /** Minutes from the opening until it is due. */
  window: z.number().int().min(10).max(44_640),
  /** Minutes after that in which it is done late; then it is missed. */
  grace: z.number().int().min(0).max(44_640).default(0),
  /** Whose it is, by turns 轮流; nobody: the whole unit. */
  people: z.array(id).max(31).default([]),
  unitId: id,
  from: day,
  to: day.optional(),
})
export type PlanBody = z.infer<typeof planBody>
