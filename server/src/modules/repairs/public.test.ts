import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import sharp from 'sharp'
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

const code = () => ({ code: home.places.roomCode })
const report = (body: object = {}) =>
  server.call(api.createPublicRepair, {
    params: code(),
    body: {
      categoryId: home.categories.water,
      stamp: makeStamp(home.places.roomCode, { at: '2026-11-23T01:00:00Z' }),
      ...body,
    },
  })

/** Brings a publicly reported repair to "done". */
async function repairIt(number: string) {
  const { body: list } = await server.call(api.listRepairs, { as: home.dispatcher.token, query: { q: number } })
  const params = { id: list.items[0]?.id ?? '' }
  await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: 0, personId: home.technician.personId },
  })
  await server.call(api.acceptRepair, { as: home.technician.token, params, body: { version: 1 } })
  return server.call(api.finishRepair, { as: home.technician.token, params, body: { version: 2, result: '换垫圈' } })
}

test('whoever scans the code sees the place and what is reported there, and no names', async () => {
  await report({ description: '水一直滴', reporterName: '路人甲', contactPhone: '13812345678' })
  const { status, body } = await server.call(api.getPublicPlace, { params: code() })
  assert.deepEqual([status, body.name, body.symptoms.length], [200, 'A301', 2])
  assert.equal(body.open[0]?.title, '水龙头漏水')
  assert.doesNotMatch(JSON.stringify(body), /路人甲|138/)
  assert.equal((await server.call(api.getPublicPlace, { params: { code: 'NOWHERE' } })).status, 404)
})

test('a stranger reports, follows the receipt, confirms and rates, without an account', async () => {
  const { status, body } = await report({ description: '水管爆裂' })
  assert.equal(status, 201)
  const params = { token: body.receipt }
  assert.equal((await server.call(api.getReceipt, { params })).body.holder, '调度')
  await repairIt(body.number)
  const done = await server.call(api.getReceipt, { params })
  assert.deepEqual([done.body.state, done.body.result, done.body.can], ['done', '换垫圈', ['confirm', 'reopen']])
  const confirmed = await server.call(api.confirmReceipt, { params, body: { version: done.body.version } })
  const rated = await server.call(api.rateReceipt, { params, body: { version: confirmed.body.version, stars: 4 } })
  assert.deepEqual([rated.body.state, rated.body.rating?.stars], ['confirmed', 4])
  const twice = await server.call(api.rateReceipt, { params, body: { version: rated.body.version, stars: 1 } })
  assert.deepEqual([twice.status, twice.problem.code], [409, 'case.already-rated'])
})

test('a stranger can take a report back, or say that it is not mended', async () => {
  const first = await report()
  const cancelled = await server.call(api.cancelReceipt, {
    params: { token: first.body.receipt },
    body: { version: 0, reason: '自己修好了' },
  })
  assert.equal(cancelled.body.state, 'cancelled')
  const second = await report()
  const done = await repairIt(second.body.number)
  const reopened = await server.call(api.reopenReceipt, {
    params: { token: second.body.receipt },
    body: { version: done.body.version, reason: '还在漏' },
  })
  assert.equal(reopened.body.state, 'reopened')
})

test('receipts cannot be guessed, and one opens nothing else', async () => {
  const guess = await server.call(api.getReceipt, { params: { token: 'A'.repeat(24) } })
  assert.deepEqual([guess.status, guess.problem.code], [404, 'receipt.unknown'])
  assert.equal((await server.call(api.getReceipt, { params: { token: "' or 1=1 --" } })).status, 422)
})

test('photos are stored upright and without their position, and only the report they belong to shows them', async () => {
  const original = await photoWithPosition()
  assert.ok((await sharp(original).metadata()).exif)
  const { body: photo } = await server.call(api.uploadPublicPhoto, {
    params: code(),
    body: formWith(original, '漏水.jpg'),
  })
  assert.deepEqual([photo.width, photo.height], [400, 600])
  const { body } = await report({ photoIds: [photo.id] })
  const params = { token: body.receipt, id: photo.id }
  const { body: bytes } = await server.call(api.getReceiptFile, { params })
  const shown = await sharp(Buffer.from(await (bytes as Blob).arrayBuffer())).metadata()
  assert.deepEqual([shown.format, shown.exif, shown.width], ['jpeg', undefined, 400])
  const other = await report()
  assert.equal(
    (await server.call(api.getReceiptFile, { params: { ...params, token: other.body.receipt } })).status,
    404,
  )
  assert.equal((await server.call(api.getFile, { as: home.otherReporter.token, params: { id: photo.id } })).status, 404)
  assert.equal(
    (
      await server.call(api.getFile, {
        as: home.dispatcher.token,
        params: { id: photo.id },
        query: { size: 'thumbnail' },
      })
    ).status,
    200,
  )
})

test('a program named .jpg, a broken picture and a text are refused at the field, and nothing is kept', async () => {
  const hostile = [
    Buffer.from('MZ\x90\x00 this program cannot be run'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    (await photoWithPosition()).subarray(0, 300),
  ]
  for (const content of hostile) {
    const { status, problem } = await server.call(api.uploadPhoto, {
      as: home.reporter.token,
      body: formWith(content, '照片.jpg'),
    })
    assert.deepEqual([status, problem.fields?.[0]?.code], [422, 'file.not-a-photo'])
  }
  const large = await server.call(api.uploadPhoto, {
    as: home.reporter.token,
    body: formWith(Buffer.alloc(20_000_001), 'x.jpg'),
  })
  assert.deepEqual([large.status, large.problem.fields?.[0]?.code], [422, 'file.too-large'])
})

test('a photo can be used by who sent it only', async () => {
  const { body: photo } = await server.call(api.uploadPhoto, {
    as: home.reporter.token,
    body: formWith(await photoWithPosition(), 'a.jpg'),
  })
  const theft = await server.call(api.createRepair, {
    as: home.otherReporter.token,
    body: { title: '别人的照片', placeId: home.places.room, photoIds: [photo.id] },
  })
  assert.deepEqual([theft.status, theft.problem.fields?.[0]?.code], [422, 'file.unknown'])
  const { body: own } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '灯不亮', placeId: home.places.room },
  })
  const added = await server.call(api.addRepairPhoto, {
    as: home.reporter.token,
    params: { id: own.id },
    body: { photoIds: [photo.id], phase: 'before' },
  })
  assert.equal(added.body.attachments.length, 1)
  const pretending = await server.call(api.addRepairPhoto, {
    as: home.reporter.token,
    params: { id: own.id },
    body: { photoIds: [photo.id], phase: 'after' },
  })
  assert.equal(pretending.status, 403)
})

test('markup and formulas arrive as the text they are', async () => {
  const description = "=cmd|' /C calc'!A0\n<script>alert(1)</script>"
  const { body } = await report({ description })
  const { body: shown } = await server.call(api.getReceipt, { params: { token: body.receipt } })
  assert.equal(shown.description, description)
  assert.equal((await report({ description: 'zero\u0000byte' })).status, 422)
})

test('a flood from one address is held back, and says for how long', async () => {
  const answers = []
  for (let count = 0; count < 30; count += 1) answers.push(await report())
  const held = answers.find(({ status }) => status === 429)
  assert.equal(held?.problem.code, 'request.too-many')
  assert.match(held?.problem.title ?? '', /\d+ 秒/)
})
