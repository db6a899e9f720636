import type { BoardTemplate } from '../../engines/boards/index.ts'

const year = { period: 'this-year' } as const

/** What the house has, what it added and wrote off, and what idle things saved. */
export const assetBoard: BoardTemplate = {
  code: 'assets.head',
  name: ['固定资产', 'Assets'],
  roles: ['head', 'clerk'],
  position: 20,
  tiles: [
    { indicator: 'asset.value', ...year, compare: 'year-ago' },
    { indicator: 'asset.pieces', ...year },
    { indicator: 'asset.added', ...year, compare: 'year-ago' },
    { indicator: 'asset.saved', ...year, compare: 'year-ago' },
    { indicator: 'asset.idle', ...year },
    { indicator: 'asset.transferred', period: 'last-12-months', show: 'trend', size: 'wide' },
    { indicator: 'asset.value', ...year, show: 'ranking', by: 'category', size: 'wide' },
  ],
}
