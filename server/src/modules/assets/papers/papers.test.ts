import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { PaperBody } from '@houqin/contracts/assets/paper'
import { rebuildLedger } from '../../../engines/ledger/index.ts'
import { dayAfter } from '../../../kernel/business-calendar/zoned-time.ts'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { assetDesk } from '../factory.ts'
import { remindLoans } from '../remind-loans.ts'

let server: TestServer
let home: TestOrganisation
let desk: Awaited<ReturnType<typeof assetDesk>>

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  desk = await assetDesk(server, home)
})
after(() => server.stop())

test('a teacher asks for an idle projector; approved and received, it saves a purchase and changes its unit', async () => {
  const asset = await desk.idle({ name: '短焦投影机' })
  const pool = await server.call(api.listIdleAssets, { as: home.otherReporter.token, query: { q: '短焦' } })
  assert.deepEqual(
    pool.body.items.map(({ id }) => id),
    [asset.id],
  )
  const before = await desk.figure('asset.value', { unit: home.units.otherFaculty })
  const asked = await desk.ask(
    {
      kind: 'transfer',
      assetIds: [asset.id],
      unitId: home.units.otherFaculty,
      keeperId: home.otherReporter.personId,
      placeId: home.places.otherRoom,
      reason: '物理实验室上课投影',
    },
    home.otherReporter.token,
  )
  assert.deepEqual([asked.status, asked.body.state], [201, 'requested'])
  const { id } = asked.body
  assert.equal(
    (await server.call(api.listIdleAssets, { as: home.reporter.token, query: { q: '短焦' } })).body.items.length,
    0,
  )
  assert.equal((await desk.say('approve', id, { as: home.otherReporter.token })).status, 403)
  assert.equal((await desk.say('approve', id, { as: home.clerk.token, saved: '4800' })).body.state, 'handing')
  const own = await desk.say('receive', id, { as: home.clerk.token })
  assert.deepEqual([own.status, own.problem.code], [403, 'asset-paper.own-step'])
  assert.equal((await desk.say('receive', id, { as: home.otherReporter.token })).body.state, 'done')
  const { body: card } = await server.call(api.getAsset, { as: home.otherReporter.token, params: { id: asset.id } })
  assert.deepEqual(
    [card.state, card.unit.id, card.keeper?.id, card.paper, card.steps[0]?.moved.map(({ what }) => what)],
    ['in-use', home.units.otherFaculty, home.otherReporter.personId, null, ['unit', 'keeper', 'place']],
  )
  assert.equal(await desk.figure('asset.saved'), '4800')
  assert.equal(Number(await desk.figure('asset.value', { unit: home.units.otherFaculty })) - Number(before), 5200)
})

test('of two who ask for the last one at once, one gets it', async () => {
  const asset = await desk.idle()
  const one = (unitId: string, as: string) =>
    desk.ask({ kind: 'transfer', assetIds: [asset.id], unitId, reason: '教室要用' }, as)
  const two = await Promise.all([
    one(home.units.faculty, home.reporter.token),
    one(home.units.otherFaculty, home.otherReporter.token),
  ])
  assert.deepEqual(
    two.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  )
})

test('a loan comes back to where it was, and is late in between', async () => {
  const { id: assetId } = await desk.registered({ keeperId: home.clerk.personId })
  const today = new Date().toISOString().slice(0, 10)
  const late = await desk.ask(
    { kind: 'loan', assetIds: [assetId], unitId: home.units.otherFaculty, dueOn: '2020-01-01', reason: '运动会' },
    home.clerk.token,
  )
  assert.deepEqual([late.status, late.problem.code], [422, 'asset-paper.day-past'])
  const { body } = await desk.ask(
    {
      kind: 'loan',
      assetIds: [assetId],
      unitId: home.units.otherFaculty,
      keeperId: home.otherReporter.personId,
      dueOn: `${Number(today.slice(0, 4)) + 1}-01-01`,
      reason: '运动会',
    },
    home.clerk.token,
  )
  assert.equal((await desk.say('approve', body.id, { as: home.head.token })).body.state, 'handing')
  assert.equal((await desk.say('receive', body.id, { as: home.otherReporter.token })).body.state, 'lent')
  const lent = await server.call(api.getAsset, { as: home.clerk.token, params: { id: assetId } })
  assert.deepEqual([lent.body.state, lent.body.unit.id], ['lent', home.units.otherFaculty])
  assert.equal((await desk.say('return', body.id, { as: home.otherReporter.token })).status, 403)
  assert.equal((await desk.say('return', body.id, { as: home.clerk.token })).body.state, 'done')
  const back = await server.call(api.getAsset, { as: home.clerk.token, params: { id: assetId } })
  assert.deepEqual(
    [back.body.state, back.body.unit.id, back.body.keeper?.id],
    ['in-use', home.units.faculty, home.clerk.personId],
  )
})

