import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PointCheck } from '@houqin/contracts/inspections'
import { believe, codeIn, lackOf } from './judge-check.ts'

const check = (over: Partial<PointCheck>): PointCheck => ({
  key: '00000000-0000-4000-8000-000000000001',
  pointId: '00000000-0000-4000-8000-000000000002',
  result: 'ok',
  note: '',
  failed: [],
  photoIds: [],
  at: '2026-11-23T02:00:00Z',
  ...over,
})
const plain = { needs_scan: false, needs_photo: false, place_code: 'A301N' }
const strict = { needs_scan: true, needs_photo: true, place_code: 'A301N' }

const lacks: [string, Partial<PointCheck>, typeof plain, string | undefined][] = [
  ['in order, nothing asked for', {}, plain, undefined],
  ['a problem without words', { result: 'problem' }, plain, 'round.note-missing'],
  ['a problem with the item that failed', { result: 'problem', failed: ['灯'] }, plain, undefined],
  ['skipped without a reason', { result: 'skipped' }, strict, 'round.note-missing'],
  ['skipped with a reason needs no scan', { result: 'skipped', note: '门锁' }, strict, undefined],
  ['no scan', {}, strict, 'round.scan-missing'],
  ['the code of another place', { code: 'B201S' }, strict, 'round.scan-missing'],
  ['the address of the label, no photo', { code: 'https://x.edu.cn/q/a301n' }, strict, 'round.photo-missing'],
  ['all there', { code: 'A301N', photoIds: ['x'] }, strict, undefined],
]
for (const [title, over, point, code] of lacks)
  test(`an answer at a point: ${title}`, () => assert.equal(lackOf(check(over), point)?.code, code))

test('a code is read from a label or typed', () =>
  assert.deepEqual([codeIn(' a301n '), codeIn('http://h/q/A301N?x=1')], ['A301N', 'A301N']))

const now = new Date('2026-11-23T02:00:00Z')
const clocks: [string, string, string, number | null][] = [
  ['kept for an hour without a signal', '2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z', null],
  ['two minutes ahead', '2026-11-23T02:02:00Z', '2026-11-23T02:00:00Z', null],
  ['two hours ahead', '2026-11-23T04:00:00Z', '2026-11-23T02:00:00Z', 120],
  ['a year behind', '2025-11-23T02:00:00Z', '2026-11-23T02:00:00Z', -525_600],
]
for (const [title, device, at, off] of clocks)
  test(`the clock of a device: ${title}`, () =>
    assert.deepEqual(believe(new Date(device), now, 5), { at: new Date(at), clockOff: off }))
