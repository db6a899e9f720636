import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { ReturnCall } from '@houqin/contracts/return-calls'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

interface Stars {
  stars: number
  speed?: number
  quality?: number
  manner?: number
}

/** A repair that went its way and was rated. */
async function rated(stars: Stars): Promise<Repair> {
  const created = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: {
      title: '水龙头漏水',
      placeId: home.places.room,
      categoryId: home.categories.water,
      contactPhone: '13800001111',
    },
  })
  const params = { id: created.body.id }
  await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: 0, personId: home.technician.personId },
  })
  await server.call(api.acceptRepair, { as: home.technician.token, params, body: { version: 1 } })
  await server.call(api.finishRepair, { as: home.technician.token, params, body: { version: 2, result: '换阀芯' } })
  await server.call(api.confirmRepair, { as: home.reporter.token, params, body: { version: 3 } })
  const { status, body } = await server.call(api.rateRepair, {
    as: home.reporter.token,
    params,
    body: { version: 4, ...stars, comment: '等得太久' },
  })
  assert.equal(status, 200)
  return body
}

const callsOf = async (repair: Repair, view: 'open' | 'late' | 'ended' | 'all' = 'all'): Promise<ReturnCall[]> => {
  const { status, body } = await server.call(api.listReturnCalls, {
    as: home.dispatcher.token,
    query: { view, caseId: repair.id },
  })
  assert.equal(status, 200)
  return body.items
}

const record = (
  call: ReturnCall | undefined,
  said: { outcome: ReturnCall['outcome']; version?: number; as?: string },
) =>
  server.call(api.recordReturnCall, {
    as: said.as ?? home.dispatcher.token,
    params: { id: call?.id ?? '' },
    body: { version: said.version ?? call?.version ?? 0, outcome: said.outcome ?? 'content', note: '已电话说明' },
  })

const opened: [title: string, stars: Stars, calls: number][] = [
  ['two stars ask for a call back', { stars: 2 }, 1],
  ['one bad aspect asks for a call back though the whole is good', { stars: 4, manner: 1 }, 1],
  ['three stars ask for none', { stars: 3, speed: 3 }, 0],
]
for (const [title, stars, calls] of opened) {
  test(title, async () => {
    const repair = await rated(stars)
    assert.equal((await callsOf(repair)).length, calls)
    assert.equal(repair.timeline.filter(({ event }) => event === 'call-back').length, calls)
  })
}

test('a call back carries its reason, its time by rule, the number to call and every aspect of the rating', async () => {
  const [call] = await callsOf(await rated({ stars: 2, speed: 1, quality: 4, manner: 3 }))
  assert.deepEqual(
    [call?.reason, call?.contactPhone, call?.rating?.aspects, call?.late],
    ['bad-rating', '13800001111', { speed: 1, quality: 4, manner: 3 }, false],
  )
  assert.equal(Date.parse(call?.dueAt ?? '') - Date.parse(call?.openedAt ?? ''), 24 * 3_600_000)
})

test('a call that nobody answers is tried again, and the third ends it unreached', async () => {
  const repair = await rated({ stars: 1 })
  for (const attempt of [1, 2, 3]) {
    const [call] = await callsOf(repair, 'open')
    const { body } = await record(call, { outcome: 'unreached' })
    assert.deepEqual([body.attempts, body.outcome], [attempt, attempt === 3 ? 'unreached' : null])
  }
  const [ended] = await callsOf(repair, 'ended')
  const { status, problem } = await record(ended, { outcome: 'content' })
  assert.deepEqual([status, problem.code], [409, 'return-call.ended'])
})

test('who is still not content can have it mended again in the same call', async () => {
  const repair = await rated({ stars: 1 })
  const [call] = await callsOf(repair)
  const { status, body } = await record(call, { outcome: 'reopened' })
  assert.deepEqual([status, body.outcome], [200, 'reopened'])
  const shown = await server.call(api.getRepair, { as: home.reporter.token, params: { id: repair.id } })
  assert.equal(shown.body.state, 'reopened')
  assert.deepEqual(
    shown.body.timeline.slice(-2).map(({ event }) => event),
    ['call', 'reopen'],
  )
})

test('of two clerks who record at once one is told to look again', async () => {
  const [call] = await callsOf(await rated({ stars: 2 }))
  const answers = await Promise.all([
    record(call, { outcome: 'unreached' }),
    record(call, { outcome: 'unreached', as: home.head.token }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('a leader sees the calls about the own team and may not record them; a technician sees none', async () => {
  const repair = await rated({ stars: 1 })
  const listed = await server.call(api.listReturnCalls, { as: home.leader.token, query: { caseId: repair.id } })
  assert.deepEqual([listed.body.items.length, listed.body.items[0]?.contactPhone], [1, '138****1111'])
  const [call] = listed.body.items
  assert.equal((await record(call, { outcome: 'content', as: home.leader.token })).status, 403)
  assert.equal((await server.call(api.listReturnCalls, { as: home.technician.token })).status, 403)
})

test('a call not made in time is late, and made late it is no call in time', async () => {
  await server.call(api.changeRule, {
    as: home.head.token,
    params: { code: 'cases.return-call-hours' },
    body: { value: '2', basis: '回访制度' },
  })
  const repair = await rated({ stars: 1 })
  server.at('2026-11-23T03:00:01Z')
  const [late] = await callsOf(repair, 'late')
  assert.equal(late?.late, true)
  await record(late, { outcome: 'content' })
  const query = { from: '2026-11-23', to: '2026-11-23' }
  const { body } = await server.call(api.getIndicator, {
    as: home.head.token,
    params: { code: 'return-call.in-time.rate' },
    query,
  })
  assert.equal(Number(body.total.denominator) - Number(body.total.numerator), 1)
})
