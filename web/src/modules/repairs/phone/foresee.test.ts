import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Repair } from '@houqin/contracts/repairs'
import type { Waiting } from '../../../kernel/outbox/queue.ts'
import { foresee, type Viewer } from './foresee.ts'

const viewer: Viewer = { person: { id: 'p1', name: '王海涛' }, may: (verb) => verb !== 'return' }

const assigned = {
  id: 'r1',
  state: 'assigned',
  version: 2,
  team: { id: 't1', name: '水电班' },
  assignee: null,
  holder: '水电班',
  holderSince: '2026-11-23T01:00:00Z',
  reporterName: '刘敏',
  result: null,
  pauseCause: null,
  can: ['accept'],
} as unknown as Repair

const step = (order: number, action: string, body: Waiting['body'] = {}): Waiting => ({
  id: String(order),
  order,
  owner: 'a1',
  action: `repair.${action}`,
  subject: '/repairs/r1',
  about: '',
  saidAt: `2026-11-23T02:0${order}:00Z`,
  params: { id: 'r1' },
  body,
  photos: [],
  refusal: null,
})

test('each waiting step is shown as done and leads to the next that may be said', () => {
  const accepted = foresee(assigned, [step(1, 'accept')], viewer)
  assert.deepEqual([accepted.state, accepted.assignee?.name, accepted.holder], ['accepted', '王海涛', '王海涛'])
  assert.deepEqual(accepted.can, ['start', 'pause', 'finish'])
  assert.equal(accepted.holderSince, '2026-11-23T02:01:00Z')

  const held = foresee(assigned, [step(1, 'accept'), step(2, 'pause', { cause: 'parts' })], viewer)
  assert.deepEqual([held.state, held.pauseCause, held.can], ['paused', 'parts', ['resume']])

  const done = foresee(assigned, [step(1, 'accept'), step(2, 'finish', { result: '换阀芯' })], viewer)
  assert.deepEqual([done.state, done.result, done.holder, done.can], ['done', '换阀芯', '刘敏', []])
})

test('photos change no state, and a refused step changes nothing, nor does what follows it', () => {
  assert.deepEqual(foresee(assigned, [step(1, 'photo')], viewer), assigned)
  const refusal = { type: 'about:blank', status: 409, code: 'case.not-yours', title: '' }
  const waiting = [{ ...step(1, 'accept'), refusal }, step(2, 'finish', { result: '换阀芯' })]
  assert.deepEqual(foresee(assigned, waiting, viewer), assigned)
})
