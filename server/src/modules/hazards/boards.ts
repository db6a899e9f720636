import type { BoardTemplate } from '../../engines/boards/index.ts'

const year = { period: 'this-year' } as const

/** What was found, what is open, whether it is mended in time. */
export const hazardBoard: BoardTemplate = {
  code: 'hazards.head',
  name: ['安全隐患', 'Hazards'],
  roles: ['head', 'clerk'],
  position: 25,
  tiles: [
    { indicator: 'hazard.found', ...year, compare: 'year-ago' },
    { indicator: 'hazard.open', ...year },
    { indicator: 'hazard.major-open', ...year },
    { indicator: 'hazard.in-time.rate', ...year },
    { indicator: 'hazard.on-the-spot', ...year },
    { indicator: 'hazard.found', period: 'last-12-months', show: 'trend', size: 'wide' },
    { indicator: 'hazard.found', ...year, show: 'ranking', by: 'category', size: 'wide' },
  ],
}
