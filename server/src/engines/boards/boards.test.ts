import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Tile } from '@houqin/contracts/boards'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { assertTiles } from './assert-tiles.ts'
import { layOutBoards } from './lay-out-boards.ts'
import { spansOf, splitOf } from './compute-tiles.ts'
import { listBoards } from './select-boards.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const plain: Tile = {
  id: 'a',
  indicator: 'repair.reported',
  title: null,
  period: 'this-month',
  compare: 'none',
  show: 'figure',
  by: null,
  slice: {},
  size: 'small',
}
const name = { zh: '我的看板', en: 'My board' }
const create = (as: string, tiles: Tile[], roleIds: string[] = []) =>
  server.call(api.createBoard, { as, body: { name, roleIds, tiles } })
const report = () =>
  server.call(api.createRepair, {
    as: home.reporter.token,
    body: { placeId: home.places.room, categoryId: home.categories.water, title: '水龙头漏水' } as never,
  })

for (const [title, given, expected] of [
  ['a figure is not split', {}, null],
  ['a trend of a month goes day by day', { show: 'trend' }, 'day'],
  ['a trend of a year goes month by month', { show: 'trend', period: 'last-12-months' }, 'month'],
  ['a trend takes the step it is given', { show: 'trend', by: 'quarter' }, 'quarter'],
  ['a ranking is by what it is given', { show: 'ranking', by: 'team' }, 'team'],
] as const)
  test(title, () => {
    const tile: Tile = { ...plain, ...given }
    assert.equal(splitOf(tile, spansOf(tile, { today: '2026-11-23', dates: {} }).period), expected)
  })

test('a tile is held against as many days of the month before, or of last year', () => {
  const days = (given: Partial<Tile>) => {
    const { period, compared } = spansOf({ ...plain, ...given }, { today: '2026-11-23', dates: {} })
    return [period.from, period.to, compared?.from, compared?.to]
  }
  assert.deepEqual(days({ compare: 'previous' }), ['2026-11-01', '2026-11-23', '2026-10-01', '2026-10-23'])
  assert.deepEqual(days({ compare: 'year-ago', period: 'last-month' }), [
    '2026-10-01',
    '2026-10-31',
    '2025-10-01',
    '2025-10-31',
  ])
  assert.deepEqual(days({ compare: 'bound' }), ['2026-11-01', '2026-11-23', undefined, undefined])
})

test('each role finds the board that came with the program, and another start lays out none twice', async () => {
  const mine = async (as: string) =>
    (await server.call(api.listBoards, { as, query: { mine: 'true' } })).body.items.map((one) => one.name.en)
  const before = (await server.call(api.listBoards, { as: home.head.token, query: {} })).body.items.length
  await server.act(layOutBoards)
  const after = (await server.call(api.listBoards, { as: home.head.token, query: {} })).body.items.length
  assert.equal(after, before)
  assert.deepEqual(await mine(home.dispatcher.token), ['Dispatch board'])
  assert.deepEqual(await mine(home.leader.token), ['Team board'])
  assert.ok((await mine(home.head.token)).includes('Support services at a glance'))
  assert.equal((await server.call(api.listBoards, { as: home.reporter.token, query: {} })).status, 403)
})

test('every board that comes with the program stands on indicators there are, and says something with each tile', async () => {
  await server.act(async (ctx) => {
    for (const { tiles } of await listBoards(ctx, {})) await assertTiles(ctx, tiles)
  })
})

test('all figures of a board come at once, and each is the one its indicator shows', async () => {
  await report()
  await report()
  const as = home.head.token
  const [board] = (await server.call(api.listBoards, { as, query: { mine: 'true' } })).body.items
  const { tiles } = (await server.call(api.getBoardFigures, { as, params: { id: board?.id ?? '' } })).body
  assert.equal(tiles.length, board?.tiles.length)
  assert.equal(tiles[0]?.total.value, 2)
  for (const { tile, period, total, indicator } of tiles) {
    assert.ok(indicator, tile.indicator)
    const alone = await server.call(api.getIndicator, { as, params: { code: tile.indicator }, query: period })
    assert.deepEqual(total, alone.body.total, tile.indicator)
  }
  const split = tiles.find(({ tile }) => tile.show === 'split')
  assert.deepEqual(
    split?.rows.map(({ part, value }) => [part.name, value]),
    [['水龙头漏水', 2]],
  )
})

test('a board shows its reader nothing that lies outside what the reader may see', async () => {
  const { body } = await create(home.head.token, [
    plain,
    { ...plain, id: 'b', indicator: 'repair.completed', show: 'ranking', by: 'person' },
  ])
  const seen = async (as: string) =>
    (await server.call(api.getBoardFigures, { as, params: { id: body.id } })).body.tiles
  const [all, persons] = await seen(home.head.token)
  assert.deepEqual([all?.total.value, persons?.refused], [2, false])
  const [whole, refused] = await seen(home.auditor.token)
  assert.deepEqual([whole?.total.value, refused?.refused, refused?.rows], [2, true, []])
  assert.equal(
    (await server.call(api.getBoardFigures, { as: home.reporter.token, params: { id: body.id } })).status,
    403,
  )
})

test('whoever may arranges boards, on what was last seen; tiles that say nothing are refused', async () => {
  const as = home.head.token
  assert.equal((await create(home.leader.token, [plain])).status, 403)
  const code = async (tiles: Tile[]) => (await create(as, tiles)).problem.code
  assert.equal(await code([{ ...plain, show: 'split' }]), 'board.tile-needs-by')
  assert.equal(await code([{ ...plain, show: 'trend', by: 'team' }]), 'board.tile-by-time')
  assert.equal(await code([plain, plain]), 'board.tile-twice')
  assert.equal(await code([{ ...plain, indicator: 'repair.nonsense' }]), 'indicator.unknown')
  assert.equal((await create(as, [plain], [home.units.root])).problem.code, 'board.role-unknown')
  const roles = (await server.call(api.listBoardRoles, { as })).body.items
  const { body } = await create(
    as,
    [plain],
    roles.filter((one) => one.code === 'auditor').map(({ id }) => id),
  )
  assert.deepEqual(
    body.roles.map(({ name: { zh } }) => zh),
    ['内审员'],
  )
  const change = (version: number, en: string) =>
    server.call(api.changeBoard, {
      as,
      params: { id: body.id },
      body: { name: { zh: '改', en }, roleIds: [], tiles: [plain], version },
    })
  const both = await Promise.all([change(0, 'first'), change(0, 'second')])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const board = (await server.call(api.getBoard, { as, params: { id: body.id } })).body
  assert.deepEqual([board.version, board.name.zh], [1, '改'])
  const preview = await server.call(api.previewTiles, { as, body: { tiles: [plain] } })
  assert.equal(preview.body.tiles[0]?.total.value, 2)
  const retire = await server.call(api.retireBoard, {
    as,
    params: { id: body.id },
    body: { version: 1, retired: true },
  })
  assert.equal(retire.body.retired, true)
  const seen = (await server.call(api.listBoards, { as: home.auditor.token, query: {} })).body.items
  assert.ok(seen.every(({ id }) => id !== body.id))
})
