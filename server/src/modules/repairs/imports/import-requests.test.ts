import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { api } from '@houqin/contracts'
import type { ImportRun } from '@houqin/contracts/imports'
import ExcelJS from 'exceljs'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server, { timeZone: 'UTC' })
})
after(() => server.stop())

const mapping = {
  number: '单号',
  reportedAt: '报修时间',
  closedAt: '办结时间',
  category: '类别',
  place: '地点',
  title: '内容',
}
const HEADER = Object.values(mapping).join(',')

interface Sending {
  name?: string
  mapping?: object | string
  onBadRow?: string
  timeZone?: string
  dryRun?: boolean
  as?: string
  language?: string
}

function send(content: string | Uint8Array, sending: Sending = {}) {
  const body = new FormData()
  body.set('file', new Blob([content as Uint8Array<ArrayBuffer>]), sending.name ?? 'requests.csv')
  const chosen = sending.mapping ?? mapping
  body.set('mapping', typeof chosen === 'string' ? chosen : JSON.stringify(chosen))
  body.set('timeZone', sending.timeZone ?? 'UTC')
  if (sending.onBadRow) body.set('onBadRow', sending.onBadRow)
  return server.call(api.importServiceRequests, {
    as: sending.as ?? home.adminToken,
    query: { dryRun: String(sending.dryRun ?? false) },
    body,
  })
}

const look = async (id: string, language = 'en'): Promise<ImportRun> =>
  (await server.call(api.getImport, { as: home.adminToken, params: { id }, headers: { 'accept-language': language } }))
    .body

async function run(content: string | Uint8Array, sending: Sending = {}): Promise<ImportRun> {
  const { status, body, problem } = await send(content, sending)
  assert.equal(status, 202, problem.title)
  await server.runtime.jobs.drain(server.runtime)
  return look(body.id, sending.language)
}

const reported = async (query = {}): Promise<number> =>
  (
    await server.call(api.getIndicator, {
      as: home.adminToken,
      params: { code: 'repair.reported' },
      query: { from: '1990-01-01', to: '2030-12-31', ...query },
    })
  ).body.total.value ?? 0

const find = async (number: string) => {
  const { status, body, problem } = await server.call(api.listRepairs, { as: home.adminToken, query: { q: number } })
  assert.equal(status, 200, JSON.stringify(problem))
  return body.items.find((one) => one.number === number)
}

test('brings requests of the past in at their own times, closed ones closed and open ones open', async () => {
  const before = await reported()
  const done = await run(
    `${HEADER}\nA-1,2024-01-05 09:00,2024-01-05 15:30,水电,A301,水龙头漏水\nA-2,2024-02-01 08:00,,门窗,旧礼堂,\n`,
  )
  assert.deepEqual(
    [done.state, done.counts],
    ['done', { read: 2, written: 2, created: 2, updated: 0, unchanged: 0, repeated: 0, bad: 0 }],
  )
  assert.equal(await reported(), before + 2)
  const closed = await find('A-1')
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
  const open = await find('A-2')
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
  assert.equal((await run(rows(''))).counts.created, 2)
  const before = await reported()
  const again = await run(rows(''))
  assert.deepEqual([again.state, again.counts.created, again.counts.unchanged, again.counts.written], ['done', 0, 2, 0])
  const corrected = await run(rows('2023-03-05'))
  assert.deepEqual([corrected.counts.updated, corrected.counts.unchanged, corrected.counts.created], [1, 1, 0])
  assert.equal(await reported(), before)
  assert.equal((await find('B-2'))?.finishedAt, '2023-03-05T00:00:00.000Z')
})

test('refuses the whole file for one bad row, and says of every bad cell what is wrong', async () => {
  const before = await reported()
  const file = `${HEADER}\nC-1,2023-01-05,,x,,\nC-2,2023-02-30,,x,,\n,2023-01-06,,x,,\nC-3,soon,2023-01-01,x,,\nC-4,,,x,,\n4.5E+07,2023-01-01,,x,,\n`
  const refused = await run(file)
  assert.deepEqual([refused.state, refused.counts.bad, refused.counts.written], ['refused', 5, 0])
  assert.equal(await reported(), before)
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
  assert.match((await look(refused.id, 'zh')).problem ?? '', /^5 行有误，一行也没有写入/)
})

