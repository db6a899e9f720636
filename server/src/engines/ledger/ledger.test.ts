import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { caseVerbs, type CaseVerb } from '@houqin/contracts/cases'
import fc from 'fast-check'
import { sql } from 'kysely'
import { openCase, transitionCase } from '../cases/index.ts'
import { act } from '../../kernel/runtime.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { ledger, rebuildLedger } from './index.ts'

let server: TestServer
let home: TestOrganisation
const codes = [
  'repair.reported',
  'repair.completed',
  'repair.open',
  'repair.response-hours.avg',
  'repair.resolve-hours.avg',
  'repair.within-24h.rate',
  'repair.within-72h.rate',
  'repair.satisfaction.rate',
]

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  main = await openedAt(new Date('2026-01-01T03:00:00Z'), false)
})
after(() => server.stop())

/** What doubles are merged into. */
let main: string

const verbs = Object.keys(caseVerbs) as CaseVerb[]
const bodyOf = (verb: CaseVerb, version: number) => ({
  version,
  personId: home.technician.personId,
  reason: '原因',
  cause: 'parts',
  result: '修好',
  stars: 1 + (version % 5),
  photoIds: [],
  teamId: home.units.joiners,
  parts: [home.units.plumbers, home.units.joiners].map((teamId) => ({ title: '一部分', teamId })),
  intoId: main,
})

/** A case of the system's own, in one of two rooms. */
async function openedAt(now: Date, inRoom: boolean): Promise<string> {
  const { id } = await act(server.runtime, { actor: { kind: 'system' }, now }, (ctx) =>
    openCase(ctx, {
      kind: 'repair',
      title: '任意',
      description: '',
      urgency: 'normal',
      categoryId: inRoom ? home.categories.water : null,
      placeId: inRoom ? home.places.room : home.places.otherRoom,
      reporterName: null,
      contactPhone: null,
      source: 'account',
      receiptHash: null,
      photoIds: [],
    }),
  )
  return id
}

/** Lives a case through whatever of the verbs is allowed, some hours between them. */
async function liveCase(life: {
  day: number
  room: boolean
  said: { verb: CaseVerb; hours: number }[]
}): Promise<void> {
  let now = new Date(Date.UTC(2026, 0, 1 + life.day, 3))
  const actor = { kind: 'system' } as const
  const id = await openedAt(now, life.room)
  let version = 0
  for (const { verb, hours } of life.said) {
    now = new Date(now.getTime() + hours * 3_600_000)
    try {
      await act(server.runtime, { actor, now }, (ctx) =>
        transitionCase(ctx, { kind: 'repair', id }, { verb, body: bodyOf(verb, version) as never }),
      )
      version += 1
    } catch (error) {
      assert.match((error as Error).message, /^case\./)
    }
  }
}

const anyLife = fc.record({
  day: fc.integer({ min: 0, max: 300 }),
  room: fc.boolean(),
  said: fc.array(fc.record({ verb: fc.constantFrom(...verbs), hours: fc.integer({ min: 0, max: 200 }) }), {
    maxLength: 14,
  }),
})

const figureOf = async (code: string, query: object) =>
  (
    await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { from: '2026-01-01', to: '2027-03-31', ...query },
    })
  ).body

const factsOf = async (code: string, cursor: string) => {
  const query = { from: '2026-01-01', to: '2027-03-31', limit: 200, ...(cursor ? { cursor } : {}) }
  return (await server.call(api.listIndicatorFacts, { as: home.head.token, params: { code }, query })).body
}

test('whatever happens to cases, the ledger equals its rebuild and every whole equals its parts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLife, { minLength: 1, maxLength: 6 }), async (lives) => {
      for (const life of lives) await liveCase(life)
      assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
    }),
    { numRuns: 12 },
  )
  for (const code of ['repair.reported', 'repair.completed', 'repair.dropped']) {
    for (const by of ['month', 'category', 'place', 'site', 'unit', 'team', 'person', 'month,category']) {
      const { total, rows } = await figureOf(code, { by })
      assert.equal(
        rows.reduce((sum, row) => sum + Number(row.numerator), 0),
        total.value,
        `${code} by ${by}`,
      )
    }
  }
})

