import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { both, hazards, registerKeeper } from './factory.ts'

let server: TestServer
let home: TestOrganisation
let keeper: ReturnType<typeof registerKeeper>
const year = { from: '2026-01-01', to: '2026-12-31' }

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  keeper = registerKeeper(server, home.adminToken)
  await keeper.define('hazard', hazards, { from: '2026-01-01', to: null })
})
after(() => server.stop())

const record = (values: Record<string, string>, on = '2026-03-05', as = home.head.token) =>
  server.call(api.createRegisterEntry, { as, params: { code: 'hazard' }, body: { on, values } })

test('an entry counts in the figures of its register at once, by site and by choice', async () => {
  const { status, body } = await record({
    site: home.places.room,
    grade: 'major',
    due: '2026-03-10',
    mended: '2026-03-09',
    cost: '１,200.5',
  })
  assert.equal(status, 201)
  assert.equal(body.values.find(({ key }) => key === 'took')?.shown, '4')
  assert.equal(body.values.find(({ key }) => key === 'grade')?.shown, '重大隐患')
  const found = await keeper.figure('r.hazard.found', { ...year, by: 'site' })
  assert.deepEqual(
    [found.total.value, found.rows[0]?.parts.site?.name, found.indicator.unitName.zh],
    [1, '北校区', '项'],
  )
  assert.equal(
    (await keeper.figure('r.hazard.found', { ...year, by: 'category' })).rows[0]?.parts.category?.name,
    '重大隐患',
  )
  assert.equal((await keeper.figure('r.hazard.cost', year)).total.exact, '1200.5')
  assert.equal((await keeper.figure('r.hazard.in_time_rate', year)).total.value, 1)
  assert.equal((await keeper.figure('r.hazard.open', { from: '2026-03-01', to: '2026-03-08' })).total.value, 1)
  assert.equal((await keeper.figure('r.hazard.open', { from: '2026-03-01', to: '2026-03-31' })).total.value, 0)
  const facts = await server.call(api.listIndicatorFacts, {
    as: home.adminToken,
    params: { code: 'r.hazard.found' },
    query: year,
  })
  assert.equal(facts.body.items[0]?.record.url, `/registers/hazard/entries/${body.id}`)
})

test('what is wrong with an entry is said field by field, and nothing is kept', async () => {
  const { status, problem } = await record({ grade: '很大', cost: 'abc', due: '2026-02-30x', site: home.units.root })
  assert.equal(status, 422)
  assert.deepEqual(
    new Set(problem.fields?.map(({ field, code }) => `${field} ${code}`)),
    new Set([
      'values.site register.value-unknown-place',
      'values.grade register.value-not-a-choice',
      'values.due register.value-not-a-day',
      'values.cost register.value-not-a-number',
    ]),
  )
})

test('a correction keeps what stood before, moves the figures, and needs the version that was shown', async () => {
  const made = await record({ site: home.places.room, cost: '10' }, '2025-05-01')
  const params = { code: 'hazard', id: made.body.id }
  const change = { on: '2025-05-02', values: { site: home.places.room, cost: '30' }, version: 0, reason: '金额抄错' }
  const answers = await Promise.all(
    [1, 2].map(() => server.call(api.amendRegisterEntry, { as: home.head.token, params, body: change })),
  )
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409]))
  const { body } = await server.call(api.getRegisterEntry, { as: home.head.token, params })
  assert.deepEqual(
    [
      body.on,
      body.changes[0]?.reason,
      body.changes[0]?.before.on,
      body.changes[0]?.before.values.find(({ key }) => key === 'cost')?.shown,
    ],
    ['2025-05-02', '金额抄错', '2025-05-01', '10'],
  )
  assert.equal((await keeper.figure('r.hazard.cost', { from: '2025-01-01', to: '2025-12-31' })).total.exact, '30')
  const gone = await server.call(api.voidRegisterEntry, {
    as: home.head.token,
    params,
    body: { version: 1, reason: '重复登记' },
  })
  assert.deepEqual([gone.status, gone.body.state], [200, 'void'])
  const again = await server.call(api.voidRegisterEntry, {
    as: home.head.token,
    params,
    body: { version: 2, reason: 'x' },
  })
  assert.deepEqual([again.status, again.problem.code], [409, 'register.entry-void'])
})

