import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { TemplateBlock } from '@houqin/contracts/report-templates'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const same = (text: string) => ({ zh: text, en: text })
const say = (text: string): TemplateBlock => ({ kind: 'paragraph', sentences: [{ say: same(text) }] })

const template = (code: string, outline: TemplateBlock[]) => ({
  code,
  name: same(code),
  about: same('—'),
  period: 'year' as const,
  title: same('{organisation}{period}总结'),
  unit: { zh: '件', en: '' },
  outline,
})
const create = (code: string, outline: TemplateBlock[], as = home.head.token) =>
  server.call(api.createReportTemplate, { as, body: template(code, outline) })

test('an organisation’s own template is offered, written from, and may take in another', async () => {
  const made = await create('own', [
    { kind: 'heading', level: 1, text: same('维修') },
    say('受理{repair.reported[place=北校区]|near}件，{repair.reported~year-ago|growth}。'),
    {
      kind: 'table',
      title: same('分类'),
      by: 'category',
      label: same('类别'),
      columns: [{ indicator: 'repair.reported', head: same('件') }],
    },
    { kind: 'slot', title: same('存在问题'), prompt: same('各班组填写') },
  ])
  assert.deepEqual([made.status, made.body?.declared, made.body?.can.change], [201, false, true])
  assert.equal((await create('whole', [{ kind: 'include', template: 'own' }])).status, 201)
  const { body: offered } = await server.call(api.listReportTemplates, { as: home.head.token })
  assert.ok(offered.items.some(({ code }) => code === 'whole'))
  const { status, body } = await server.call(api.createReport, {
    as: home.head.token,
    body: { template: 'whole', period: '2025' },
    headers: { 'accept-language': 'zh' },
  })
  assert.equal(status, 201)
  assert.deepEqual(
    body.blocks.map(({ kind }) => kind),
    ['heading', 'paragraph', 'table', 'paragraph'],
  )
  assert.deepEqual(body.blocks[3], { kind: 'paragraph', content: ['【存在问题：各班组填写】'] })
  const declared = await server.call(api.getReportTemplate, { as: home.head.token, params: { code: 'repair-yearly' } })
  assert.deepEqual([declared.status, declared.body.declared, declared.body.can.change], [200, true, false])
})

test('references that lead nowhere are refused, each with its place', async () => {
  const { status, problem } = await create('faulty', [
    say('甲{repair.nothing}，{repair.reported|nearly}'),
    say('{repair.reported@tomorrow}{who}{repair.reported[place=火星]}{repair.reported#weekday:3}{}'),
    { kind: 'include', template: 'nowhere' },
    {
      kind: 'chart',
      title: same('图'),
      form: 'bar',
      by: 'month',
      span: 'period',
      unit: same('件'),
      series: [{ indicator: 'x.y', name: same('x') }],
    },
  ])
  assert.equal(status, 422)
  const said = new Set(problem.fields?.map(({ field, code }) => `${field} ${code}`))
  for (const expected of [
    'outline.0.sentences.0.say.zh report.indicator-unknown',
    'outline.0.sentences.0.say.zh report.format-unknown',
    'outline.1.sentences.0.say.en report.span-unknown',
    'outline.1.sentences.0.say.zh report.word-unknown',
    'outline.1.sentences.0.say.zh report.filter-unknown',
    'outline.1.sentences.0.say.zh report.split-unknown',
    'outline.1.sentences.0.say.zh report.reference-unreadable',
    'outline.2.template report.template-unknown-there',
    'outline.3.series.0.indicator report.indicator-unknown',
  ])
    assert.ok(said.has(expected), `${expected} in ${[...said].join(', ')}`)
  assert.ok(problem.fields?.some(({ message }) => message.includes('2') && message.includes('repair.nothing')))
})

test('templates may not include each other in a circle', async () => {
  assert.equal((await create('first', [say('一')])).status, 201)
  assert.equal((await create('second', [{ kind: 'include', template: 'first' }])).status, 201)
  const { code: _code, ...body } = template('first', [{ kind: 'include', template: 'second' }])
  const { status, problem } = await server.call(api.changeReportTemplate, {
    as: home.head.token,
    params: { code: 'first' },
    body: { ...body, version: 0, reason: '试' },
  })
  assert.deepEqual([status, problem.fields?.[0]?.code], [422, 'report.template-circular'])
})

test('of two who change a template at once one is told, and the program’s own are changed by nobody', async () => {
  const { code: _code, ...body } = template('second', [say('二')])
  const change = (code: string, as = home.head.token) =>
    server.call(api.changeReportTemplate, { as, params: { code }, body: { ...body, version: 0, reason: '改写' } })
  const answers = await Promise.all([change('second'), change('second')])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409]))
  assert.equal((await change('repair-yearly')).problem.code, 'report.template-declared')
  assert.equal((await change('none')).problem.code, 'report.template-unknown')
  assert.equal((await change('second', home.auditor.token)).status, 403)
  assert.equal((await create('second', [say('三')])).problem.code, 'report.template-taken')
})
