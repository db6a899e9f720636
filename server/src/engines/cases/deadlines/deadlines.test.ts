import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { PauseReason, Urgency } from '@houqin/contracts/cases'
import type { Deadlines } from '@houqin/contracts/deadlines'
import type { Repair } from '@houqin/contracts/repairs'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation
const MINUTE = 60_000

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const params = { kind: 'repair' as const }

const report = async (urgency: Urgency, category: 'water' | 'door' = 'water'): Promise<Repair> => {
  const { body } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories[category], urgency },
  })
  return body
}
const minutesOf = ({ dueAt, reportedAt }: Repair) => (Date.parse(dueAt ?? '') - Date.parse(reportedAt)) / MINUTE

const set = (
  limit: { urgency: Urgency; categoryId?: string; resolveMinutes: number; version?: number },
  as = home.head.token,
) =>
  server.call(api.setDeadline, {
    as,
    params,
    body: {
      categoryId: null,
      respondMinutes: 30,
      clock: 'running',
      basis: '后勤处〔2026〕12 号',
      version: 0,
      ...limit,
    },
  })

test('limits come by urgency with their basis, and the chain that follows them', async () => {
  const { status, body } = await server.call(api.listDeadlines, { as: home.reporter.token, params })
  assert.equal(status, 200)
  assert.deepEqual(
    body.items.map(({ urgency, resolveMinutes, clock }) => [urgency, resolveMinutes, clock]),
    [
      ['emergency', 240, 'running'],
      ['urgent', 1440, 'running'],
      ['normal', 1440, 'working'],
    ],
  )
  assert.deepEqual(
    body.chain.steps.map(({ share, level }) => [share, level]),
    [
      [0.75, 'team'],
      [1, 'unit'],
      [1.5, 'charge'],
    ],
  )
  assert.ok(body.items.every(({ basis }) => basis.zh && basis.en))
})

test('a category’s own limit holds for it alone, until it is taken back', async () => {
  const { body } = await set({ urgency: 'urgent', categoryId: home.categories.water, resolveMinutes: 120 })
  assert.deepEqual([minutesOf(await report('urgent')), minutesOf(await report('urgent', 'door'))], [120, 1440])
  const own = body.items.find(({ category }) => category?.id === home.categories.water)
  const dropped = await server.call(api.dropDeadline, {
    as: home.head.token,
    params: { ...params, id: own?.id ?? '' },
  })
  assert.equal(dropped.status, 200)
  assert.equal(minutesOf(await report('urgent')), 1440)
  const again = await server.call(api.dropDeadline, { as: home.head.token, params: { ...params, id: own?.id ?? '' } })
  assert.equal(again.problem.code, 'deadline.unknown')
})

test('of two who set the same limit at once one is told to look again', async () => {
  await set({ urgency: 'emergency', resolveMinutes: 180 })
  const answers = await Promise.all([
    set({ urgency: 'emergency', resolveMinutes: 200, version: 1 }),
    set({ urgency: 'emergency', resolveMinutes: 220, version: 1 }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
})

test('refuses a response later than the completion, an unknown category, and whoever may not set rules', async () => {
  assert.equal((await set({ urgency: 'normal', resolveMinutes: 20 })).problem.code, 'deadline.response-later')
  const unknown = await set({ urgency: 'normal', resolveMinutes: 60, categoryId: home.places.room })
  assert.equal(unknown.problem.code, 'category.unknown')
  assert.equal((await set({ urgency: 'normal', resolveMinutes: 60 }, home.leader.token)).status, 403)
})

const say = async (repair: Repair, verb: 'accept' | 'pause' | 'resume' | 'finish', body: object = {}) => {
  const endpoints = {
    accept: api.acceptRepair,
    pause: api.pauseRepair,
    resume: api.resumeRepair,
    finish: api.finishRepair,
  }
  const answer = await server.call(endpoints[verb], {
    as: home.technician.token,
    params: { id: repair.id },
    body: { version: repair.version, ...body } as never,
  })
  assert.equal(answer.status, 200, answer.problem?.title)
  return answer.body as Repair
}

const accepted = async (): Promise<Repair> => {
  const repair = await report('normal')
  const { body } = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params: { id: repair.id },
    body: { version: 0, personId: home.technician.personId },
  })
  return say(body, 'accept')
}

const pausedFor = async (cause: PauseReason): Promise<{ before: Repair; after: Repair; during: Repair }> => {
  server.at('2026-11-23T02:00:00Z')
  const before = await accepted()
  const during = await say(before, 'pause', { cause, reason: '等配件' })
  server.at('2026-11-23T04:00:00Z')
  const after = await say(during, 'resume')
  server.at('2026-11-23T02:00:00Z')
  return { before, during, after }
}

test('the clock stands for a declared reason, and the record says for how long and why', async () => {
  const { before, during, after } = await pausedFor('parts')
  assert.deepEqual([during.clockStands, after.clockStands], [true, false])
  assert.equal((Date.parse(after.dueAt ?? '') - Date.parse(before.dueAt ?? '')) / MINUTE, 120)
  assert.deepEqual(
    after.clock.holds.map(({ cause, stops, to }) => [cause, stops, to]),
    [['parts', true, '2026-11-23T04:00:00.000Z']],
  )
})

test('where the house says that a reason does not stop the clock, it goes on', async () => {
  await server.call(api.changeRule, {
    as: home.head.token,
    params: { code: 'cases.pause-stops-clock.outside' },
    body: { value: '0', basis: '后勤处〔2026〕12 号' },
  })
  const { before, during, after } = await pausedFor('outside')
  assert.deepEqual([during.clockStands, after.dueAt], [false, before.dueAt])
})

test('what is finished after its time has failed even though it is done', async () => {
  await set({ urgency: 'normal', resolveMinutes: 60 })
  const late = await accepted()
  const inTime = await accepted()
  await say(inTime, 'finish', { result: '换阀芯' })
  server.at('2026-11-23T03:00:01Z')
  const done = await say(late, 'finish', { result: '换阀芯' })
  assert.deepEqual([done.failed, done.clock.failedAt, done.state], [true, done.dueAt, 'done'])
  assert.ok(done.timeline.some(({ event }) => event === 'breach'))
  const query = { from: '2026-11-23', to: '2026-11-23' }
  const { body } = await server.call(api.getIndicator, {
    as: home.head.token,
    params: { code: 'repair.in-time.rate' },
    query,
  })
  assert.deepEqual([body.total.numerator, body.total.denominator], ['1', '2'])
})

test('every record says who holds it, since when, and who comes next', async () => {
  const repair = await report('normal')
  assert.deepEqual([repair.holder, repair.clock.next], ['调度', '水电班'])
  const worked = await accepted()
  assert.deepEqual([worked.holder, worked.clock.next], ['technician 李强', 'reporter 李强'])
})

const chainOf = (body: Deadlines) => body.chain
test('the chain is set as a whole, each step once', async () => {
  const setChain = (steps: Deadlines['chain']['steps'], version: number) =>
    server.call(api.setEscalationChain, { as: home.head.token, params, body: { steps, version, basis: '督办制度' } })
  const steps = [
    { share: 2, level: 'charge' as const },
    { share: 0.5, level: 'team' as const },
  ]
  const { body } = await setChain(steps, 0)
  assert.deepEqual(
    chainOf(body).steps.map(({ share }) => share),
    [0.5, 2],
  )
  assert.equal((await setChain(steps, 0)).problem.code, 'deadline.stale')
  assert.equal((await setChain([...steps, ...steps], 1)).problem.code, 'deadline.step-twice')
})