test('no entry is a zero only where the register was kept; before that the figure is unknown', async () => {
  await keeper.define(
    'fire',
    { ...simple, measures: [{ key: 'incidents', label: both('火灾'), unit: both('起') }] },
    {
      from: '2026-01-01',
      to: null,
    },
  )
  assert.equal((await keeper.figure('r.fire.incidents', year)).total.exact, '0')
  assert.equal((await keeper.figure('r.fire.incidents', { from: '2025-06-01', to: '2026-06-01' })).total.exact, null)
  await keeper.define('unkept', { ...simple, measures: [{ key: 'n', label: both('数'), unit: both('个') }] }, null)
  assert.equal((await keeper.figure('r.unkept.n', year)).total.exact, null)
})

const simple = { dayLabel: both('日期'), fields: [] }

test('a file is taken whole or not at all, a trial keeps nothing, and sent again it makes no doubles', async () => {
  const rows = [
    { number: 'YH-1', on: '2026-04-01', site: '北校区', grade: '一般隐患', due: '2026-04-05', mended: '2026-04-04' },
    { number: 'YH-2', on: '2026/4/2', site: '教学楼A', grade: 'major', due: '2026-04-05', mended: '2026-04-06' },
  ]
  const april = { from: '2026-04-01', to: '2026-04-30' }
  const bad = await keeper.importRows('hazard', [
    ...rows,
    { number: 'YH-3', on: '2026-04-03', site: '哪里', grade: '?' },
  ])
  assert.deepEqual(
    [bad.state, bad.counts.bad, bad.badRows.map(({ column }) => column)],
    ['refused', 1, ['site', 'grade']],
  )
  assert.equal((await keeper.importRows('hazard', rows, true)).state, 'checked')
  assert.equal((await keeper.figure('r.hazard.found', april)).total.value, 0)
  const taken = await keeper.importRows('hazard', rows)
  assert.deepEqual([taken.state, taken.counts.created], ['done', 2], JSON.stringify(taken))
  assert.equal((await keeper.importRows('hazard', rows)).counts.unchanged, 2)
  const corrected = await keeper.importRows('hazard', [rows[0]!, { ...rows[1]!, mended: '2026-04-05' }])
  assert.deepEqual([corrected.counts.updated, corrected.counts.unchanged], [1, 1])
  assert.equal((await keeper.figure('r.hazard.in_time', april)).total.value, 2)
  const call = { as: home.reporter.token, params: { code: 'hazard' }, body: new FormData() }
  assert.equal((await server.call(api.importRegisterEntries, call)).status, 403)
})

test('a changed definition derives the figures of all entries anew', async () => {
  const { body: register } = await server.call(api.getRegister, { as: home.adminToken, params: { code: 'hazard' } })
  const april = { from: '2026-04-01', to: '2026-04-30' }
  const measures = [
    ...hazards.measures,
    {
      key: 'major',
      label: both('重大隐患'),
      unit: both('项'),
      terms: [{ where: [{ field: 'grade', in: ['major'] }] }],
    },
  ]
  const put = (definition: typeof hazards, as = home.adminToken) =>
    server.call(api.changeRegister, {
      as,
      params: { code: 'hazard' },
      body: { ...register, definition, reason: '增加重大隐患数' },
    })
  assert.equal((await put({ ...hazards, measures }, home.head.token)).status, 403)
  const changed = await put({ ...hazards, measures })
  assert.deepEqual([changed.status, changed.body.version, changed.body.history.length], [200, 1, 2])
  assert.equal((await keeper.figure('r.hazard.major', april)).total.value, 1)
  assert.equal((await put({ ...hazards, measures })).problem.code, 'register.changed-meanwhile')
  const { problem } = await server.call(api.changeRegister, {
    as: home.adminToken,
    params: { code: 'hazard' },
    body: { ...register, version: 1, definition: { ...hazards, fields: hazards.fields.slice(1) }, reason: 'x' },
  })
  assert.deepEqual([problem.code, problem.fields?.[0]?.code], ['register.definition-faulty', 'register.field-in-use'])
})

