import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import { resumeJob } from '../../../kernel/imports/jobs.ts'
import { runImport } from '../../../kernel/imports/run-import.ts'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { HEADER, mapping, requestSender } from './factory.ts'

let server: TestServer
let home: TestOrganisation
let requests: ReturnType<typeof requestSender>

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server, { timeZone: 'UTC' })
  requests = requestSender(server, home.adminToken)
})
after(() => server.stop())

test('brings requests of the past in at their own times, closed ones closed and open ones open', async () => {
  const before = await requests.reported()
  const done = await requests.run(
    `${HEADER}\nA-1,2024-01-05 09:00,2024-01-05 15:30,水电,A301,水龙头漏水\nA-2,2024-02-01 08:00,,门窗,旧礼堂,\n`,
  )
  assert.deepEqual(
    [done.state, done.counts],
    ['done', { read: 2, written: 2, created: 2, updated: 0, unchanged: 0, repeated: 0, bad: 0 }],
  )
  assert.equal(await requests.reported(), before + 2)
  const closed = await requests.find('A-1')
  assert.deepEqual(
    [
      closed?.state,
      closed?.reportedAt,
      closed?.finishedAt,
      closed?.title,
      closed?.category?.name,
      closed?.place?.name,
      closed?.source,
    ],
    ['closed', '2024-01-05T09:00:00.000Z', '2024-01-05T15:30:00.000Z', '水龙头漏水', '水电', 'A301', 'import'],
  )
  const open = await requests.find('A-2')
  assert.deepEqual(
    [open?.state, open?.title, open?.place?.path, open?.late],
    ['submitted', '门窗', '历史导入地点 / 旧礼堂', false],
  )
  const { body } = await server.call(api.getRepair, { as: home.adminToken, params: { id: open?.id ?? '' } })
  assert.deepEqual(
    body.timeline.map(({ event, personLabel }) => [event, personLabel]),
    [['import', '管理员']],
  )
})

test('makes no doubles when the same file is sent again, and takes over what a corrected file says', async () => {
  const rows = (closed: string) => `${HEADER}\nB-1,2023-03-01,2023-03-02,水电,甲,\nB-2,2023-03-01,${closed},水电,甲,\n`
  assert.equal((await requests.run(rows(''))).counts.created, 2)
  const before = await requests.reported()
  const again = await requests.run(rows(''))
  assert.deepEqual([again.state, again.counts.created, again.counts.unchanged, again.counts.written], ['done', 0, 2, 0])
  const corrected = await requests.run(rows('2023-03-05'))
  assert.deepEqual([corrected.counts.updated, corrected.counts.unchanged, corrected.counts.created], [1, 1, 0])
  assert.equal(await requests.reported(), before)
  assert.equal((await requests.find('B-2'))?.finishedAt, '2023-03-05T00:00:00.000Z')
})

test('makes no doubles when the same file is sent twice at the same moment', async () => {
  const file = `${HEADER}\nP-1,1995-01-05,1995-01-06,x,y,\nP-2,1995-01-06,1995-01-07,x,z,\n`
  const sent = [await requests.send(file), await requests.send(file)]
  await Promise.all(sent.map(({ body }) => runImport(server.runtime, body.id)))
  await server.runtime.jobs.drain(server.runtime)
  const runs = await Promise.all(sent.map(({ body }) => requests.look(body.id)))
  assert.deepEqual(
    runs.map(({ state }) => state),
    ['done', 'done'],
  )
  assert.deepEqual(
    runs.map(({ counts }) => counts.created + counts.unchanged),
    [2, 2],
  )
  assert.equal(
    runs.reduce((sum, { counts }) => sum + counts.created, 0),
    2,
  )
  assert.equal(await requests.reported({ from: '1995-01-01', to: '1995-12-31' }), 2)
})

