import type { TileFigures } from '@houqin/contracts/boards'

/** The same figure on the page of its indicator. */
export function tileAddress({ tile, period, rows }: Pick<TileFigures, 'tile' | 'period' | 'rows'>): string {
  const search = new URLSearchParams({ from: period.from, to: period.to })
  for (const [name, value] of Object.entries(tile.slice)) if (value !== undefined) search.set(name, value)
  const step = rows[0]?.part.key.length === 10 ? 'day' : 'month'
  const by = tile.by ?? (tile.show === 'trend' ? step : null)
  if (tile.show !== 'figure' && by !== null) search.set('by', by)
  return `/indicators/${tile.indicator}?${search.toString()}`
}
