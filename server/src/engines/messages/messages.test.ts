import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { openMailServer, openReceiver } from './factory.ts'
import { deliver, spreadNotices } from './index.ts'

let server: TestServer
let home: TestOrganisation
let mail: Awaited<ReturnType<typeof openMailServer>>
let receiver: Awaited<ReturnType<typeof openReceiver>>

before(async () => {
  mail = await openMailServer()
  receiver = await openReceiver()
  server = await startTestServer({
    now: '2026-11-23T13:30:00Z', // half past nine in the evening in Shanghai
    env: { HOUQIN_SMTP: mail.url, HOUQIN_MAIL_FROM: 'houqin@example.cn', HOUQIN_URL: 'https://hq.example.cn' },
  })
  home = await foundOrganisation(server)
})
after(async () => {
  await server.stop()
  await mail.close()
  await receiver.close()
})

const report = async (title: string, urgency: 'normal' | 'emergency' = 'normal'): Promise<Repair> =>
  (
    await server.call(api.createRepair, {
      as: home.reporter.token,
      body: { title, urgency, placeId: home.places.room, categoryId: home.categories.water },
    })
  ).body
const assign = async (repair: Repair, personId = home.technician.personId): Promise<Repair> =>
  (
    await server.call(api.assignRepair, {
      as: home.dispatcher.token,
      params: { id: repair.id },
      body: { version: repair.version, personId },
    })
  ).body
const inbox = async (token: string, query: { unread?: string } = {}) =>
  (await server.call(api.listMessages, { as: token, query })).body.items
const about = async (token: string, id: string) => (await inbox(token)).filter((one) => one.subject?.id === id)
const send = async () => {
  await spreadNotices(server.runtime)
  await deliver(server.runtime)
}
const prefer = (token: string, wish: object) =>
  server.call(api.setMessagePreference, {
    as: token,
    body: { email: null, mail: 'off', quiet: null, muted: [], ...wish },
  })

test('whoever gets a job is told, whoever gave it is not, and the sentence leads to the record', async () => {
  const repair = await assign(await report('水龙头漏水'))
  const [told] = await about(home.technician.token, repair.id)
  assert.equal(told?.text, `派给您：水龙头漏水（${repair.number}）`)
  assert.deepEqual(told?.subject?.url, `/repairs/${repair.id}`)
  assert.deepEqual(await about(home.dispatcher.token, repair.id), [])
})

test('an inbox holds what was sent to its owner and nothing else; strangers have none', async () => {
  const repair = await assign(await report('洗手池堵塞'))
  assert.deepEqual(await about(home.joiner.token, repair.id), [])
  assert.equal((await server.call(api.listMessages)).status, 401)
  const [told] = await about(home.technician.token, repair.id)
  await server.call(api.readMessages, { as: home.joiner.token, body: { ids: [told?.id ?? ''] } })
  assert.equal((await about(home.technician.token, repair.id))[0]?.readAt, null)
})

test('what happens again before it is read counts up in one message; read, it comes anew', async () => {
  const repair = await report('灯不亮')
  const once = await assign(repair)
  const other = await assign(once, home.secondTechnician.personId)
  const twice = await assign(other)
  assert.deepEqual(
    (await about(home.technician.token, repair.id)).map(({ times }) => times),
    [2],
  )
  const { count } = (await server.call(api.countUnread, { as: home.technician.token })).body
  const [told] = await about(home.technician.token, repair.id)
  const left = await server.call(api.readMessages, { as: home.technician.token, body: { ids: [told?.id ?? ''] } })
  assert.equal(left.body.count, count - 1)
  await assign(await assign(twice, home.secondTechnician.personId))
  assert.equal((await about(home.technician.token, repair.id)).length, 2)
})

test('an emergency reaches every dispatcher and cannot be muted', async () => {
  const repair = await report('配电箱冒烟', 'emergency')
  const [told] = await about(home.dispatcher.token, repair.id)
  assert.equal(told?.urgent, true)
  const refused = await prefer(home.dispatcher.token, { muted: ['case.emergency'] })
  assert.deepEqual([refused.status, refused.problem.fields?.[0]?.code], [422, 'message.kind-urgent'])
})

