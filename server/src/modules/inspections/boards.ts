import type { BoardTemplate } from '../../engines/boards/index.ts'

const month = { period: 'this-month' } as const

/** Whether rounds are walked, and what they find. */
export const inspectionBoard: BoardTemplate = {
  code: 'inspections.head',
  name: ['巡检', 'Rounds'],
  roles: ['head', 'clerk'],
  position: 24,
  tiles: [
    { indicator: 'task.in-time.rate', ...month },
    { indicator: 'task.done.rate', ...month },
    { indicator: 'task.missed', ...month },
    { indicator: 'round.problems', ...month },
    { indicator: 'round.overlooked', ...month },
    { indicator: 'round.points', period: 'last-12-months', show: 'trend', size: 'wide' },
  ],
}
