import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const subjectOf = async () => {
  const { body } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories.water },
  })
  return { kind: 'repair', id: body.id }
}
const say = (params: { kind: string; id: string }, as: string, [text, ...mentions]: [string, ...string[]]) =>
  server.call(api.addComment, { as, params, body: { text, mentions } })
const unreadOf = async (as: string, id: string) =>
  (await server.call(api.listMessages, { as, query: { unread: 'true' } })).body.items.filter(
    (one) => one.subject?.id === id,
  )

test('who speaks follows; who follows hears of the next word, who is mentioned hears that', async () => {
  const subject = await subjectOf()
  const first = await say(subject, home.reporter.token, ['下午两点后房间有人'])
  assert.equal(first.status, 201)
  assert.deepEqual([first.body.following, first.body.followers.length], [true, 1])
  await say(subject, home.dispatcher.token, ['收到，安排李强', home.technician.personId])
  assert.deepEqual(
    (await unreadOf(home.reporter.token, subject.id)).map(({ kind }) => kind),
    ['comment.new'],
  )
})

test('a mention shows when it was read', async () => {
  const subject = await subjectOf()
  await say(subject, home.dispatcher.token, ['请确认时间', home.reporter.personId])
  const [told] = await unreadOf(home.reporter.token, subject.id)
  assert.equal(told?.kind, 'comment.mention')
  const seen = async () =>
    (await server.call(api.getDiscussion, { as: home.dispatcher.token, params: subject })).body.comments[0]?.mentions[0]
  assert.equal((await seen())?.readAt, null)
  await server.call(api.readMessages, { as: home.reporter.token, body: { until: '2026-11-24T00:00:00Z' } })
  assert.notEqual((await seen())?.readAt, null)
})

test('only those whom the record concerns can be mentioned', async () => {
  const subject = await subjectOf()
  const refused = await say(subject, home.reporter.token, ['看看', home.otherReporter.personId])
  assert.deepEqual([refused.status, refused.problem.fields?.[0]?.code], [422, 'comment.not-concerned'])
  const { body } = await server.call(api.getDiscussion, { as: home.reporter.token, params: subject })
  assert.deepEqual(body.comments, [])
})

test('who may not see the record sees no word about it, and cannot add or follow', async () => {
  const subject = await subjectOf()
  const params = subject
  const as = home.otherReporter.token
  for (const answer of [
    await server.call(api.getDiscussion, { as, params }),
    await say(subject, as, ['我也来说两句']),
    await server.call(api.followRecord, { as, params, body: { following: true } }),
    await server.call(api.getDiscussion, { as: home.reporter.token, params: { ...params, kind: 'dance' } }),
  ])
    assert.deepEqual([answer.status, answer.problem.code], [404, 'record.unknown'])
})

test('one takes back one’s own words, once; that there were some stays', async () => {
  const subject = await subjectOf()
  const { body } = await say(subject, home.reporter.token, ['写错了'])
  const id = body.comments[0]?.id ?? ''
  const foreign = await server.call(api.withdrawComment, { as: home.dispatcher.token, params: { id } })
  assert.deepEqual([foreign.status, foreign.problem.code], [403, 'comment.not-yours'])
  const both = await Promise.all(
    [0, 1].map(() => server.call(api.withdrawComment, { as: home.reporter.token, params: { id } })),
  )
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const { body: after } = await server.call(api.getDiscussion, { as: home.dispatcher.token, params: subject })
  assert.deepEqual([after.comments[0]?.text, after.comments[0]?.withdrawnAt === null], ['', false])
})

test('who stops following is not told any more', async () => {
  const subject = await subjectOf()
  await server.call(api.followRecord, { as: home.head.token, params: subject, body: { following: true } })
  await say(subject, home.reporter.token, ['第一句'])
  await server.call(api.followRecord, { as: home.head.token, params: subject, body: { following: false } })
  await say(subject, home.reporter.token, ['第二句'])
  assert.deepEqual(
    (await unreadOf(home.head.token, subject.id)).map(({ times }) => times),
    [1],
  )
})
