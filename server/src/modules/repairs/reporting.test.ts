import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { makeStamp } from '../../testing/make-stamp.ts'
import { formWith, photoWithPosition } from '../../testing/photos.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const now = '2026-11-23T01:00:00Z'
const door = () => ({ code: home.places.roomCode })
const stamped = (at = now) => makeStamp(home.places.roomCode, { at })
const report = (body: object = {}) =>
  server.call(api.createPublicRepair, {
    params: door(),
    body: { categoryId: home.categories.water, stamp: stamped(), ...body },
  })
const openHere = async () => (await server.call(api.getPublicPlace, { params: door() })).body.open
const joinAtDoor = (id: string, body: object = {}) =>
  server.call(api.joinPublicRepair, { params: { ...door(), id }, body: { stamp: stamped(), ...body } })
const read = (text: string, as = home.reporter.token) => server.call(api.readRepairSentence, { as, body: { text } })

test('a report without an account needs its work done once, for this place and lately', async () => {
  const stamp = stamped()
  assert.equal((await report({ stamp })).status, 201)
  assert.equal((await report({ stamp })).problem.code, 'stamp.spent')
  assert.equal((await report({ stamp: { ...stamped(), salt: 'another-salt' } })).problem.code, 'stamp.weak')
  assert.equal((await report({ stamp: stamped('2026-11-22T23:00:00Z') })).problem.code, 'stamp.old')
  assert.equal((await report({ stamp: makeStamp('OTHER1', { at: now }) })).problem.code, 'stamp.weak')
})

test('who meets the same fault joins it, follows it with a receipt of their own, and learns no names', async () => {
  const { body: first } = await report({ description: '我是张三，水一直滴', contactPhone: '13812345678' })
  const id = (await openHere())[0]?.id ?? ''
  const joined = await joinAtDoor(id, { phone: '13900001111', note: '隔壁也滴' })
  assert.deepEqual([joined.status, joined.body.number], [201, first.number])
  const { body: receipt } = await server.call(api.getReceipt, { params: { token: joined.body.receipt } })
  assert.deepEqual([receipt.joined, receipt.number, receipt.can], [true, first.number, []])
  assert.doesNotMatch(JSON.stringify(receipt), /张三|138/)
  assert.equal((await openHere())[0]?.joined, 1)
  const { body: list } = await server.call(api.listRepairs, { as: home.dispatcher.token, query: { q: first.number } })
  const { body: repair } = await server.call(api.getRepair, {
    as: home.dispatcher.token,
    params: { id: list.items[0]?.id ?? '' },
  })
  assert.deepEqual(
    repair.joined.map(({ phone, note }) => [phone, note]),
    [['13900001111', '隔壁也滴']],
  )
})

test('nobody joins twice, at another door, or what is over; of two at once one is taken', async () => {
  const { body: made } = await report()
  const id = (await openHere())[0]?.id ?? ''
  const both = await Promise.all([joinAtDoor(id, { phone: '13700000000' }), joinAtDoor(id, { phone: '13700000000' })])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  )
  assert.ok(both.some(({ problem }) => problem.code === 'case.already-joined'))
  const elsewhere = await server.call(api.getPlace, { as: home.reporter.token, params: { id: home.places.otherRoom } })
  const far = await server.call(api.joinPublicRepair, {
    params: { code: elsewhere.body.code, id },
    body: { stamp: makeStamp(elsewhere.body.code, { at: now }) },
  })
  assert.equal(far.problem.code, 'repair.unknown')
  await server.call(api.cancelReceipt, { params: { token: made.receipt }, body: { version: 0, reason: '好了' } })
  assert.equal((await joinAtDoor(id)).problem.code, 'case.wrong-state')
})

test('a colleague who is signed in joins once, and not their own report', async () => {
  const { body: own } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '灯不亮', placeId: home.places.room, categoryId: home.categories.door },
  })
  const join = (as: string) => server.call(api.joinRepair, { as, params: { id: own.id }, body: {} })
  assert.equal((await join(home.reporter.token)).problem.code, 'case.own-report')
  assert.equal((await join(home.otherReporter.token)).status, 201)
  assert.equal((await join(home.otherReporter.token)).problem.code, 'case.already-joined')
  assert.equal((await join(home.auditor.token)).status, 403)
  const query = { from: '2026-11-23', to: '2026-11-23' }
  const { body: figure } = await server.call(api.getIndicator, {
    as: home.head.token,
    params: { code: 'repair.joined' },
    query,
  })
  assert.ok(Number(figure.total.value) >= 3)
  const { body: facts } = await server.call(api.listIndicatorFacts, {
    as: home.head.token,
    params: { code: 'repair.joined' },
    query,
  })
  assert.match(JSON.stringify(facts.items), new RegExp(own.number))
})

test('a receipt takes photos later, until the matter is over', async () => {
  const { body: made } = await report()
  const send = async () =>
    server.call(api.addReceiptPhoto, {
      params: { token: made.receipt },
      body: formWith(await photoWithPosition(), '补拍.jpg'),
    })
  const added = await send()
  assert.deepEqual([added.status, added.body.photos.length], [201, 1])
  const text = await server.call(api.addReceiptPhoto, {
    params: { token: made.receipt },
    body: formWith(Buffer.from('no picture'), 'x.jpg'),
  })
  assert.equal(text.problem.fields?.[0]?.code, 'file.not-a-photo')
  await server.call(api.cancelReceipt, { params: { token: made.receipt }, body: { version: 0, reason: '好了' } })
  assert.equal((await send()).problem.code, 'case.wrong-state')
})

test('one sentence fills the card: place, symptom, urgency, phone, and what is already reported there', async () => {
  await report()
  const { status, body } = await read('教学楼A 301 水龙头漏水，快来，电话13812345678')
  assert.equal(status, 200)
  assert.deepEqual(
    [body.place?.name, body.category?.name, body.urgency, body.contactPhone],
    ['A301', '水龙头漏水', 'urgent', '13812345678'],
  )
  assert.ok(body.open.length > 0)
  assert.equal((await read('随便说点什么')).body.place, null)
  assert.equal((await read('a')).status, 422)
  assert.equal((await read('灯坏了', home.auditor.token)).status, 403)
})

test('a nickname given to a place is understood in sentences and in the search', async () => {
  const set = (aliases: string[], as = home.dispatcher.token) =>
    server.call(api.setPlaceAliases, { as, params: { id: home.places.room }, body: { aliases } })
  assert.equal((await set(['小白楼会客厅'], home.reporter.token)).status, 403)
  assert.deepEqual((await set(['小白楼会客厅', '小白楼会客厅', 'A301'])).body.aliases, ['小白楼会客厅'])
  const { body: place } = await server.call(api.getPlace, { as: home.reporter.token, params: { id: home.places.room } })
  assert.deepEqual(place.aliases, ['小白楼会客厅'])
  assert.equal((await read('小白楼会客厅门坏了')).body.place?.name, 'A301')
  const { body: found } = await server.call(api.listPlaces, { as: home.reporter.token, query: { q: '小白楼' } })
  assert.equal(found.items[0]?.name, 'A301')
})

test('a stranger’s sentence leads to the door and the tile there', async () => {
  const { body } = await server.call(api.readPublicSentence, { body: { text: '教学楼A302门锁坏了' } })
  assert.deepEqual([body.place?.name, body.categoryId], ['A302', home.categories.door])
})
