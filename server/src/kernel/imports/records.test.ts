import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import Excel from 'exceljs'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation
let as: string

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  as = home.adminToken
})
after(() => server.stop())

const PEOPLE = { number: '工号', name: '姓名', unit: '部门', post: '岗位', phone: '电话' }
const PLACES = { number: '编号', name: '名称', parent: '上级', kind: '类型', unit: '使用部门' }

async function run(
  kind: 'importPeople' | 'importPlaces',
  rows: readonly string[],
  { dryRun = false, onBadRow = 'refuse', token = as } = {},
) {
  const mapping = kind === 'importPeople' ? PEOPLE : PLACES
  const body = new FormData()
  body.set('file', new Blob([[Object.values(mapping).join(','), ...rows].join('\n')]), 'records.csv')
  body.set('mapping', JSON.stringify(mapping))
  body.set('onBadRow', onBadRow)
  const sent = { as: token, query: { dryRun: String(dryRun) }, body }
  const {
    status,
    body: started,
    problem,
  } = kind === 'importPeople' ? await server.call(api.importPeople, sent) : await server.call(api.importPlaces, sent)
  if (status !== 202) return { status, problem, run: null as never }
  await server.runtime.jobs.drain(server.runtime)
  const looked = await server.call(api.getImport, { as, params: { id: started.id } })
  return { status, problem, run: looked.body }
}
const people = (rows: string[], options = {}) => run('importPeople', rows, options)
const places = (rows: string[], options = {}) => run('importPlaces', rows, options)
const find = async (code: string) =>
  (await server.call(api.listPeople, { as, query: { q: code, view: 'all' } })).body.items.find(
    (one) => one.code === code,
  )
const undo = (id: string, token = as) => server.call(api.undoImport, { as: token, params: { id } })

test('one file adds new people and brings known ones up to date; sent again it changes nothing', async () => {
  const { body: known } = await server.call(api.createPerson, {
    as,
    body: { code: 'K1', name: '旧名', unitId: home.units.plumbers, post: '水电工', fromOn: '2025-01-01' },
  })
  const rows = ['K1,新名,木工班,木工,13800000001', 'K2,张新来,SD,水电工,', 'leader,,水电班,,']
  const refused = await people(rows)
  assert.deepEqual([refused.run.state, refused.run.badRows[0]?.code], ['refused', 'import.name-blank'])
  const good = rows.slice(0, 2)
  const dry = await people(good, { dryRun: true })
  assert.deepEqual([dry.run.state, dry.run.counts.created, dry.run.counts.updated], ['checked', 1, 1])
  assert.equal((await find('K1'))?.name, '旧名')
  const done = await people(good)
  assert.deepEqual([done.run.state, done.run.counts.created, done.run.counts.updated], ['done', 1, 1])
  const changed = await find('K1')
  assert.deepEqual(
    [
      changed?.id,
      changed?.name,
      changed?.phone,
      changed?.memberships.map(({ unit, post, toOn }) => [unit.name, post, toOn]),
    ],
    [
      known.id,
      '新名',
      '13800000001',
      [
        ['木工班', '木工', null],
        ['水电班', '水电工', '2026-11-22'],
      ],
    ],
  )
  const again = await people(good)
  assert.deepEqual([again.run.counts.unchanged, again.run.counts.updated, again.run.counts.created], [2, 0, 0])
  assert.equal((await people(good, { token: home.head.token })).status, 403)
  assert.equal((await server.call(api.importPlaces, { as: home.head.token, body: new FormData() })).status, 403)
})

test('every wrong row is named with its cell, in the report and in the workbook', async () => {
  const { run: refused } = await people([
    'W 1,某人,水电班,,',
    'W2,某人,没有的班,,',
    'W3,某人,,,',
    'W4,某人,水电班,,电话不详',
    'W5,甲,水电班,,',
    'W5,乙,水电班,,',
  ])
  assert.deepEqual(
    refused.badRows.map(({ row, column, code }) => [row, column, code]),
    [
      [2, '工号', 'import.code-wrong'],
      [3, '部门', 'import.unit-unknown'],
      [4, '部门', 'import.unit-blank'],
      [5, '电话', 'import.phone-wrong'],
      [7, '工号', 'import.number-twice'],
    ],
  )
  assert.equal(refused.badRows[1]?.message, '没有部门“没有的班”。')
  const { body } = await server.call(api.getImportErrors, { as, params: { id: refused.id } })
  const workbook = new Excel.Workbook()
  await workbook.xlsx.load(await (body as unknown as Blob).arrayBuffer())
  const cell = workbook.worksheets[0]?.getCell('C3')
  assert.deepEqual([cell?.value, JSON.stringify(cell?.note).includes('没有部门')], ['没有的班', true])
})

