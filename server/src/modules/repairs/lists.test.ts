import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import Excel from 'exceljs'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  for (const [index, title] of ['水龙头漏水', '门锁坏了', '=1+1', '水管堵塞', '窗户关不上'].entries()) {
    server.at(`2026-11-2${index}T01:00:00Z`)
    const as = index < 3 ? home.reporter.token : home.otherReporter.token
    const placeId = index < 3 ? home.places.room : home.places.otherRoom
    await server.call(api.createRepair, {
      as: (await again(as)) ?? as,
      body: {
        title,
        placeId,
        categoryId: title.includes('水') ? home.categories.water : home.categories.door,
        urgency: index < 2 ? 'urgent' : 'normal',
      },
    })
  }
  server.at('2026-11-24T02:00:00Z')
  const names = ['reporter', 'otherReporter', 'technician', 'joiner', 'dispatcher', 'head', 'auditor'] as const
  for (const name of names) home[name].token = (await again(home[name].token)) ?? ''
  home.adminToken = await signIn('admin')
})
after(() => server.stop())

const signIn = async (username: string) =>
  (await server.call(api.signIn, { body: { username, password: 'Test-password-1' } })).body.token
/** The days pass and sessions end: whoever acts signs in again. */
async function again(token: string): Promise<string | undefined> {
  const names = {
    reporter: 'reporter',
    otherReporter: 'other-reporter',
    technician: 'technician',
    joiner: 'joiner',
    dispatcher: 'dispatcher',
    head: 'head',
    auditor: 'auditor',
  } as const
  const name = (Object.keys(names) as (keyof typeof names)[]).find((one) => home[one].token === token)
  return name ? signIn(names[name]) : undefined
}

const titles = async (as: string, query: object = {}) => {
  const { body } = await server.call(api.listRepairs, { as, query })
  return body.items.map(({ title }) => title)
}

test('everyone sees their own, the desk sees all, a stranger nothing', async () => {
  assert.equal((await titles(home.dispatcher.token)).length, 5)
  assert.deepEqual(await titles(home.reporter.token), ['=1+1', '门锁坏了', '水龙头漏水'])
  assert.deepEqual(await titles(home.technician.token), ['水管堵塞', '水龙头漏水'])
  assert.deepEqual(await titles(home.joiner.token), ['窗户关不上', '=1+1', '门锁坏了'])
  assert.equal((await server.call(api.listRepairs)).status, 401)
})

test('filters narrow, also by a building for all its rooms, and unknown words find nothing', async () => {
  const as = home.dispatcher.token
  assert.equal((await titles(as, { placeId: home.places.building })).length, 5)
  assert.deepEqual(await titles(as, { placeId: home.places.otherRoom, sort: 'due' }), ['水管堵塞', '窗户关不上'])
  assert.deepEqual(await titles(as, { q: 'A302', categoryId: home.categories.water }), ['水管堵塞'])
  assert.deepEqual(await titles(as, { from: '2026-11-21', to: '2026-11-22' }), ['=1+1', '门锁坏了'])
  assert.deepEqual(await titles(as, { view: 'late' }), ['门锁坏了', '水龙头漏水'])
  assert.deepEqual(await titles(as, { state: 'closed,rejected' }), [])
  assert.deepEqual(await titles(as, { q: '没有这个词' }), [])
  assert.equal((await server.call(api.listRepairs, { as, query: { state: 'nonsense' as never } })).status, 422)
})

test('pages follow one another without gap or repetition', async () => {
  const as = home.dispatcher.token
  const first = await server.call(api.listRepairs, { as, query: { limit: 2 } })
  const second = await server.call(api.listRepairs, { as, query: { limit: 2, cursor: first.body.nextCursor ?? '' } })
  const third = await server.call(api.listRepairs, { as, query: { limit: 2, cursor: second.body.nextCursor ?? '' } })
  assert.deepEqual(
    [first, second, third].map(({ body }) => body.items.length),
    [2, 2, 1],
  )
  assert.equal(third.body.nextCursor, null)
  assert.deepEqual(first.body.total, { count: 5, exact: true })
})

