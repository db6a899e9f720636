import type { DeadlineClock, Urgency } from '@houqin/contracts/cases'
import { runningTime, type Timepiece } from './timepiece.ts'

/** How long a case of some category and urgency may take. */
export interface Limit {
  /** Until somebody accepts it; null: no limit. */
  respondMinutes: number | null
  resolveMinutes: number
  clock: DeadlineClock
}

const MINUTE = 60_000

/**
 * Three working days of eight hours, a day, four hours around the clock: what the trade promises. A house sets its own.
 */
export const defaultLimits: Record<Urgency, Limit> = {
  normal: { respondMinutes: 240, resolveMinutes: 1440, clock: 'working' },
  urgent: { respondMinutes: 60, resolveMinutes: 1440, clock: 'running' },
  emergency: { respondMinutes: 30, resolveMinutes: 240, clock: 'running' },
}

export const defaultBasis = [
  '本单位维修时限制度；缺省值按行业惯例（突发 4 小时，紧急 24 小时，一般 3 个工作日）',
  'The house’s own time limits; defaults follow the trade (4 hours, 24 hours, 3 working days)',
] as const

export interface Deadline {
  clock: DeadlineClock
  allowed_minutes: number
  due_at: Date
  respond_due_at: Date | null
  isGuessed: boolean
}

/**
 * Pure: when a case reported now is due. The hours that a category promises shorten the limit of the urgency and never
 * lengthen it: an emergency in a category of 72 hours stays an emergency.
 */
export function deadlineOf(
  now: Date,
  { categoryHours, ...limit }: Limit & { categoryHours: number | null },
  time: Timepiece,
): Deadline {
  const byUrgency = time.add(now, limit.resolveMinutes * MINUTE)
  const responded = limit.respondMinutes === null ? null : time.add(now, limit.respondMinutes * MINUTE)
  const respondDueAt = responded?.at ?? null
  const byCategory = categoryHours === null ? null : runningTime.add(now, categoryHours * 60 * MINUTE).at
  if (byCategory && byCategory < byUrgency.at) {
    return {
      clock: 'running',
      allowed_minutes: (categoryHours ?? 0) * 60,
      due_at: byCategory,
      respond_due_at: respondDueAt && respondDueAt < byCategory ? respondDueAt : byCategory,
      isGuessed: false,
    }
  }
  return {
    clock: limit.clock,
    allowed_minutes: limit.resolveMinutes,
    due_at: byUrgency.at,
    respond_due_at: respondDueAt,
    isGuessed: byUrgency.isGuessed || responded?.isGuessed === true,
  }
}
