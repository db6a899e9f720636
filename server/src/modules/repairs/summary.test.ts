import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { PrintedFigure, Report } from '@houqin/contracts/reports'
import { Decimal } from 'decimal.js'
import { v7 as uuidv7 } from 'uuid'
import { importCases, type ImportedCase } from '../../engines/cases/index.ts'
import { checkTemplate } from '../../engines/reports/index.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { indicators } from './facts.ts'
import { workIndicators } from './work-indicators.ts'
import { repairSummaries } from './summary.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  await addRepairs(repairsOfThePast())
})
after(() => server.stop())

/** Repairs over fourteen months, in two categories and none, some open, one closed before its report. */
function repairsOfThePast(): ImportedCase[] {
  const start = Date.parse('2025-09-02T02:00:00Z')
  return Array.from({ length: 90 }, (_, index) => {
    const reported = start + index * 5 * 86_400_000
    const closed =
      index % 9 === 4 ? null : index === 30 ? reported - 3_600_000 : reported + (index % 7) * 15 * 3_600_000
    return past(index, { reportedAt: reported, closedAt: closed })
  })
}

function past(index: number, { reportedAt, closedAt }: { reportedAt: number; closedAt: number | null }): ImportedCase {
  return {
    id: uuidv7(),
    number: `OLD-${index}`,
    title: '<script>alert(1)</script>',
    description: '',
    categoryId: [home.categories.water, home.categories.door, null][index % 3] ?? null,
    placeId: index % 4 === 0 ? null : home.places.room,
    clientUnitId: home.units.faculty,
    reporterName: null,
    result: null,
    reportedAt: new Date(reportedAt).toISOString(),
    closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
  }
}

const addRepairs = (create: ImportedCase[]) =>
  server.act((ctx) => importCases(ctx, { kind: 'repair', importId: uuidv7(), person: null }, { create, update: [] }))

const write = async (template: string, period: string, language = 'zh'): Promise<Report> => {
  const { status, body } = await server.call(api.createReport, {
    as: home.head.token,
    body: { template, period },
    headers: { 'accept-language': language },
  })
  assert.equal(status, 201)
  return body
}

const figuresIn = (value: unknown): PrintedFigure[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('indicator' in value) return [value as PrintedFigure]
  return Object.values(value).flatMap(figuresIn)
}
const textOf = (report: Report) =>
  report.blocks
    .map((block) => {
      if (block.kind === 'heading') return block.text
      if (block.kind === 'paragraph')
        return block.content.map((part) => (typeof part === 'string' ? part : part.text)).join('')
      return 'title' in block ? block.title : ''
    })
    .join('\n')
const open = async ({ indicator, query: { alone, ...query } }: PrintedFigure) =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code: indicator },
      query: { ...query, ...(alone ? { alone: alone.join(',') } : {}) },
    })
  ).body

test('lists the summaries that can be written, in the language of the reader', async () => {
  const { body } = await server.call(api.listReportTemplates, { as: home.head.token })
  assert.deepEqual(
    body.items.filter(({ code }) => code.startsWith('repair-')).map(({ code, name, period }) => [code, name, period]),
    [
      ['repair-monthly', '月度维修工作总结', 'month'],
      ['repair-yearly', '年度维修工作总结', 'year'],
    ],
  )
})

test('every figure of a summary opens to exactly the number printed', async () => {
  for (const report of [await write('repair-monthly', '2026-10'), await write('repair-yearly', '2026')]) {
    const figures = figuresIn(report.blocks)
    assert.equal(report.figureCount, figures.length)
    assert.ok(figures.length > 30)
    for (const figure of figures) {
      const { total } = await open(figure)
      const { exact, numerator, denominator, records } = total
      assert.deepEqual(
        { exact, numerator, denominator, records },
        { exact: figure.exact, numerator: figure.numerator, denominator: figure.denominator, records: figure.records },
        JSON.stringify(figure),
      )
    }
  }
})

test('totals of counts are the sums of their rows', async () => {
  const additive = ['repair.reported', 'repair.completed']
  const { blocks } = await write('repair-yearly', '2026')
  const tables = blocks.filter((block) => block.kind === 'table')
  assert.equal(tables.length, 4)
  for (const { rows, total, columns, title } of tables) {
    for (const [index, sum] of (total?.cells ?? []).entries()) {
      if (!additive.includes(sum.indicator)) continue
      const parts = rows.reduce((added, row) => added.plus(row.cells[index]?.exact ?? 'NaN'), new Decimal(0))
      assert.equal(parts.toString(), sum.exact, `${title} ${columns[index + 1]}`)
    }
  }
})

test('what was open, came in, was done and is open adds up', async () => {
  const { blocks } = await write('repair-monthly', '2026-10')
  const flow = blocks.filter((block) => block.kind === 'paragraph')[1]?.content ?? []
  const [before_ = 0, reported = 0, completed = 0, dropped = 0, left] = figuresIn(flow).map((figure) =>
    Number(figure.exact),
  )
  assert.equal(before_ + reported - completed - dropped, left)
})

