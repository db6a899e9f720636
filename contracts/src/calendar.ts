import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, instant, line } from './shared/values.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** Working time of a day by the clock on the wall; `24:00` is its end. */
export const timeSpan = z.object({ from: clock, to: clock })
export type TimeSpan = z.infer<typeof timeSpan>

/** Working hours from Monday to Sunday; an empty day is free. */
export const week = z.array(z.array(timeSpan).max(4)).length(7)
export type Week = z.infer<typeof week>

/** A stretch of the year 学期·假期·作息: a term, a vacation, a season; with working hours of its own, or the usual ones. */
export const calendarPeriod = z.object({
  name: line(40),
  kind: z.enum(['term', 'vacation', 'season']),
  from: day,
  to: day,
  week: week.nullable(),
})
export type CalendarPeriod = z.infer<typeof calendarPeriod>

/** A shift 班次; it ends on the next day where it ends before it begins. */
export const shift = z.object({ name: line(20), from: clock, to: clock })
export type Shift = z.infer<typeof shift>

export const calendarSettings = z.object({
  week,
  periods: z.array(calendarPeriod).max(60),
  shifts: z.array(shift).max(12),
})
export type CalendarSettings = z.infer<typeof calendarSettings>

/** Why a day is worked or free: the week, a published holiday or make-up day 调休, or the house’s own table. */
export const dayReason = z.enum(['week', 'holiday', 'make-up', 'house'])

export const calendarDay = z.object({
  day,
  kind: z.enum(['work', 'rest']),
  reason: dayReason,
  name: z.string().nullable(),
  /** Working time of the day in minutes. */
  minutes: z.number().int(),
  /** What it would be without the house’s own table. */
  published: z.enum(['work', 'rest']),
})
export type CalendarDay = z.infer<typeof calendarDay>

export const calendarYear = z.object({
  year: z.number().int(),
  /** `official` published holidays are known · `house` the house has said that its table is complete · `none` unpublished: days go by the week alone. */
  state: z.enum(['official', 'house', 'none']),
  /** Basis of the house’s own confirmation. */
  confirmation: z.object({ basis: z.string(), actor: z.string(), at: instant }).nullable(),
  days: z.array(calendarDay),
  settings: calendarSettings.extend({
    version: z.number().int(),
    basis: z.string().nullable(),
    actor: z.string().nullable(),
    changedAt: instant.nullable(),
  }),
  /** What was changed of this year, newest first. */
  history: z.array(
    z.object({
      on: day,
      kind: z.enum(['work', 'rest', 'default']),
      name: z.string().nullable(),
      basis: z.string(),
      actor: z.string(),
      at: instant,
    }),
  ),
})
export type CalendarYear = z.infer<typeof calendarYear>

const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) })

export const getCalendarYear = endpoint({
  method: 'GET',
  path: '/calendar/years/{year}',
  summary:
    'Every day of a year, worked or free and why; working hours, terms and shifts; whether the year is published',
  access: { signedIn: 'deadlines rest upon it, and everyone may check one' },
  params: yearParams,
  response: calendarYear,
})

export const confirmCalendarYear = endpoint({
  method: 'POST',
  path: '/calendar/years/{year}/confirm',
  summary: 'Say that the house’s own table of an unpublished year is complete, naming the basis',
  access: { permission: 'calendar.change' },
  params: yearParams,
  body: z.object({ basis: line(200) }),
  response: calendarYear,
  errors: ['calendar.published'],
})

export const changeCalendarDays = endpoint({
  method: 'POST',
  path: '/calendar/days',
  summary: 'Set days as worked or free, or back to what the week and the published holidays say',
  access: { permission: 'calendar.change' },
  body: z.object({
    from: day,
    to: day,
    kind: z.enum(['work', 'rest', 'default']),
    name: line(40).optional(),
    basis: line(200),
  }),
  response: calendarYear,
  errors: ['calendar.days-reversed', 'calendar.too-many-days'],
})

export const changeCalendarSettings = endpoint({
  method: 'PUT',
  path: '/calendar/settings',
  summary: 'Set working hours, terms and shifts; the former ones stay in the history',
  access: { permission: 'calendar.change' },
  body: calendarSettings.extend({ version: z.number().int(), basis: line(200) }),
  response: calendarYear,
  errors: ['calendar.stale', 'calendar.spans-overlap', 'calendar.no-work', 'calendar.periods-overlap'],
})