test('the export holds what the filter shows, and a text that looks like a formula stays a text', async () => {
  const { body, status } = await server.call(api.exportRepairs, {
    as: home.dispatcher.token,
    query: { from: '2026-11-21' },
  })
  assert.equal(status, 200)
  const workbook = new Excel.Workbook()
  await workbook.xlsx.load(await (body as Blob).arrayBuffer())
  const sheet = workbook.worksheets[0]
  assert.equal(sheet?.rowCount, 5)
  const cell = sheet?.getRow(4).getCell(2)
  assert.deepEqual([cell?.value, cell?.type === Excel.ValueType.String], ['=1+1', true])
  assert.equal((await server.call(api.exportRepairs, { as: home.reporter.token })).status, 403)
})

test('the workbench says what waits for whom', async () => {
  const counts = async (as: string) => (await server.call(api.getWorkbench, { as })).body.counts
  assert.deepEqual(await counts(home.dispatcher.token), {
    desk: 5,
    mine: 0,
    toConfirm: 0,
    reported: 0,
    open: 5,
    escalated: 0,
    late: 2,
  })
  assert.deepEqual(await counts(home.reporter.token), {
    desk: null,
    mine: 0,
    toConfirm: 0,
    reported: 3,
    open: null,
    late: null,
    escalated: 0,
  })
})

test('pickers: the catalogue for everyone, teams with their load for who assigns', async () => {
  const { body } = await server.call(api.listCategories, {
    as: home.reporter.token,
    headers: { 'accept-language': 'en' },
  })
  assert.deepEqual(
    body.items.map(({ name, team }) => [name, team?.name]),
    [
      ['water', '水电班'],
      ['door', '木工班'],
    ],
  )
  const { body: teams } = await server.call(api.listAssignees, { as: home.dispatcher.token })
  assert.deepEqual(
    teams.items.map(({ team, people }) => [team.name, people.length]),
    [
      ['木工班', 1],
      ['水电班', 3],
    ],
  )
  assert.equal((await server.call(api.listAssignees, { as: home.technician.token })).status, 403)
})

test('rejecting and cancelling need a reason and end the case', async () => {
  const as = home.dispatcher.token
  const { body } = await server.call(api.listRepairs, { as, query: { q: '窗户' } })
  const params = { id: body.items[0]?.id ?? '' }
  const empty = await server.call(api.rejectRepair, { as, params, body: { version: 0, reason: '' } })
  assert.deepEqual([empty.status, empty.problem.fields?.[0]?.code], [422, 'field.required'])
  const rejected = await server.call(api.rejectRepair, { as, params, body: { version: 0, reason: '不属维修范围' } })
  assert.deepEqual([rejected.body.state, rejected.body.can], ['rejected', []])
  const own = await server.call(api.listRepairs, { as: home.reporter.token, query: { q: '门锁' } })
  const cancel = { params: { id: own.body.items[0]?.id ?? '' }, body: { version: 0, reason: '已自行修好' } }
  assert.equal((await server.call(api.cancelRepair, { ...cancel, as: home.otherReporter.token })).status, 404)
  assert.equal((await server.call(api.cancelRepair, { ...cancel, as: home.reporter.token })).body.state, 'cancelled')
})

test('a technician returns a job with a reason, starts another, and the desk has the first again', async () => {
  const { body } = await server.call(api.listRepairs, {
    as: home.dispatcher.token,
    query: { categoryId: home.categories.water },
  })
  for (const item of body.items) {
    await server.call(api.assignRepair, {
      as: home.dispatcher.token,
      params: { id: item.id },
      body: { version: 0, personId: home.technician.personId },
    })
  }
  const [one, two] = body.items.map(({ id }) => ({ params: { id }, as: home.technician.token }))
  assert.ok(one && two)
  const returned = await server.call(api.returnRepair, { ...one, body: { version: 1, reason: '需要高空作业证' } })
  assert.deepEqual([returned.body.state, returned.body.holder, returned.body.assignee], ['returned', '调度', null])
  await server.call(api.acceptRepair, { ...two, body: { version: 1 } })
  assert.equal((await server.call(api.startRepair, { ...two, body: { version: 2 } })).body.state, 'working')
})
