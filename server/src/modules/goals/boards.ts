import type { BoardTemplate } from '../../engines/boards/index.ts'

const year = { period: 'this-year' } as const

/** How the yearly targets stand. */
export const goalBoard: BoardTemplate = {
  code: 'goals.head',
  name: ['目标完成', 'Targets of the year'],
  roles: ['head'],
  position: 12,
  tiles: [
    { indicator: 'goal.month.met.rate', period: 'last-month', compare: 'previous' },
    { indicator: 'goal.month.missed', period: 'last-month', compare: 'previous' },
    { indicator: 'goal.follow-up.in-time.rate', ...year },
    { indicator: 'goal.letter.signed.rate', ...year },
    { indicator: 'goal.month.met.rate', ...year, show: 'trend', size: 'wide' },
    { indicator: 'goal.month.missed', ...year, show: 'ranking', by: 'team', size: 'wide' },
  ],
}
