import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const find = (q: string, as = home.head.token) => server.call(api.search, { as, query: { q } })
const titles = async (q: string, as = home.head.token) =>
  (await find(q, as)).body.groups.map(({ kind, items }) => `${kind}: ${items.map(({ title }) => title).join('、')}`)
const report = (title: string, as = home.reporter.token, placeId = home.places.room) =>
  server.call(api.createRepair, { as, body: { title, placeId } })

test('a repair is found by any part of its number, its title and its words, newest first', async () => {
  const { body } = await report('空调滴水 37% 漏到讲台')
  await report('讲台灯不亮')
  assert.deepEqual(await titles('空调'), ['repair: 空调滴水 37% 漏到讲台'])
  assert.deepEqual(await titles('讲台'), ['repair: 讲台灯不亮、空调滴水 37% 漏到讲台'])
  assert.deepEqual(await titles('滴水 讲台'), ['repair: 空调滴水 37% 漏到讲台'])
  const { groups } = (await find(body.number.toLowerCase())).body
  assert.deepEqual(
    groups.map(({ kind, items }) => [kind, items[0]?.url]),
    [['repair', `/repairs/${body.id}`]],
  )
})

test('people, units and places are found by name, number and pinyin initials', async () => {
  assert.deepEqual(await titles('李强 joiner'), ['person: joiner 李强'])
  assert.ok((await titles('sdb')).includes('unit: 水电班'))
  assert.ok((await titles('A301', home.adminToken)).includes('place: A301'))
  assert.ok((await titles('jxla', home.adminToken)).some((line) => line.startsWith('place: ')))
  assert.ok((await titles('满意率')).some((line) => line.startsWith('indicator: ')))
})

test('nobody finds what they may not see', async () => {
  await report('文学院打印机卡纸')
  assert.deepEqual(await titles('打印机', home.reporter.token), ['repair: 文学院打印机卡纸'])
  for (const as of [home.otherReporter.token, home.joiner.token]) assert.deepEqual(await titles('打印机', as), [])
  assert.deepEqual(await titles('李强', home.reporter.token), [])
  assert.equal((await server.call(api.search, { query: { q: '打印机' } })).status, 401)
})

test('what looks like a pattern is only what was typed', async () => {
  assert.deepEqual(await titles('37%'), ['repair: 空调滴水 37% 漏到讲台'])
  for (const q of ['3_%', '%%', '\\', "';--", '空%水', '{"a":1}', '👩‍🔧👩‍🔧']) assert.deepEqual(await titles(q), [], q)
  assert.equal((await find('空'.repeat(61))).status, 422)
  assert.equal((await find(' ')).status, 422)
})

test('more than is shown is said, and the rest is asked for', async () => {
  for (const number of [1, 2, 3, 4, 5, 6]) await report(`水壶坏了 ${number}`)
  const { body } = await find('水壶')
  assert.deepEqual([body.groups[0]?.items.length, body.groups[0]?.more], [5, true])
  const all = await server.call(api.search, { as: home.head.token, query: { q: '水壶', limit: 20 } })
  assert.deepEqual([all.body.groups[0]?.items.length, all.body.groups[0]?.more], [6, false])
})

test('a search of many rows goes by the index of pairs', async () => {
  const { rows } = await server.act((ctx) =>
    sql<{ 'QUERY PLAN': string }>`explain select id from case_record r
      where search_pairs(r.number || ' ' || r.title || ' ' || r.description) @> search_pairs('空调')`.execute(ctx.db),
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.match(plan, /case_record_search/)
})
