import type { DayPolicy, Recurrence } from '@houqin/contracts/plans'
// oxlint-disable-next-line import/default -- its program for Node is CommonJS: all of it is the default
import rrule from 'rrule'
import { dayAfter } from '../../kernel/business-calendar/zoned-time.ts'

const { RRule } = rrule

/** When a plan recurs, as its record keeps it. */
export interface Recurring {
  recurrence: Recurrence
  policy: DayPolicy
  times: readonly string[]
  from: string
  to: string | null
}

/** What the house's calendar says of a day. */
export interface HouseDays {
  isWorkday(day: string): boolean
  isIn(season: 'term' | 'heating', day: string): boolean
}

export interface Occurrence {
  on: string
  /** Which of the times of the day. */
  slot: number
  /** Counted from the beginning of the plan, day by day: whose turn it is. */
  turn: number
}

const FREQUENCIES = { daily: RRule.DAILY, weekly: RRule.WEEKLY, monthly: RRule.MONTHLY, yearly: RRule.YEARLY } as const
/** Longest stretch of days off that a task is moved over. */
const MOST_DAYS_OFF = 31

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Pure: the days of a recurrence from its first day up to another, by RFC 5545: a day that does not exist does not come. */
export function daysOf({ recurrence, from }: Pick<Recurring, 'recurrence' | 'from'>, until: string): string[] {
  const { frequency, interval, weekdays, monthDay, month } = recurrence
  const monthly = frequency === 'monthly' || frequency === 'yearly'
  const rule = new RRule({
    freq: FREQUENCIES[frequency],
    interval,
    dtstart: atMidnight(from),
    wkst: RRule.MO,
    ...(frequency === 'weekly' && weekdays.length > 0 ? { byweekday: weekdays } : {}),
    ...(monthly ? { bymonthday: monthDay || Number(from.slice(8)) } : {}),
    ...(frequency === 'yearly' ? { bymonth: month ?? Number(from.slice(5, 7)) } : {}),
  })
  return rule.between(atMidnight(from), atMidnight(until), true).map(dayOf)
}

/**
 * Pure: what occurs from one day to another, in order. A day that the policy leaves out does not come; one moved to the
 * next workday comes there, once. The turn counts days from the beginning, so that a rotation goes on over months.
 */
export function occurrences(plan: Recurring, span: { from: string; to: string }, house: HouseDays): Occurrence[] {
  const until = plan.to !== null && plan.to < span.to ? plan.to : span.to
  const taken = new Set<string>()
  return daysOf(plan, until).flatMap((day, turn) => {
    const on = placed(plan.policy, day, house)
    if (on === undefined || day < span.from || taken.has(on)) return []
    taken.add(on)
    return plan.times.map((_, slot) => ({ on, slot, turn }))
  })
}

function placed(policy: DayPolicy, day: string, house: HouseDays): string | undefined {
  switch (policy) {
    case 'every':
      return day
    case 'workdays':
      return house.isWorkday(day) ? day : undefined
    case 'term':
    case 'heating':
      return house.isIn(policy, day) ? day : undefined
    case 'shift':
      return nextWorkday(day, house)
  }
}

function nextWorkday(day: string, house: HouseDays): string {
  let on = day
  for (let days = 0; days < MOST_DAYS_OFF; days++, on = dayAfter(on)) if (house.isWorkday(on)) return on
  return day
}

/** Pure: whether it ever comes; looked for over eight years, so that 29 February is found. */
export const everComes = (plan: Pick<Recurring, 'recurrence' | 'from'>): boolean =>
  daysOf(plan, dayAfter(plan.from, 8 * 366)).length > 0
