import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Tile } from '@houqin/contracts/boards'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation
let wallBoards: string[]

const tile: Tile = {
  id: 'a',
  indicator: 'repair.reported',
  title: null,
  period: 'this-month',
  compare: 'none',
  show: 'ranking',
  by: 'team',
  slice: {},
  size: 'wide',
}

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  const { items } = (await server.call(api.listBoards, { as: home.head.token, query: {} })).body
  wallBoards = items.filter(({ roles }) => roles.length === 0).map(({ id }) => id)
})
after(() => server.stop())

const given = (more: object = {}) => ({
  name: '大厅',
  boardIds: wallBoards,
  language: 'zh' as const,
  refreshSeconds: 60,
  turnSeconds: 20,
  ...more,
})
const create = (as: string, more: object = {}) => server.call(api.createDisplay, { as, body: given(more) })
const look = (token: string, as?: string) =>
  server.call(api.showDisplay, { body: { token }, ...(as === undefined ? {} : { as }) })

test('a screen shows its boards by its token alone, and it is known when it was last seen', async () => {
  const { body, status } = await create(home.head.token)
  assert.equal(status, 201)
  assert.equal(body.display.lastSeenAt, null)
  const wall = await look(body.token)
  assert.deepEqual(
    wall.body.boards.map(({ name }) => name.zh),
    ['今日维修', '服务质量'],
  )
  assert.equal(wall.body.organisation, '测试学院')
  // Somebody signed in with fewer rights who happens to open it sees the same.
  assert.deepEqual((await look(body.token, home.reporter.token)).body.boards, wall.body.boards)
  const [listed] = (await server.call(api.listDisplays, { as: home.head.token })).body.items
  assert.notEqual(listed?.lastSeenAt, null)
  assert.ok(!JSON.stringify(listed).includes(body.token))
})

test('a screen whose right is taken shows nothing from that moment on, and does not get it back', async () => {
  const as = home.head.token
  const { display, token } = (await create(as)).body
  const params = { id: display.id }
  assert.equal(
    (await server.call(api.revokeDisplay, { as: home.leader.token, params, body: { version: 0 } })).status,
    403,
  )
  const both = await Promise.all(
    [0, 0].map((version) => server.call(api.revokeDisplay, { as, params, body: { version } })),
  )
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.equal((await look(token)).problem.code, 'display.revoked')
  const changed = await server.call(api.changeDisplay, { as, params, body: { ...given(), version: 1 } })
  assert.equal(changed.problem.code, 'display.revoked')
})

test('an address that was guessed shows nothing', async () => {
  assert.equal((await look('A'.repeat(32))).problem.code, 'display.unknown')
  assert.equal((await look('short')).status, 422)
})

test('figures of persons come onto no wall, neither with a new screen nor with a changed board', async () => {
  const as = home.head.token
  const body = { name: { zh: '人员', en: 'Persons' }, roleIds: [], tiles: [{ ...tile, by: 'person' as const }] }
  const personal = (await server.call(api.createBoard, { as, body })).body
  assert.equal(personal.personal, true)
  const refused = await create(as, { boardIds: [personal.id] })
  assert.equal(refused.problem.code, 'display.personal')
  const harmless = (await server.call(api.createBoard, { as, body: { ...body, tiles: [tile] } })).body
  await create(as, { boardIds: [harmless.id], name: '门厅' })
  const change = await server.call(api.changeBoard, {
    as,
    params: { id: harmless.id },
    body: { ...body, version: 0 },
  })
  assert.equal(change.problem.code, 'board.on-wall')
  const retire = await server.call(api.retireBoard, {
    as,
    params: { id: harmless.id },
    body: { version: 0, retired: true },
  })
  assert.equal(retire.problem.code, 'board.on-wall')
})

test('what a screen shows is changed by those who may, and the screen follows in its own language', async () => {
  const as = home.head.token
  const { display, token } = (await create(as)).body
  const change = (version: number, who = as) =>
    server.call(api.changeDisplay, {
      as: who,
      params: { id: display.id },
      body: { ...given({ language: 'en', boardIds: wallBoards.slice(1), refreshSeconds: 30 }), version },
    })
  assert.equal((await change(0, home.dispatcher.token)).status, 403)
  assert.equal((await change(0)).status, 200)
  assert.equal((await change(0)).problem.code, 'record.stale')
  const wall = (await look(token)).body
  assert.deepEqual([wall.language, wall.refreshSeconds, wall.boards.length], ['en', 30, 1])
  assert.equal((await create(as, { boardIds: [display.id] })).problem.code, 'board.unknown')
})
