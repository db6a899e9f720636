import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { RouteBody } from '@houqin/contracts/inspections'
import { rebuildLedger } from '../../engines/ledger/index.ts'
import { missTasks } from '../../engines/plans/index.ts'
import { formWith, photoWithPosition } from '../../testing/photos.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { walker } from './factory.ts'

let server: TestServer
let home: TestOrganisation
let walk: ReturnType<typeof walker>

/** 10:00 in the organisation: a round of 09:00 is open, due at 11:00 and closed at 12:00. */
const TEN = '2026-11-23T02:00:00Z'

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  walk = walker(server, home)
  server.at(TEN)
})
after(() => server.stop())

const figure = async (code: string) =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { from: '2026-11-01', to: '2026-11-30' },
    })
  ).body.total.value ?? 0

/** A route with today's round, which is open. */
async function begun(over: Partial<RouteBody> = {}) {
  const { body: route } = await walk.lay(over)
  await walk.generate()
  const [today] = (await walk.rounds(home.head.token, { routeId: route.id })).filter(({ on }) => on === '2026-11-23')
  assert.ok(today)
  return { route, id: today.id, points: (await walk.show(today.id)).points.map(({ id }) => id) }
}

test('a round is walked point by point; the last one ends it, and it counts', async () => {
  const { id, points } = await begun()
  const [first = '', second = ''] = points
  const taken = await walk.check(id, [walk.answer(first)])
  assert.deepEqual([taken.status, taken.body.state, taken.body.checked], [200, 'open', 1])
  const again = await walk.check(id, [walk.answer(first, { result: 'problem', note: '门锁坏' })])
  assert.deepEqual([again.body.outcomes[0]?.outcome, again.body.points[0]?.check?.result], ['repeated', 'ok'])
  const done = await walk.check(id, [walk.answer(second)])
  assert.deepEqual([done.body.state, done.body.can], ['done', []])
  assert.deepEqual([await figure('task.in-time.rate'), await figure('round.points')], [1, 2])
  assert.equal((await walk.check(id, [walk.answer(first)])).body.outcomes[0]?.outcome, 'repeated')
})

test('two of a team at one point at once: one is taken, the other is told', async () => {
  const { id, points } = await begun({ name: '两人同点' })
  const [first = ''] = points
  const both = await Promise.all([
    walk.check(id, [walk.answer(first)]),
    walk.check(id, [walk.answer(first)], home.secondTechnician.token),
  ])
  assert.deepEqual(
    both.map(({ body }) => String(body.outcomes[0]?.outcome)).toSorted((a, b) => a.localeCompare(b)),
    ['repeated', 'taken'],
  )
})

test('an answer sent twice is taken once', async () => {
  const { id, points } = await begun({ name: '重发' })
  const check = walk.answer(points[0] ?? '')
  const before = await figure('round.points')
  assert.equal((await walk.check(id, [check])).body.outcomes[0]?.outcome, 'taken')
  assert.equal((await walk.check(id, [check])).body.outcomes[0]?.outcome, 'taken')
  assert.equal(await figure('round.points'), before + 1)
})

test('whose round it is not cannot walk it, and strangers to it do not see it', async () => {
  const { id, points } = await begun({ name: '别人的' })
  const checks = [walk.answer(points[0] ?? '')]
  assert.equal((await walk.check(id, checks, home.joiner.token)).status, 404)
  assert.deepEqual((await walk.check(id, checks, home.head.token)).problem.code, 'round.not-yours')
  assert.equal((await walk.check(id, checks, home.reporter.token)).status, 403)
  assert.equal(
    (await walk.rounds(home.joiner.token)).some((one) => one.id === id),
    false,
  )
})

test('evidence that a point asks for is there, or the answer is refused and changes nothing', async () => {
  const { id, points } = await begun({
    name: '现场扫码',
    points: [walk.point({ needsScan: true, needsPhoto: false }), walk.point({ name: '二' })],
  })
  const [first = ''] = points
  const refused = async (over: object) => (await walk.check(id, [walk.answer(first, over)])).problem.fields?.[0]?.code
  assert.equal(await refused({}), 'round.scan-missing')
  assert.equal(await refused({ code: 'XXXX' }), 'round.scan-missing')
  assert.equal(await refused({ result: 'problem' }), 'round.note-missing')
  assert.equal((await walk.show(id)).checked, 0)
  const taken = await walk.check(id, [walk.answer(first, { code: `https://x/q/${home.places.roomCode}` })])
  assert.equal(taken.body.points[0]?.check?.isScanned, true)
  const strange = await walk.check(id, [walk.answer(home.places.room)])
  assert.equal(strange.problem.fields?.[0]?.code, 'round.point-unknown')
})