test('skips bad rows when asked to, and a corrected file adds only what was missing', async () => {
  const skipped = await run(`${HEADER}\nD-1,2023-01-05,,x,,\nD-2,2023-13-05,,x,,\n`, { onBadRow: 'skip' })
  assert.deepEqual([skipped.state, skipped.counts.created, skipped.counts.bad], ['done', 1, 1])
  const corrected = await run(`${HEADER}\nD-1,2023-01-05,,x,,\nD-2,2023-12-05,,x,,\n`)
  assert.deepEqual([corrected.counts.created, corrected.counts.unchanged], [1, 1])
})

test('takes identical rows once, and calls a number that says two things bad', async () => {
  const file = `${HEADER}\nE-1,2023-01-05,,x,,\nE-1,2023-01-05,,x,,\nE-2,2023-01-05,,x,,\nE-2,2023-01-06,,x,,\n`
  const refused = await run(file)
  assert.deepEqual([refused.state, refused.counts.repeated, refused.counts.bad], ['refused', 1, 1])
  assert.deepEqual([refused.badRows[0]?.row, refused.badRows[0]?.code], [5, 'import.number-twice'])
  assert.deepEqual([refused.notes[0]?.row, refused.notes[0]?.message], [3, 'Equal to row 2 in every cell; taken once.'])
  const skipped = await run(file, { onBadRow: 'skip' })
  assert.deepEqual([skipped.counts.created, skipped.counts.repeated, skipped.counts.bad], [2, 1, 1])
  assert.equal((await find('E-2'))?.reportedAt, '2023-01-05T00:00:00.000Z')
})

test('tries a file out without writing anything', async () => {
  const before = await reported()
  const checked = await run(`${HEADER}\nF-1,2023-01-05,,x,,\nF-2,?,,x,,\n`, { dryRun: true })
  assert.deepEqual(
    [checked.state, checked.counts.created, checked.counts.written, checked.counts.bad],
    ['checked', 1, 0, 1],
  )
  assert.equal(await reported(), before)
  assert.equal(await find('F-1'), undefined)
})

test('leaves alone what was made here or worked on here since it came', async () => {
  await run(`${HEADER}\nG-1,2023-01-05,,水电,A301,\n`)
  const imported = await find('G-1')
  const body = { version: imported?.version ?? 0, teamId: home.units.plumbers }
  assert.equal(
    (await server.call(api.assignRepair, { as: home.dispatcher.token, params: { id: imported?.id ?? '' }, body }))
      .status,
    200,
  )
  const same = await run(`${HEADER}\nG-1,2023-01-05,,水电,A301,\n`)
  assert.deepEqual([same.state, same.counts.unchanged], ['done', 1])
  const other = await run(`${HEADER}\nG-1,2023-01-05,2023-01-06,水电,A301,\n`)
  assert.deepEqual([other.state, other.badRows[0]?.code], ['refused', 'import.worked-on'])
  const { body: made } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '灯坏了', placeId: home.places.room },
  })
  const taken = await run(`${HEADER}\n${made.number},2023-01-05,,水电,A301,\n`)
  assert.deepEqual([taken.state, taken.badRows[0]?.code], ['refused', 'import.number-in-use'])
})

test('counts a closing before the report as closed, flags it and leaves it out of durations', async () => {
  const done = await run(
    `${HEADER}\nH-1,1999-05-02 10:00,1999-05-02 09:00,x,,\nH-2,1999-05-02 10:00,1999-05-02 12:00,x,,\n`,
  )
  assert.deepEqual([done.state, done.notes[0]?.row, done.notes[0]?.code], ['done', 2, 'import.closed-before-opened'])
  assert.deepEqual((await find('H-1'))?.flags, ['closed-before-opened'])
  const year = { from: '1999-01-01', to: '1999-12-31' }
  const figure = async (code: string) =>
    (await server.call(api.getIndicator, { as: home.adminToken, params: { code }, query: year })).body.total.value
  assert.deepEqual(
    [await figure('repair.completed'), await figure('repair.resolve-hours.avg'), await figure('repair.open')],
    [2, 2, 0],
  )
})