test('reads as a practitioner writes it, in both languages', async () => {
  const chinese = await write('repair-monthly', '2026-10')
  assert.equal(chinese.title, '测试学院2026年10月维修工作总结')
  const text = textOf(chinese)
  assert.match(text, /^一、总体情况\n2026年10月，共受理报修\d+件，/)
  assert.match(
    text,
    /报修较多的类别是水龙头漏水（\d+件）|报修较多的类别是门窗损坏（\d+件）|报修较多的类别是（未填写）（\d+件）/,
  )
  assert.match(text, /本期没有报修人本人作出的评价，不计算满意率。/)
  assert.doesNotMatch(text, /[{}]|undefined|NaN/)
  const english = textOf(await write('repair-monthly', '2026-10', 'en'))
  assert.match(english, /^1\. Overview\nIn October 2026, \d+ repairs were reported/)
  assert.doesNotMatch(english, /[{}\p{Script=Han}]|undefined|NaN/u)
})

test('claims nothing for a period without records', async () => {
  const report = await write('repair-monthly', '2024-03')
  const text = textOf(report)
  assert.match(text, /系统内没有受理报修的记录/)
  assert.match(text, /没有未办结的报修/)
  assert.equal(report.blocks.filter((block) => block.kind === 'table' || block.kind === 'chart').length, 0)
  const { status } = await server.call(api.getReportDocument, { as: home.head.token, params: { id: report.id } })
  assert.equal(status, 200)
})

test('a summary stays as it was written, and shows what the ledger says today', async () => {
  const written = await write('repair-monthly', '2026-09')
  const params = { id: written.id }
  const same = await server.call(api.recomputeReport, { as: home.auditor.token, params })
  assert.ok(same.body.checked > 20)
  assert.deepEqual(same.body.differences, [])
  const reportedAt = Date.parse('2026-09-15T02:00:00Z')
  await addRepairs([past(300, { reportedAt, closedAt: reportedAt + 3_600_000 })])
  const { body } = await server.call(api.recomputeReport, { as: home.auditor.token, params })
  const change = body.differences.find(
    ({ indicator, query }) => indicator === 'repair.reported' && query.from === '2026-09-01' && !query.category,
  )
  assert.equal(change?.name, '报修数')
  assert.equal(Number(change?.today), Number(change?.written) + 1)
  assert.deepEqual((await server.call(api.getReport, { as: home.auditor.token, params })).body, written)
  const listed = await server.call(api.listReports, { as: home.auditor.token, query: { limit: 1 } })
  assert.deepEqual([listed.body.items[0]?.id, listed.body.items[0]?.createdBy?.name], [written.id, 'head 李强'])
  assert.ok(listed.body.total.count > 1)
})

test('comes as a Word document that can be saved under its title', async () => {
  const { id } = await write('repair-yearly', '2026')
  const { status, headers, body } = await server.call(api.getReportDocument, { as: home.head.token, params: { id } })
  assert.equal(status, 200)
  assert.match(headers.get('content-type') ?? '', /wordprocessingml/)
  assert.match(decodeURIComponent(headers.get('content-disposition') ?? ''), /测试学院2026年度维修工作总结\.docx/)
  assert.deepEqual([...new Uint8Array(await body.arrayBuffer()).slice(0, 2)], [0x50, 0x4b])
})

test('refuses an unknown kind, a period that does not fit, and whoever may not write', async () => {
  const refusal = async (body: { template: string; period: string }, as = home.head.token) => {
    const { status, problem } = await server.call(api.createReport, { as, body })
    return [status, problem.code]
  }
  assert.deepEqual(await refusal({ template: 'nothing', period: '2026' }), [422, 'report.template-unknown'])
  assert.deepEqual(await refusal({ template: 'repair-yearly', period: '2026-10' }), [422, 'report.period-unfit'])
  assert.deepEqual(await refusal({ template: 'repair-monthly', period: '2026-12' }), [422, 'report.period-unfit'])
  assert.deepEqual(await refusal({ template: 'repair-monthly', period: '2026-10' }, home.auditor.token), [
    403,
    'access.refused',
  ])
  assert.deepEqual(await refusal({ template: 'repair-monthly', period: '2026-10' }, home.reporter.token), [
    403,
    'access.refused',
  ])
  const { status, problem } = await server.call(api.getReport, { as: home.head.token, params: { id: uuidv7() } })
  assert.deepEqual([status, problem.code], [404, 'report.unknown'])
})

test('the templates refer to nothing that does not exist', () => {
  const known = {
    indicators: new Set([...indicators, ...workIndicators].map(({ code }) => code)),
    templates: new Map(),
  }
  for (const template of repairSummaries) assert.deepEqual(checkTemplate(template, known), { faults: [], filters: [] })
})
