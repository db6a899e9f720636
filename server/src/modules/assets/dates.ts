import { instantOf } from '../../kernel/business-calendar/zoned-time.ts'

/** The moment at which a day begins where the house stands. */
export const startOf = (day: string, timeZone: string): Date => new Date(instantOf(day, 0, timeZone))