test('the program offers registers to begin with, and each can be taken as it is', async () => {
  const { body } = await server.call(api.listRegisterCatalogue, { as: home.adminToken })
  assert.ok(body.items.length >= 20)
  assert.equal((await server.call(api.listRegisterCatalogue, { as: home.head.token })).status, 403)
  const { code, ...meeting } = body.items.find((one) => one.code === 'meeting')!
  const taken = await server.call(api.createRegister, { as: home.adminToken, body: { code, ...meeting, kept: null } })
  assert.deepEqual([taken.status, taken.body.definition], [201, meeting.definition])
})

test('a faulty definition is refused with the place of each fault', async () => {
  const { status, problem } = await server.call(api.createRegister, {
    as: home.adminToken,
    body: {
      code: 'faulty',
      name: both('x'),
      about: both('x'),
      kept: null,
      definition: {
        dayLabel: both('日期'),
        fields: [
          { kind: 'computed', key: 'a', label: both('a'), unit: both(''), formula: 'b + 1' },
          { kind: 'computed', key: 'b', label: both('b'), unit: both(''), formula: 'a * 2' },
          { kind: 'computed', key: 'c', label: both('c'), unit: both(''), formula: '1 + (' },
        ],
        measures: [{ key: 'm', label: both('m'), unit: both(''), terms: [{ amount: 'nowhere' }] }],
        indicators: [{ key: 'r', label: both('r'), kind: 'ratio', numerator: 'm', denominator: 'other.thing' }],
      },
    },
  })
  assert.equal(status, 422)
  assert.deepEqual(
    new Set(problem.fields?.map(({ field, code }) => `${field} ${code}`)),
    new Set([
      'definition.fields.2.formula register.formula-unreadable',
      'definition.fields register.formula-circular',
      'definition.measures.0.terms.0.amount register.field-unknown',
      'definition.indicators.0 register.measure-unknown',
    ]),
  )
})

test('the list is filtered, paged and exported; strangers to registers get nothing', async () => {
  const list = (query: object, as = home.head.token) =>
    server.call(api.listRegisterEntries, { as, params: { code: 'hazard' }, query })
  const april = { from: '2026-04-01', to: '2026-04-30' }
  assert.equal((await list({ ...april, choice: 'major' })).body.items.length, 1)
  const first = await list({ ...april, limit: 1 })
  assert.deepEqual([first.body.items[0]?.number, first.body.total.count], ['YH-2', 2])
  assert.equal((await list({ ...april, limit: 1, cursor: first.body.nextCursor })).body.items[0]?.number, 'YH-1')
  assert.equal((await list({ state: 'void' })).body.items.length, 1)
  assert.equal((await list({ q: 'yh-1', place: home.places.site })).body.items.length, 1)
  const file = await server.call(api.exportRegisterEntries, {
    as: home.auditor.token,
    params: { code: 'hazard' },
    query: april,
  })
  assert.equal(file.status, 200)
  assert.ok((file.body as unknown as Blob).size > 3000)
  const { body } = await server.call(api.listRegisters, { as: home.head.token })
  assert.deepEqual([body.items.length, body.can.define], [4, false])
  assert.equal((await list({}, home.reporter.token)).status, 403)
  assert.equal((await list({}, home.technician.token)).body.items.length, 0)
  const taken = await server.call(api.createRegisterEntry, {
    as: home.head.token,
    params: { code: 'hazard' },
    body: { number: 'YH-1', on: '2026-04-01', values: { site: home.places.site } },
  })
  assert.equal(taken.problem.code, 'register.number-taken')
})