test('keeps categories exactly as spelled, blank ones as their own, and says which look alike', async () => {
  const done = await run(
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
  const american = await run(`${HEADER}\nJ-1,1997-01-01,,x,,\nJ-2,03/04/1997 10:00,,x,,\nJ-3,03/28/1997 10:00,,x,,\n`)
  assert.ok(american.findings.includes('Dates are month/day/year: the file has some that can only be read so.'))
  assert.equal((await find('J-2'))?.reportedAt, '1997-03-04T10:00:00.000Z')
  const guessed = await run(`${HEADER}\nJ-4,03/04/1997,,x,,\n`)
  assert.ok(guessed.findings.some((finding) => finding.startsWith('No day in the file is above 12')))
  const given = await run(`${HEADER}\nJ-5,03/04/1997,,x,,\n`, { mapping: { ...mapping, dateOrder: 'mdy' } })
  assert.equal((await find('J-5'))?.reportedAt, '1997-03-04T00:00:00.000Z')
  assert.equal(given.state, 'done')
  const both = await run(`${HEADER}\nJ-6,13/04/1997,,x,,\nJ-7,04/13/1997,,x,,\n`)
  assert.deepEqual(
    [both.state, both.badRows.map(({ code }) => code)],
    ['refused', ['date.order-contradictory', 'date.order-contradictory']],
  )
})

test('reads Chinese encodings, gzip and wall clocks of the zone that is named', async () => {
  // 单号,报修时间,类别 / K-1,2024年1月5日 上午9:30,水电 in GBK.
  const gbk = Buffer.from(
    'b5a5bac52cb1a8d0decab1bce42cc0e0b1f00a4b2d312c32303234c4ea31d4c235c8d520c9cfcee7393a33302ccbaeb5e70a',
    'hex',
  )
  const done = await run(gzipSync(gbk), {
    name: '历史.csv.gz',
    timeZone: 'Asia/Shanghai',
    mapping: { number: '单号', reportedAt: '报修时间', category: '类别' },
  })
  assert.deepEqual([done.state, done.counts.created, done.fileName], ['done', 1, '历史.csv.gz'])
  assert.ok(done.findings[0]?.includes('GBK'))
  assert.equal((await find('K-1'))?.reportedAt, '2024-01-05T01:30:00.000Z')
})

test('reads workbooks with dates, text-stored numbers and formulas', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(Object.values(mapping))
  const row = sheet.addRow([
    '000123',
    new Date(Date.UTC(2022, 0, 5, 9, 30)),
    44567.5,
    '水电',
    'A301',
    { formula: '"漏"&"水"', result: '漏水' },
  ])
  row.getCell(2).numFmt = 'yyyy-mm-dd hh:mm'
  const done = await run(new Uint8Array(await book.xlsx.writeBuffer()), { name: 'x.xlsx' })
  assert.deepEqual([done.state, done.counts.created], ['done', 1])
  const found = await find('000123')
  assert.deepEqual(
    [found?.reportedAt, found?.finishedAt, found?.title],
    ['2022-01-05T09:30:00.000Z', '2022-01-06T12:00:00.000Z', '漏水'],
  )
})

test('takes HTML and formulas as text, cuts what is too long and says so', async () => {
  const long = 'x'.repeat(300)
  const done = await run(
    `${HEADER}\nL-1,2021-01-05,,=cmd|'/c calc'!A1,<img src=x>,"<script>alert(1)</script>\n=1+1"\nL-2,2021-01-05,,x,${long},${long}\n`,
  )
  const found = await find('L-1')
  assert.deepEqual(
    [found?.category?.name, found?.place?.name, found?.title],
    ["=cmd|'/c calc'!A1", '<img src=x>', '<script>alert(1)</script> =1+1'],
  )
  assert.deepEqual(
    done.notes.map(({ row, code }) => [row, code]),
    [
      [3, 'import.text-shortened'],
      [3, 'import.text-shortened'],
    ],
  )
  assert.equal((await find('L-2'))?.title.length, 80)
})

