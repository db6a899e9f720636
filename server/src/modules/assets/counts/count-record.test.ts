import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeOf, judgeScan } from './count-record.ts'

const line = { place_id: 'a', scans: 0 }

test('a scan is as on the card, elsewhere, a repetition, of another scope, or of no card', () => {
  const table = [
    [line, { isKnown: true, placeId: 'a' }, 'found'],
    [line, { isKnown: true, placeId: undefined }, 'found'],
    [line, { isKnown: true, placeId: 'b' }, 'misplaced'],
    [{ ...line, scans: 1 }, { isKnown: true, placeId: 'b' }, 'repeated'],
    [undefined, { isKnown: true, placeId: 'a' }, 'outside'],
    [undefined, { isKnown: false, placeId: 'a' }, 'unknown'],
  ] as const
  for (const [one, scan, outcome] of table) assert.equal(judgeScan(one, scan), outcome)
})

test('a label is known by its number, whatever address stands before it', () => {
  assert.equal(codeOf('https://houqin.example/a/ZC-20260101-0007?x=1'), 'ZC-20260101-0007')
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9-]{1,20}$/), (code) => codeOf(`https://a.example/a/${code}`) === code),
  )
})