test('an import is taken back whole, or not at all once something it brought was changed or used', async () => {
  await people(['U0,原名,水电班,水电工,'])
  const { run: done } = await people(['U0,改名,木工班,,', 'U1,一号,水电班,,', 'U2,二号,水电班,,'])
  assert.equal((await undo(done.id, home.head.token)).status, 403)
  const one = await find('U1')
  const phone = { version: one?.version ?? 0, code: 'U1', name: '一号', phone: '5550000' }
  await server.call(api.changePerson, { as, params: { id: one?.id ?? '' }, body: phone })
  const refused = await undo(done.id)
  assert.deepEqual([refused.status, refused.problem.code], [409, 'import.undo-hindered'])
  assert.ok(refused.problem.title.includes('第 3 行 U1 一号 之后改过'))
  assert.equal((await find('U0'))?.name, '改名')

  const { run: next } = await people(['U0,再改,理学院,,', 'U3,三号,水电班,,'])
  const both = await Promise.all([undo(next.id), undo(next.id)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  assert.equal(both.find(({ status }) => status === 200)?.body.state, 'undone')
  assert.equal(await find('U3'), undefined)
  const back = await find('U0')
  assert.deepEqual(
    [back?.name, back?.memberships.filter(({ toOn }) => toOn === null).map(({ unit }) => unit.name)],
    ['改名', ['木工班']],
  )

  const { run: third } = await people(['U4,四号,水电班,,'])
  await server.call(api.assignResponsibility, {
    as,
    body: {
      placeId: home.places.room,
      unitId: home.units.plumbers,
      personId: (await find('U4'))?.id ?? '',
      fromOn: '2026-11-23',
    },
  })
  assert.ok((await undo(third.id)).problem.title.includes('第 2 行 U4 四号 已被引用'))
})

test('places come in any order, those below a wrong one are wrong with it, and they go again', async () => {
  const rows = ['D101,101,D1F,房间,文学院', 'D1F,1层,DORM,,', 'DORM,宿舍楼,SITE9,楼,', 'SITE9,新校区,,校区,']
  const { run: done } = await places(rows)
  assert.deepEqual([done.state, done.counts.created], ['done', 4], JSON.stringify(done.badRows))
  const search = async (q: string) => (await server.call(api.listPlaces, { as, query: { q } })).body.items
  const [room] = await search('D101')
  assert.deepEqual([room?.path, room?.kind, room?.unit?.name], ['新校区 / 宿舍楼 / 1层 / 101', 'room', '文学院'])
  const { run: wrong } = await places(
    [
      'XX1,楼,NOPE,,',
      'X1F,一层,XX1,层,',
      'YY1,某室,SITE9,房间,',
      'Z1A,甲,Z1B,,',
      'Z1B,乙,Z1A,,',
      'D101,101,DORM,,',
      `${room?.code},一零一,D1F,,`,
    ],
    { onBadRow: 'skip' },
  )
  assert.deepEqual(
    new Map(wrong.badRows.map(({ row, code }) => [row, code])),
    new Map([
      [2, 'import.parent-unknown'],
      [3, 'import.parent-bad'],
      [4, 'place.wrong-level'],
      [5, 'import.parent-bad'],
      [6, 'import.parent-circle'],
      [8, 'import.number-twice'],
      [7, 'import.place-moved'],
    ]),
  )
  const { run: renamed } = await places(['DORM,学生公寓,SITE9,,'])
  assert.deepEqual([renamed.counts.updated, (await search('D101'))[0]?.path], [1, '新校区 / 学生公寓 / 1层 / 101'])
  assert.ok((await undo(done.id)).problem.title.includes('DORM'))
  assert.equal((await undo(renamed.id)).status, 200)
  assert.equal((await search('D101'))[0]?.path, '新校区 / 宿舍楼 / 1层 / 101')
})

test('20,000 rows of which 5,000 are wrong: refused whole, or the good ones taken, each wrong one told', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) =>
    at % 4 === 3
      ? `M${at},某${at},没有的部门${at},,`
      : `M${at},某${at},水电班,水电工,1380000${String(at).padStart(5, '0')}`,
  )
  const { run: refused } = await people(rows)
  assert.deepEqual(
    [refused.state, refused.counts.bad, refused.counts.written, refused.badRows.length],
    ['refused', 5_000, 0, 100],
  )
  const { run: skipped } = await people(rows, { onBadRow: 'skip' })
  assert.deepEqual([skipped.state, skipped.counts.created, skipped.counts.bad], ['done', 15_000, 5_000])
  const { body: units } = await server.call(api.listUnits, { as })
  assert.ok((units.items[0]?.headcountBelow ?? 0) > 15_000)
  assert.equal((await undo(skipped.id)).status, 200)
  assert.equal(await find('M0'), undefined)
})