test('a photo taken at a point is there for those who may see the round', async () => {
  const { id, points } = await begun({ name: '拍照', points: [walk.point({ needsPhoto: true })] })
  const { body: photo } = await server.call(api.uploadPhoto, {
    as: home.technician.token,
    body: formWith(await photoWithPosition(), '现场.jpg'),
  })
  assert.equal((await walk.check(id, [walk.answer(points[0] ?? '')])).problem.fields?.[0]?.code, 'round.photo-missing')
  const taken = await walk.check(id, [walk.answer(points[0] ?? '', { photoIds: [photo.id] })])
  assert.equal(taken.body.points[0]?.check?.photos[0]?.id, photo.id)
  const again = await begun({ name: '旧照片', points: [walk.point({ needsPhoto: true })] })
  const { body: copy } = await server.call(api.uploadPhoto, {
    as: home.technician.token,
    body: formWith(await photoWithPosition(), '昨天.jpg'),
  })
  const replayed = await walk.check(again.id, [walk.answer(again.points[0] ?? '', { photoIds: [copy.id] })])
  assert.equal(replayed.problem.fields?.[0]?.code, 'round.photo-reused')
  assert.equal((await walk.show(again.id)).checked, 0)
  const see = (as: string) => server.call(api.getRoundPhoto, { as, params: { id: photo.id }, query: {} })
  assert.deepEqual([(await see(home.head.token)).status, (await see(home.joiner.token)).status], [200, 404])
})

test('a problem becomes a hazard or a repair at its place in one step', async () => {
  const { id, points } = await begun({ name: '一键转办', kind: 'special' })
  const [first = '', second = ''] = points
  await walk.check(id, [
    walk.answer(first, { result: 'problem', note: '配电箱门不能关闭', raise: 'hazard' }),
    walk.answer(second, { result: 'problem', failed: ['无异味'], raise: 'repair' }),
  ])
  const { points: shown, problems, state } = await walk.show(id)
  assert.deepEqual([problems, state], [2, 'done'])
  const [hazard, repair] = shown.map(({ check }) => check?.raised)
  assert.match(hazard?.number ?? '', /^YH-/)
  assert.match(repair?.number ?? '', /^WX-/)
  const { body } = await server.call(api.getHazard, {
    as: home.head.token,
    params: { id: hazard?.url.split('/').at(-1) ?? '' },
  })
  assert.deepEqual(
    [body.foundBy, body.title, body.place?.id],
    ['special', '三层配电间：配电箱门不能关闭', home.places.room],
  )
})

test('a clock two hours wrong is kept beside the server’s time and flagged', async () => {
  const { id, points } = await begun({ name: '时钟' })
  const taken = await walk.check(id, [walk.answer(points[0] ?? '', { at: '2026-11-23T04:00:00Z' })])
  const check = taken.body.points[0]?.check
  assert.deepEqual([check?.at, check?.clockOff], ['2026-11-23T02:00:00.000Z', 120])
})

test('what a lower level called in order and a higher one finds a problem at is counted as overlooked', async () => {
  const lower = await begun({ name: '岗位自查', points: [walk.point()] })
  await walk.check(lower.id, [walk.answer(lower.points[0] ?? '')])
  const before = await figure('round.overlooked')
  const higher = await begun({
    name: '领导抽查',
    level: 'leader',
    kind: 'spot',
    points: [walk.point()],
    plan: walk.plan({ unitId: home.units.root, people: [home.head.personId] }),
  })
  await walk.check(
    higher.id,
    [walk.answer(higher.points[0] ?? '', { result: 'problem', note: '门锁损坏' })],
    home.head.token,
  )
  assert.ok((await figure('round.overlooked')) > before)
  assert.equal((await walk.show(lower.id)).points[0]?.check?.isContradicted, true)
  const { body } = await server.call(api.getFulfilment, {
    as: home.auditor.token,
    query: { from: '2026-11-01', to: '2026-11-30' },
  })
  assert.ok(body.people.some(({ level, overlooked }) => level === 'post' && overlooked > 0))
})

test('a round outside any plan is told apart, and is in no rate of plans', async () => {
  const { body: route } = await walk.lay({ name: '不定期检查', plan: null, points: [walk.point()] })
  const due = await figure('task.due')
  const { body: round, status } = await server.call(api.startRound, {
    as: home.technician.token,
    body: { routeId: route.id },
  })
  assert.deepEqual([status, round.isScheduled, round.can], [201, false, ['walk']])
  await walk.check(round.id, [walk.answer(round.points[0]?.id ?? '')])
  assert.deepEqual([await figure('task.unscheduled'), await figure('task.due')], [1, due])
})

test('what is not walked in its time is missed and told; what was walked in time without a signal takes it back', async () => {
  const one = [walk.point()]
  const { id, points } = await begun({
    name: '漏巡',
    points: one,
    plan: walk.plan({ people: [home.technician.personId] }),
  })
  server.at('2026-11-23T04:30:00Z')
  await missTasks(server.runtime, server.runtime.clock())
  assert.equal((await walk.show(id)).state, 'missed')
  const { body: inbox } = await server.call(api.listMessages, { as: home.technician.token, query: {} })
  assert.ok(inbox.items.some(({ text }) => text.includes('漏巡')))
  const missed = await figure('task.missed')
  const tooLate = await walk.check(id, [walk.answer(points[0] ?? '')])
  assert.deepEqual([tooLate.status, tooLate.problem.code], [409, 'round.closed'])
  const kept = await walk.check(id, [walk.answer(points[0] ?? '', { at: '2026-11-23T02:40:00Z' })])
  assert.equal(kept.body.state, 'done')
  assert.equal(await figure('task.missed'), missed - 1)
})

test('the ledger of rounds can be rebuilt from them', async () => {
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
})