test('refuses the whole file for one bad row, and says of every bad cell what is wrong', async () => {
  const before = await requests.reported()
  const file = `${HEADER}\nC-1,2023-01-05,,x,,\nC-2,2023-02-30,,x,,\n,2023-01-06,,x,,\nC-3,soon,2023-01-01,x,,\nC-4,,,x,,\n4.5E+07,2023-01-01,,x,,\n`
  const refused = await requests.run(file)
  assert.deepEqual([refused.state, refused.counts.bad, refused.counts.written], ['refused', 5, 0])
  assert.equal(refused.counts.created, 0)
  assert.equal(await requests.reported(), before)
  assert.deepEqual(
    refused.badRows.map(({ row, column, code }) => [row, column, code]),
    [
      [3, '报修时间', 'date.impossible'],
      [4, '单号', 'import.number-blank'],
      [5, '报修时间', 'date.unreadable'],
      [6, '报修时间', 'import.reported-blank'],
      [7, '单号', 'import.number-scientific'],
    ],
  )
  assert.equal(refused.badRows[0]?.message, '"2023-02-30" in "报修时间" is a date or time that does not exist.')
  assert.match((await requests.look(refused.id, 'zh')).problem ?? '', /^5 行有误，一行也没有写入/)
})

test('skips bad rows when asked to, and a corrected file adds only what was missing', async () => {
  const skipped = await requests.run(`${HEADER}\nD-1,2023-01-05,,x,,\nD-2,2023-13-05,,x,,\n`, { onBadRow: 'skip' })
  assert.deepEqual([skipped.state, skipped.counts.created, skipped.counts.bad], ['done', 1, 1])
  const corrected = await requests.run(`${HEADER}\nD-1,2023-01-05,,x,,\nD-2,2023-12-05,,x,,\n`)
  assert.deepEqual([corrected.counts.created, corrected.counts.unchanged], [1, 1])
})

test('takes identical rows once, and calls a number that says two things bad', async () => {
  const file = `${HEADER}\nE-1,2023-01-05,,x,,\nE-1,2023-01-05,,x,,\nE-2,2023-01-05,,x,,\nE-2,2023-01-06,,x,,\n`
  const refused = await requests.run(file)
  assert.deepEqual([refused.state, refused.counts.repeated, refused.counts.bad], ['refused', 1, 1])
  assert.deepEqual([refused.badRows[0]?.row, refused.badRows[0]?.code], [5, 'import.number-twice'])
  assert.deepEqual([refused.notes[0]?.row, refused.notes[0]?.message], [3, 'Equal to row 2 in every cell; taken once.'])
  const skipped = await requests.run(file, { onBadRow: 'skip' })
  assert.deepEqual([skipped.counts.created, skipped.counts.repeated, skipped.counts.bad], [2, 1, 1])
  assert.equal((await requests.find('E-2'))?.reportedAt, '2023-01-05T00:00:00.000Z')
})

test('tries a file out without writing anything', async () => {
  const before = await requests.reported()
  const checked = await requests.run(`${HEADER}\nF-1,2023-01-05,,x,,\nF-2,?,,x,,\n`, { dryRun: true })
  assert.deepEqual(
    [checked.state, checked.counts.created, checked.counts.written, checked.counts.bad],
    ['checked', 1, 0, 1],
  )
  assert.equal(await requests.reported(), before)
  assert.equal(await requests.find('F-1'), undefined)
})

test('leaves alone what was made here or worked on here since it came', async () => {
  await requests.run(`${HEADER}\nG-1,2023-01-05,,水电,A301,\n`)
  const imported = await requests.find('G-1')
  const body = { version: imported?.version ?? 0, teamId: home.units.plumbers }
  assert.equal(
    (await server.call(api.assignRepair, { as: home.dispatcher.token, params: { id: imported?.id ?? '' }, body }))
      .status,
    200,
  )
  const same = await requests.run(`${HEADER}\nG-1,2023-01-05,,水电,A301,\n`)
  assert.deepEqual([same.state, same.counts.unchanged], ['done', 1])
  const other = await requests.run(`${HEADER}\nG-1,2023-01-05,2023-01-06,水电,A301,\n`)
  assert.deepEqual([other.state, other.badRows[0]?.code], ['refused', 'import.worked-on'])
  const { body: made } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '灯坏了', placeId: home.places.room },
  })
  const taken = await requests.run(`${HEADER}\n${made.number},2023-01-05,,水电,A301,\n`)
  assert.deepEqual([taken.state, taken.badRows[0]?.code], ['refused', 'import.number-in-use'])
})

