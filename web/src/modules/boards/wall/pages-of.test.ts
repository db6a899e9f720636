import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TileFigures } from '@houqin/contracts/boards'
import fc from 'fast-check'
import { pagesOf } from './pages-of.ts'

const tileOf = (show: string, index: number) => ({ tile: { id: `${index}`, show } }) as unknown as TileFigures
const shows = fc.array(fc.constantFrom('figure', 'trend', 'split', 'ranking'), { maxLength: 24 })

test('every tile of a board stands on exactly one screenful, and none has more than can be read', () => {
  fc.assert(
    fc.property(shows, (all) => {
      const tiles = all.map(tileOf)
      const pages = pagesOf(tiles)
      const shown = pages.flatMap(({ figures, drawings }) => [...figures, ...drawings])
      assert.deepEqual(new Set(shown), new Set(tiles))
      assert.equal(shown.length, tiles.length)
      for (const { figures, drawings } of pages) {
        assert.ok(drawings.length <= 2)
        assert.ok(figures.length <= (drawings.length > 0 ? 4 : 8))
      }
    }),
  )
})

test('four figures and two drawings are one screenful', () => {
  const tiles = ['figure', 'figure', 'trend', 'figure', 'ranking', 'figure'].map(tileOf)
  assert.deepEqual(
    pagesOf(tiles).map(({ figures, drawings }) => [figures.length, drawings.length]),
    [[4, 2]],
  )
})