test('a borrower is reminded once before the end of a loan and once when it is over', async () => {
  const { id: assetId } = await desk.registered()
  const dueOn = dayAfter('2026-11-23', 2)
  const { body } = await desk.ask(
    {
      kind: 'loan',
      assetIds: [assetId],
      unitId: home.units.otherFaculty,
      keeperId: home.otherReporter.personId,
      dueOn,
      reason: '社团演出',
    },
    home.clerk.token,
  )
  await desk.say('approve', body.id, { as: home.head.token })
  await desk.say('receive', body.id, { as: home.otherReporter.token })
  const reminders = async () => {
    const { body: inbox } = await server.call(api.listMessages, { as: home.otherReporter.token })
    return inbox.items.find(({ text }) => text.includes(body.number) && text.includes('归还'))?.times
  }
  const now = Date.parse('2026-11-23T04:00:00Z')
  const on = async (days: number) => {
    server.at(new Date(now + days * 86_400_000).toISOString())
    await server.act(remindLoans)
    server.at(new Date(now).toISOString())
  }
  await on(0)
  await on(1)
  assert.equal(await reminders(), 1)
  await on(4)
  await on(5)
  assert.equal(await reminders(), 2)
})

test('a disposal is appraised, approved and carried out by others than who asked; then the card no longer changes', async () => {
  const { id: assetId } = await desk.registered({ name: '报废电脑', classId: desk.classId('A0201') })
  const { body } = await desk.ask(
    { kind: 'disposal', assetIds: [assetId], way: 'scrap', reason: '主板损坏，无维修价值' },
    home.clerk.token,
  )
  const early = await desk.say('approve', body.id, { as: home.head.token })
  assert.deepEqual([early.status, early.problem.code], [409, 'asset-paper.wrong-state'])
  assert.equal((await desk.say('appraise', body.id, { as: home.clerk.token, said: '无法修复' })).status, 403)
  assert.equal(
    (await desk.say('appraise', body.id, { as: home.leader.token, said: '无法修复' })).body.state,
    'appraised',
  )
  const own = await desk.say('approve', body.id, { as: home.clerk.token })
  assert.deepEqual([own.status, own.problem.code], [403, 'asset-paper.own-step'])
  assert.equal((await desk.say('approve', body.id, { as: home.head.token })).body.state, 'approved')
  const done = await desk.say('settle', body.id, { as: home.clerk.token, proceeds: '60' })
  assert.deepEqual([done.status, done.body.state, done.body.proceeds], [200, 'done', '60.00'])
  const { body: card } = await server.call(api.getAsset, { as: home.clerk.token, params: { id: assetId } })
  assert.equal(card.state, 'disposed')
  const { status, problem } = await server.call(api.setAssetIdle, {
    as: home.clerk.token,
    params: { id: assetId },
    body: { version: card.version, isIdle: true },
  })
  assert.deepEqual([status, problem.code], [409, 'asset.wrong-state'])
  assert.equal(await desk.figure('asset.disposed'), '5200')
})

test('what is refused or withdrawn sets its things free, and only who asked withdraws', async () => {
  const { id: assetId } = await desk.registered()
  const request: PaperBody = {
    kind: 'transfer',
    assetIds: [assetId],
    unitId: home.units.otherFaculty,
    reason: '换房间',
  }
  const { body } = await desk.ask(request, home.clerk.token)
  assert.equal((await desk.say('withdraw', body.id, { as: home.head.token })).status, 403)
  assert.equal(
    (await desk.say('refuse', body.id, { as: home.head.token, said: '本学院仍需使用' })).body.state,
    'refused',
  )
  const again = await desk.ask(request, home.clerk.token)
  assert.equal(again.status, 201)
  assert.equal((await desk.say('withdraw', again.body.id, { as: home.clerk.token })).body.state, 'withdrawn')
  const open = await server.call(api.listAssetPapers, { as: home.head.token, query: { view: 'todo' } })
  assert.ok(!open.body.items.some(({ id }) => id === again.body.id))
})

test('a paper without its unit, day or way is refused at the field', async () => {
  const { id } = await desk.registered()
  const faults: readonly (readonly [Partial<PaperBody>, string])[] = [
    [{ kind: 'transfer' }, 'unitId'],
    [{ kind: 'loan', unitId: home.units.faculty }, 'dueOn'],
    [{ kind: 'disposal' }, 'way'],
  ]
  for (const [over, field] of faults) {
    const { status, problem } = await desk.ask(
      { kind: 'transfer', assetIds: [id], reason: '试一试', ...over },
      home.clerk.token,
    )
    assert.deepEqual([status, problem.fields?.[0]?.field], [422, field])
  }
})

test('a rebuild of the ledger gives the same figures', async () => {
  const codes = ['asset.value', 'asset.pieces', 'asset.idle', 'asset.saved', 'asset.disposed']
  const before = await Promise.all(codes.map((code) => desk.figure(code)))
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
  await rebuildLedger(server.runtime, { mend: true })
  assert.deepEqual(await Promise.all(codes.map((code) => desk.figure(code))), before)
})