test('a muted kind neither counts nor shows, and bad wishes are refused by field', async () => {
  assert.equal((await prefer(home.secondTechnician.token, { muted: ['case.assign'] })).status, 200)
  const repair = await assign(await report('门锁坏'), home.secondTechnician.personId)
  assert.deepEqual(await about(home.secondTechnician.token, repair.id), [])
  const unknown = await prefer(home.secondTechnician.token, { muted: ['case.dance'] })
  assert.deepEqual([unknown.status, unknown.problem.fields?.[0]?.field], [422, 'muted'])
  const nowhere = await prefer(home.secondTechnician.token, { mail: 'daily' })
  assert.equal(nowhere.problem.fields?.[0]?.code, 'message.email-missing')
  assert.deepEqual((await server.call(api.getMessagePreference, { as: home.secondTechnician.token })).body.muted, [
    'case.assign',
  ])
})

test('one letter holds all that is due; what was read meanwhile is not mailed', async () => {
  await send()
  await prefer(home.technician.token, { email: 'lq@example.cn', mail: 'at-once' })
  const first = await assign(await report('空调不制冷'))
  const second = await assign(await report('窗户关不上'))
  const third = await assign(await report('插座松动'))
  const [read] = await about(home.technician.token, third.id)
  await server.call(api.readMessages, { as: home.technician.token, body: { ids: [read?.id ?? ''] } })
  mail.letters.length = 0
  await send()
  assert.equal(mail.letters.length, 1)
  assert.equal(mail.letters[0]?.to, 'lq@example.cn')
  for (const part of [first.number, second.number, `https://hq.example.cn/repairs/${first.id}`])
    assert.ok(mail.letters[0]?.text.includes(part), part)
  assert.ok(!mail.letters[0]?.text.includes(third.number))
  await send()
  assert.equal(mail.letters.length, 1, 'nothing is sent twice')
})

test('a webhook hears of every new report, signed; only the administrator may set one up, and its secret is not shown', async () => {
  assert.equal((await addChannel(home.dispatcher.token, {})).status, 403)
  const bare = await addChannel(home.adminToken, { secret: null })
  assert.deepEqual([bare.status, bare.problem.fields?.[0]?.field], [422, 'secret'])
  const { body: channel } = await addChannel(home.adminToken, {})
  assert.ok(!JSON.stringify((await server.call(api.listChannels, { as: home.adminToken })).body).includes('shared-key'))
  await send()
  receiver.posts.length = 0
  const repair = await report('走廊积水')
  await send()
  const [post] = receiver.posts
  assert.ok(post)
  const seconds = Math.floor(server.runtime.clock().getTime() / 1000)
  const sign = createHmac('sha256', 'shared-key').update(`${seconds}.${post.body}`).digest('hex')
  assert.equal(post.headers['x-houqin-signature'], `t=${seconds},v1=${sign}`)
  assert.ok(post.body.includes(repair.number))
  const off = await server.call(api.changeChannel, {
    as: home.adminToken,
    params: { id: channel.id },
    body: { version: channel.version, active: false },
  })
  assert.equal(off.body.active, false)
  const stale = await server.call(api.changeChannel, {
    as: home.adminToken,
    params: { id: channel.id },
    body: { version: channel.version, active: true },
  })
  assert.deepEqual([stale.status, stale.problem.code], [409, 'channel.stale'])
})

test('the open page hears of a message within moments', async () => {
  const answer = await fetch(`${server.url}/api/v1${api.followMessages.path}`, {
    headers: { authorization: `Bearer ${home.leader.token}` },
  })
  assert.equal(answer.headers.get('content-type'), 'text/event-stream')
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async (): Promise<number> => {
    for (;;) {
      const { value = '' } = (await lines?.read()) ?? {}
      const unread = /data: \{"unread":(\d+)\}/.exec(value)?.[1]
      if (unread !== undefined) return Number(unread)
    }
  }
  const before = await next()
  const repair = await report('管道漏水')
  await server.call(api.addComment, {
    as: home.reporter.token,
    params: { kind: 'repair', id: repair.id },
    body: { text: '请尽快', mentions: [home.leader.personId] },
  })
  assert.ok((await next()) > before)
  await lines?.cancel()
})