test('returns the bad rows as a workbook with a note on each bad cell, whose cells cannot run', async () => {
  const refused = await run(`${HEADER}\nM-1,2023-02-30,,=1+1,,\nM-2,2023-01-01,,x,,\n`)
  assert.ok(refused.errorWorkbookUrl)
  const answer = await server.call(api.getImportErrors, {
    as: home.adminToken,
    params: { id: refused.id },
    headers: { 'accept-language': 'zh' },
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await answer.body.arrayBuffer())
  const sheet = book.getWorksheet('有误的行')
  assert.equal(sheet?.rowCount, 2)
  const cell = sheet?.getCell('B2')
  assert.equal(cell?.value, '2023-02-30')
  assert.match(JSON.stringify(cell?.note), /不是真实存在的日期/)
  assert.equal(cell?.fill.type === 'pattern' && cell.fill.fgColor?.argb, 'FFFFC7CE')
  assert.deepEqual(
    [sheet?.getCell('D2').type, sheet?.getCell('D2').value, sheet?.getCell('D2').numFmt],
    [ExcelJS.ValueType.String, '=1+1', '@'],
  )
  assert.deepEqual([sheet?.getCell('G2').value, sheet?.getCell('H1').value], ['2', '问题'])
  assert.match(String(sheet?.getCell('H2').value), /2023-02-30/)
})

test('says at once what is wrong with a file or its mapping', async () => {
  const exe = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(5000)])
  const answers: [string, Awaited<ReturnType<typeof send>>][] = [
    ['import.not-a-table', await send(exe)],
    ['import.old-workbook', await send(Buffer.from('d0cf11e0a1b11ae100', 'hex'), { name: 'x.csv' })],
    ['import.damaged', await send(gzipSync('a,b\n1,2\n').subarray(0, 15), { name: 'x.csv.gz' })],
    ['import.mapping-invalid', await send(`${HEADER}\n`, { mapping: '{' })],
    ['request.invalid', await send(`${HEADER}\n`, { mapping: { reportedAt: '报修时间' } })],
    ['request.invalid', await send(`${HEADER}\n`, { mapping: { ...mapping, colour: 'x' } })],
    ['request.invalid', await send(`${HEADER}\n`, { timeZone: 'Mars/Base' })],
    ['import.column-missing', await send('a,b\n1,2\n')],
  ]
  for (const [code, { status, problem }] of answers) assert.deepEqual([problem.code, status], [code, 422])
  assert.deepEqual(answers.at(-1)?.[1].problem.fields?.[0]?.field, 'mapping.number')
  assert.deepEqual(answers[4]?.[1].problem.fields?.[0]?.field, 'mapping.number')
  const empty = new FormData()
  empty.set('mapping', JSON.stringify(mapping))
  assert.equal(
    (await server.call(api.importServiceRequests, { as: home.adminToken, body: empty })).problem.code,
    'file.missing',
  )
})

test('shows header and first rows for choosing the mapping', async () => {
  const body = new FormData()
  body.set('file', new Blob([`${HEADER}\nN-1,2024-01-05,,x,y,z\n`]), 'x.csv')
  const { status, body: shown } = await server.call(api.inspectImportFile, {
    as: home.adminToken,
    body,
    headers: { 'accept-language': 'en' },
  })
  assert.equal(status, 200)
  assert.deepEqual(shown, {
    columns: Object.values(mapping),
    rows: [['N-1', '2024-01-05', '', 'x', 'y', 'z']],
    findings: ['Text file, encoded as UTF-8, separated by commas.'],
  })
})

test('lists imports, newest first', async () => {
  const { body } = await server.call(api.listImports, { as: home.adminToken, query: { limit: 2 } })
  assert.equal(body.items.length, 2)
  assert.ok(body.total.count > 2)
  const next = await server.call(api.listImports, {
    as: home.adminToken,
    query: { limit: 2, cursor: body.nextCursor ?? '' },
  })
  assert.ok(!body.items.some(({ id }) => next.body.items.some((other) => other.id === id)))
})

test('lets nobody import or look at imports without the permission', async () => {
  for (const as of [home.reporter.token, home.technician.token, home.auditor.token]) {
    assert.equal((await send(`${HEADER}\n`, { as })).status, 403)
    assert.equal((await server.call(api.listImports, { as })).status, 403)
  }
  assert.equal(
    (await server.call(api.getImport, { as: home.adminToken, params: { id: home.units.root } })).problem.code,
    'import.unknown',
  )
})

test('an import that broke off is taken up again and ends the same', async () => {
  const { body } = await send(`${HEADER}\nO-1,1996-01-05,,x,,\nO-2,1996-01-05,,x,,\n`)
  // As a killed program leaves it: reading, some rows put aside, the job gone.
  await server.act(async (ctx) => {
    await ctx.db
      .updateTable('import_run' as never)
      .set({ state: 'reading', attempts: 1, progress_at: new Date(0) } as never)
      .where('id' as never, '=', body.id as never)
      .execute()
  })
  await server.runtime.jobs.drain(server.runtime)
  const { state, counts } = await look(body.id)
  assert.deepEqual([state, counts.created, counts.read], ['done', 2, 2])
  await server.runtime.jobs.drain(server.runtime)
  assert.equal(await reported({ from: '1996-01-01', to: '1996-12-31' }), 2)
})
