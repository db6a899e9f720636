import { addWorkingTime, workingTimeBetween, type WorkingCalendar } from '../../../kernel/business-calendar/index.ts'

/** A way to reckon time. What it adds may rest on a year that is not published yet. */
export interface Timepiece {
  add(from: Date, time: number): { at: Date; isGuessed: boolean }
  between(from: Date, to: Date): number
}

/** The clock on the wall, nights and holidays included. */
export const runningTime: Timepiece = {
  add: (from, time) => ({ at: new Date(from.getTime() + time), isGuessed: false }),
  between: (from, to) => to.getTime() - from.getTime(),
}

/** Working time by the business calendar. */
export const workingTime = (calendar: WorkingCalendar): Timepiece => ({
  add: (from, time) => addWorkingTime(calendar, from, time),
  between: (from, to) => workingTimeBetween(calendar, from, to),
})