test('counts a closing before the report as closed, flags it and leaves it out of durations', async () => {
  const done = await requests.run(
    `${HEADER}\nH-1,1999-05-02 10:00,1999-05-02 09:00,x,,\nH-2,1999-05-02 10:00,1999-05-02 12:00,x,,\n`,
  )
  assert.deepEqual([done.state, done.notes[0]?.row, done.notes[0]?.code], ['done', 2, 'import.closed-before-opened'])
  assert.deepEqual((await requests.find('H-1'))?.flags, ['closed-before-opened'])
  const year = { from: '1999-01-01', to: '1999-12-31' }
  const figure = async (code: string) =>
    (await server.call(api.getIndicator, { as: home.adminToken, params: { code }, query: year })).body.total.value
  assert.deepEqual(
    [await figure('repair.completed'), await figure('repair.resolve-hours.avg'), await figure('repair.open')],
    [2, 2, 0],
  )
})

test('keeps categories exactly as spelled, blank ones as their own, and says which look alike', async () => {
  const done = await requests.run(
    `${HEADER}\nI-1,1998-01-01,,PLUMBING,,\nI-2,1998-01-01,,Plumbing,,\nI-3,1998-01-01,, Plumbing,,\nI-4,1998-01-01,,,,\n`,
  )
  const { body } = await server.call(api.getIndicator, {
    as: home.adminToken,
    params: { code: 'repair.reported' },
    query: { from: '1998-01-01', to: '1998-12-31', by: 'category' },
    headers: { 'accept-language': 'en' },
  })
  assert.deepEqual(
    new Set(body.rows.map(({ parts, value }) => `${parts.category?.name}=${value}`)),
    new Set(['PLUMBING=1', 'Plumbing=1', ' Plumbing=1', '(blank)=1']),
  )
  assert.ok(done.findings.some((finding) => finding.includes('kept apart')))
  assert.ok(done.findings.some((finding) => finding.includes('spaces around')))
})

test('finds out how dates are written from the whole file, and says when it had to guess', async () => {
  const american = await requests.run(
    `${HEADER}\nJ-1,1997-01-01,,x,,\nJ-2,03/04/1997 10:00,,x,,\nJ-3,03/28/1997 10:00,,x,,\n`,
  )
  assert.ok(american.findings.includes('Dates are month/day/year: the file has some that can only be read so.'))
  assert.equal((await requests.find('J-2'))?.reportedAt, '1997-03-04T10:00:00.000Z')
  const guessed = await requests.run(`${HEADER}\nJ-4,03/04/1997,,x,,\n`)
  assert.ok(guessed.findings.some((finding) => finding.startsWith('No day in the file is above 12')))
  const given = await requests.run(`${HEADER}\nJ-5,03/04/1997,,x,,\n`, { mapping: { ...mapping, dateOrder: 'mdy' } })
  assert.equal((await requests.find('J-5'))?.reportedAt, '1997-03-04T00:00:00.000Z')
  assert.equal(given.state, 'done')
  const both = await requests.run(`${HEADER}\nJ-6,13/04/1997,,x,,\nJ-7,04/13/1997,,x,,\n`)
  assert.deepEqual(
    [both.state, both.badRows.map(({ code }) => code)],
    ['refused', ['date.order-contradictory', 'date.order-contradictory']],
  )
})

test('an import that broke off is taken up again and ends the same', async () => {
  const { body } = await requests.send(`${HEADER}\nO-1,1996-01-05,,x,,\nO-2,1996-01-05,,x,,\n`)
  // As a killed program leaves it: reading, and its job gone.
  await sql`update import_run set state = 'reading', attempts = 1, progress_at = '2020-01-01' where id = ${body.id}`.execute(
    server.runtime.database.main,
  )
  await sql`delete from pgboss.job where name = 'imports.run'`.execute(server.runtime.database.main)
  await server.runtime.jobs.drain(server.runtime)
  assert.equal((await requests.look(body.id)).state, 'reading')
  await resumeJob.run(server.runtime, {})
  await server.runtime.jobs.drain(server.runtime)
  const { state, counts } = await requests.look(body.id)
  assert.deepEqual([state, counts.created, counts.read], ['done', 2, 2])
  assert.equal(await requests.reported({ from: '1996-01-01', to: '1996-12-31' }), 2)
})
