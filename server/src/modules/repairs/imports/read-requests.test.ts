import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { api } from '@houqin/contracts'
import ExcelJS from 'exceljs'
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

test('reads Chinese encodings, gzip and wall clocks of the zone that is named', async () => {
  // 单号,报修时间,类别 / K-1,2024年1月5日 上午9:30,水电 in GBK.
  const gbk = Buffer.from(
    'b5a5bac52cb1a8d0decab1bce42cc0e0b1f00a4b2d312c32303234c4ea31d4c235c8d520c9cfcee7393a33302ccbaeb5e70a',
    'hex',
  )
  const done = await requests.run(gzipSync(gbk), {
    name: '历史.csv.gz',
    timeZone: 'Asia/Shanghai',
    mapping: { number: '单号', reportedAt: '报修时间', category: '类别' },
  })
  assert.deepEqual([done.state, done.counts.created, done.fileName], ['done', 1, '历史.csv.gz'])
  assert.ok(done.findings[0]?.includes('GBK'))
  assert.equal((await requests.find('K-1'))?.reportedAt, '2024-01-05T01:30:00.000Z')
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
  const done = await requests.run(new Uint8Array(await book.xlsx.writeBuffer()), { name: 'x.xlsx' })
  assert.deepEqual([done.state, done.counts.created], ['done', 1])
  const found = await requests.find('000123')
  assert.deepEqual(
    [found?.reportedAt, found?.finishedAt, found?.title],
    ['2022-01-05T09:30:00.000Z', '2022-01-06T12:00:00.000Z', '漏水'],
  )
})

test('takes HTML and formulas as text, cuts what is too long and says so', async () => {
  const long = 'x'.repeat(300)
  const done = await requests.run(
    `${HEADER}\nL-1,2021-01-05,,=cmd|'/c calc'!A1,<img src=x>,"<script>alert(1)</script>\n=1+1"\nL-2,2021-01-05,,x,${long},${long}\n`,
  )
  const found = await requests.find('L-1')
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
  assert.equal((await requests.find('L-2'))?.title.length, 80)
})

test('returns the bad rows as a workbook with a note on each bad cell, whose cells cannot run', async () => {
  const refused = await requests.run(`${HEADER}\nM-1,2023-02-30,,=1+1,,\nM-2,2023-01-01,,x,,\n`)
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
  assert.match(JSON.stringify(sheet?.getCell('H2').value), /2023-02-30/)
})

test('says at once what is wrong with a file or its mapping', async () => {
  const exe = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(5000)])
  const answers: [string, Awaited<ReturnType<typeof requests.send>>][] = [
    ['import.not-a-table', await requests.send(exe)],
    ['import.old-workbook', await requests.send(Buffer.from('d0cf11e0a1b11ae100', 'hex'), { name: 'x.csv' })],
    ['import.damaged', await requests.send(gzipSync('a,b\n1,2\n').subarray(0, 15), { name: 'x.csv.gz' })],
    ['import.mapping-invalid', await requests.send(`${HEADER}\n`, { mapping: '{' })],
    ['request.invalid', await requests.send(`${HEADER}\n`, { mapping: { reportedAt: '报修时间' } })],
    ['request.invalid', await requests.send(`${HEADER}\n`, { mapping: { ...mapping, colour: 'x' } })],
    ['request.invalid', await requests.send(`${HEADER}\n`, { timeZone: 'Mars/Base' })],
    ['import.column-missing', await requests.send('a,b\n1,2\n')],
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
    assert.equal((await requests.send(`${HEADER}\n`, { as })).status, 403)
    assert.equal((await server.call(api.listImports, { as })).status, 403)
  }
  assert.equal(
    (await server.call(api.getImport, { as: home.adminToken, params: { id: home.units.root } })).problem.code,
    'import.unknown',
  )
})
