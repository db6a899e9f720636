import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Report } from '@houqin/contracts/reports'
import Excel from 'exceljs'
import { v7 as uuidv7 } from 'uuid'
import { importCases } from '../../engines/cases/index.ts'
import { editDocument, type Edits } from '../../engines/reports/documents/factory.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation
let summary: Report

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  const create = Array.from({ length: 12 }, (_, index) => ({
    id: uuidv7(),
    number: `OLD-${index}`,
    title: `=HYPERLINK("http://evil.example","${index}")`,
    description: '',
    categoryId: home.categories.water,
    placeId: home.places.room,
    clientUnitId: home.units.faculty,
    reporterName: null,
    result: null,
    reportedAt: new Date(Date.parse('2025-10-02T02:00:00Z') + index * 86_400_000).toISOString(),
    closedAt: new Date(Date.parse('2025-10-02T06:00:00Z') + index * 86_400_000).toISOString(),
  }))
  await server.act((ctx) =>
    importCases(ctx, { kind: 'repair', importId: uuidv7(), person: null }, { create, update: [] }),
  )
  const { body } = await server.call(api.createReport, {
    as: home.head.token,
    body: { template: 'repair-monthly', period: '2025-10' },
    headers: { 'accept-language': 'zh' },
  })
  summary = body
})
after(() => server.stop())

async function downloaded(): Promise<Buffer> {
  const { body } = await server.call(api.getReportDocument, { as: home.head.token, params: { id: summary.id } })
  return bytesOf(body)
}
const bytesOf = async (body: unknown): Promise<Buffer> =>
  body instanceof Blob ? Buffer.from(await body.arrayBuffer()) : Buffer.from(body as Uint8Array)

function check(content: Buffer | null, { as = home.head.token, id = summary.id } = {}) {
  const body = new FormData()
  if (content) body.set('file', new File([new Uint8Array(content)], '改过的总结.docx'))
  return server.call(api.checkReportDocument, { as, params: { id }, body, headers: { 'accept-language': 'zh' } })
}
const edited = async (edits: Edits) => editDocument(await downloaded(), edits)

test('a downloaded document comes back as written and in official layout', async () => {
  const { status, body } = await check(await downloaded())
  assert.equal(status, 200)
  assert.ok(body.checked > 5)
  assert.deepEqual([body.changed, body.missing, body.moved, body.repeated, body.typed], [[], [], [], [], []])
  assert.deepEqual(
    body.layout.filter(({ kept }) => !kept),
    [],
  )
  assert.ok(body.layout.some(({ name }) => name === '正文：三号仿宋'))
})

test('one figure changed in Word is named, and the summary stays as it was', async () => {
  const content = await edited({
    'word/document.xml': (text) =>
      text.replace(/(<w:sdt>.*?<w:t[^>]*>)12(<\/w:t>)/u, (_, before: string, after: string) => `${before}15${after}`),
  })
  const { body } = await check(content)
  assert.deepEqual(
    body.changed.map(({ written, found, indicator }) => [written, found, indicator]),
    [['12', '15', 'repair.reported']],
  )
  const kept = await server.call(api.getReport, { as: home.head.token, params: { id: summary.id } })
  assert.deepEqual(kept.body, summary)
})

test('refuses a file with macros, one of another summary, and none', async () => {
  assert.equal((await check(await edited({ 'word/vbaProject.bin': 'x' }))).problem.code, 'document.macros')
  assert.equal((await check(null)).problem.code, 'file.missing')
  const other = await server.call(api.createReport, {
    as: home.head.token,
    body: { template: 'repair-monthly', period: '2025-10' },
  })
  const mixed = await check(await downloaded(), { id: other.body.id })
  assert.deepEqual([mixed.status, mixed.problem.code], [422, 'document.not-this-summary'])
  assert.equal((await check(await downloaded(), { id: uuidv7() })).status, 404)
})

test('is not for those who may not see summaries', async () => {
  const content = await downloaded()
  assert.equal((await check(content, { as: home.reporter.token })).status, 403)
  const { status } = await server.call(api.getReportWorkbook, { as: home.reporter.token, params: { id: summary.id } })
  assert.equal(status, 403)
})

test('the workbook proves each figure and lists the records of those that have few', async () => {
  const { status, body } = await server.call(api.getReportWorkbook, { as: home.head.token, params: { id: summary.id } })
  assert.equal(status, 200)
  const workbook = new Excel.Workbook()
  await workbook.xlsx.load((await bytesOf(body)) as never)
  const [figures, records] = workbook.worksheets
  assert.ok(figures && records)
  assert.deepEqual(figures.views[0], { ...figures.views[0], state: 'frozen', ySplit: 1 })
  const head = (figures.getRow(1).values as string[]).slice(1)
  assert.deepEqual(head.slice(4, 9), ['口径', '期间与范围', '精确值', '分子', '分母'])
  const first = figures.getRow(2)
  assert.equal(first.getCell(7).value, 12)
  assert.match(first.getCell(11).text, /^[0-9A-F]{8}$/)
  assert.ok(first.getCell(5).text.length > 5)
  assert.equal(records.name, '记录1')
  const titles = records.getColumn(2).values.filter((value) => typeof value === 'string' && value.startsWith('='))
  assert.equal(titles.length, 12)
  assert.equal(records.getRow(records.rowCount).getCell(5).value, 12)
})