test('every kind of message is named for those who choose', async () => {
  const { body } = await server.call(api.listMessageKinds, { as: home.reporter.token })
  assert.equal(body.items.find(({ code }) => code === 'case.finish')?.name, '我的单已修好，请验收')
})

/** Sessions end while the clock runs on. */
const signInAgain = async (username: string): Promise<string> =>
  (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token

test('mail waits out the quiet hours and the digest comes in the morning', async () => {
  await prefer(home.technician.token, {
    email: 'lq@example.cn',
    mail: 'at-once',
    quiet: { from: '22:00', to: '07:00' },
  })
  await prefer(home.joiner.token, { email: 'mg@example.cn', mail: 'daily' })
  server.at('2026-11-23T15:00:00Z') // 23:00 in Shanghai
  mail.letters.length = 0
  const night = await assign(await report('夜里漏水'))
  const door = await assign(await report('门关不上'), home.joiner.personId)
  await send()
  assert.equal(mail.letters.length, 0)
  server.at('2026-11-23T23:01:00Z') // 07:01
  await send()
  assert.deepEqual(
    mail.letters.map(({ to }) => to),
    ['lq@example.cn'],
  )
  assert.ok(mail.letters.some(({ text }) => text.includes(night.number)))
  server.at('2026-11-24T00:11:00Z') // 08:11
  await send()
  assert.deepEqual(
    mail.letters.map(({ to }) => to),
    ['lq@example.cn', 'mg@example.cn'],
  )
  assert.ok(mail.letters.some(({ text }) => text.includes(door.number)))
})

const addChannel = (as: string, body: object) =>
  server.call(api.createChannel, {
    as,
    body: {
      kind: 'webhook',
      name: '值班平台',
      address: `${receiver.url}/hook`,
      secret: 'shared-key',
      kinds: ['case.submit'],
      ...body,
    },
  })

test('a robot that refuses is tried again ever later, then shown as failed and sent on demand', async () => {
  const admin = await signInAgain('admin')
  const { body: robot } = await addChannel(admin, {
    kind: 'dingtalk',
    name: '钉钉值班群',
    address: `${receiver.url}/robot/send?access_token=abc`,
    kinds: [],
  })
  assert.ok(!robot.address.includes('abc'))
  receiver.answer.body = '{"errcode":130101,"errmsg":"send too fast"}'
  const { body: trial } = await server.call(api.tryChannel, { as: admin, params: { id: robot.id } })
  const log = async (as = admin) =>
    (await server.call(api.listDeliveries, { as, query: { channelId: robot.id } })).body.items[0]
  receiver.posts.length = 0
  await send()
  await send()
  assert.deepEqual([(await log())?.state, receiver.posts.length], ['waiting', 1], 'it waits before the next attempt')
  assert.match((await log())?.problem ?? '', /130101 send too fast/)
  const start = server.runtime.clock().getTime()
  for (let hour = 1; hour <= 30; hour++) {
    server.at(new Date(start + hour * 3_600_000).toISOString())
    await send()
  }
  assert.deepEqual([(await log(await signInAgain('admin')))?.state, receiver.posts.length], ['failed', 8])
  receiver.answer.body = '{"errcode":0}'
  const later = await signInAgain('admin')
  const again = await server.call(api.retryDelivery, { as: later, params: { id: trial.deliveryId } })
  assert.equal(again.body.state, 'waiting')
  await send()
  assert.equal((await log(later))?.state, 'sent')
  const twice = await server.call(api.retryDelivery, { as: later, params: { id: trial.deliveryId } })
  assert.deepEqual([twice.status, twice.problem.code], [409, 'delivery.not-failed'])
})
