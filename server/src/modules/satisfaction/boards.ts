import type { BoardTemplate } from '../../engines/boards/index.ts'

const year = { period: 'this-year' } as const

/** What people think of the services, and what became of what they said. */
export const satisfactionBoard: BoardTemplate = {
  code: 'satisfaction.head',
  name: ['满意与意见', 'Satisfaction and opinions'],
  roles: ['head'],
  position: 14,
  tiles: [
    { indicator: 'survey.satisfaction', ...year, compare: 'year-ago' },
    { indicator: 'survey.return-rate', ...year, compare: 'year-ago' },
    { indicator: 'opinion.open', ...year, title: ['在办意见', 'Opinions open'] },
    { indicator: 'opinion.in-time.rate', ...year, compare: 'year-ago' },
    { indicator: 'opinion.received', period: 'last-12-months', show: 'trend', size: 'wide' },
    { indicator: 'opinion.received', ...year, show: 'ranking', by: 'team', size: 'wide' },
  ],
}
