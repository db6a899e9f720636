import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tile, TileFigures } from '@houqin/contracts/boards'
import { tileAddress } from './tile-address.ts'

const plain: Tile = {
  id: 'a',
  indicator: 'repair.open',
  title: null,
  period: 'this-month',
  compare: 'none',
  show: 'figure',
  by: null,
  slice: {},
  size: 'small',
}
const period = { from: '2026-11-01', to: '2026-11-23' }
const days = [{ part: { key: '2026-11-01', name: '2026-11-01' } }] as TileFigures['rows']

test('a tile opens its own figure: the same days, the same slice, the same parts', () => {
  const address = (given: Partial<Tile>, rows: TileFigures['rows'] = []) =>
    tileAddress({ tile: { ...plain, ...given }, period, rows })
  assert.equal(address({}), '/indicators/repair.open?from=2026-11-01&to=2026-11-23')
  assert.equal(
    address({ show: 'ranking', by: 'team', slice: { place: 'p' } }),
    '/indicators/repair.open?from=2026-11-01&to=2026-11-23&place=p&by=team',
  )
  assert.match(address({ show: 'trend' }, days), /by=day$/)
  assert.match(address({ show: 'trend' }), /by=month$/)
})