test('the facts behind a figure add up to it to the last digit', async () => {
  for (const code of codes) {
    const { total } = await figureOf(code, {})
    const amounts = { value: 0, minus: 0, numerator: 0, denominator: 0 }
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = await factsOf(code, cursor)
      for (const { role, amount } of page.items) amounts[role] += Number(amount)
      cursor = page.nextCursor ?? undefined
    }
    assert.equal(
      Math.round((amounts.value + amounts.numerator) * 1000),
      Math.round(Number(total.numerator ?? 0) * 1000),
      code,
    )
    if (total.denominator !== null) assert.equal(amounts.denominator, Number(total.denominator), code)
  }
})

test('a balance by month is what stood at the end of each month', async () => {
  const { rows } = await figureOf('repair.open', { by: 'month', to: '2026-12-31' })
  for (const row of rows) {
    const month = row.parts.month?.key ?? ''
    const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
    assert.equal(row.value, (await figureOf('repair.open', { to: lastDay })).total.value, month)
  }
})

test('nothing to divide by is no figure: neither nought nor infinity', async () => {
  const { total } = await figureOf('repair.within-24h.rate', { from: '2019-01-01', to: '2019-12-31' })
  assert.deepEqual([total.value, total.exact, total.denominator], [null, null, '0'])
})

test('a category stands for all below it, a building for its rooms', async () => {
  const whole = await figureOf('repair.reported', { place: home.places.site })
  const rooms = [
    await figureOf('repair.reported', { place: home.places.room }),
    await figureOf('repair.reported', { place: home.places.otherRoom }),
  ]
  assert.equal(
    whole.total.value,
    rooms.reduce((sum, { total }) => sum + (total.value ?? 0), 0),
  )
})

test('a tampered fact is found by the rebuild, and mended by reversal', async () => {
  await sql`update fact set amount = amount + 1 where id = (select min(id) from fact where measure = 'repair.reported')`.execute(
    server.runtime.database.main,
  )
  assert.equal((await rebuildLedger(server.runtime, { mend: false })).differing.length, 1)
  await rebuildLedger(server.runtime, { mend: true })
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
})

test('after an upgrade the program itself posts what the ledger does not tell yet', async () => {
  await sql`update fact set amount = amount + 1 where id = (select min(id) from fact where measure = 'repair.reported')`.execute(
    server.runtime.database.main,
  )
  await ledger.start(server.runtime, { upgraded: true })
  await server.runtime.jobs.drain(server.runtime)
  assert.deepEqual((await rebuildLedger(server.runtime, { mend: false })).differing, [])
})

test('figures are for those who may see them, and bad questions are refused', async () => {
  const query = { from: '2026-01-01', to: '2026-12-31' }
  assert.equal((await server.call(api.listIndicators, { as: home.reporter.token })).status, 403)
  const { body } = await server.call(api.listIndicators, { as: home.auditor.token })
  assert.deepEqual(
    codes.filter((code) => !body.items.some((one) => one.code === code)),
    [],
  )
  const ask = (code: string, more: object) =>
    server.call(api.getIndicator, { as: home.head.token, params: { code }, query: { ...query, ...more } })
  assert.equal((await ask('repair.nonsense', {})).status, 404)
  assert.equal((await ask('repair.reported', { to: '2025-01-01' })).problem.code, 'indicator.period-reversed')
  assert.equal((await ask('repair.reported', { by: 'month,place,team' })).problem.code, 'indicator.too-many-dimensions')
  assert.equal((await ask('repair.reported', { from: '2026-02-30' })).status, 422)
  assert.equal((await ask('repair.open', { from: '0001-01-01', by: 'day' })).problem.code, 'indicator.period-too-long')
  assert.equal(
    (await ask('repair.open', { from: '0001-01-01', by: 'month' })).problem.code,
    'indicator.period-too-long',
  )
})
