import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { formWith, photoWithPosition } from '../../testing/photos.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { acceptedRepair, figureOf } from './factory.ts'

let server: TestServer
let home: TestOrganisation
let fault: { id: string; version: number }

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  const { status, body } = await server.call(api.addFault, { as: home.adminToken, body: valve() })
  assert.equal(status, 201)
  fault = body
})
after(() => server.stop())

const valve = (changes: object = {}) => ({
  categoryId: home.categories.water,
  code: 'SD-001',
  name: '更换阀芯',
  nameEn: 'Change a valve core',
  unit: '个',
  standardHours: '0.5',
  labourPrice: '20',
  ...changes,
})

const technician = () => ({ as: home.technician.token })
const tap = { name: '快开阀芯', quantity: '2', unit: '个', unitPrice: '8.55' }

test('hours, operations and material are summed exactly, and what is no work is not counted as hours', async () => {
  const { id } = await acceptedRepair(server, home)
  const person = { personId: home.technician.personId }
  const { status, body } = await server.call(api.recordWork, {
    ...technician(),
    params: { id },
    body: {
      hours: [
        { ...person, startedAt: '2026-11-22T22:00:00Z', endedAt: '2026-11-22T23:15:00Z' },
        { ...person, kind: 'fetching', hours: '0.4' },
        { personId: home.secondTechnician.personId, role: 'helper', hours: '0.1', note: '扶梯子' },
      ],
      tasks: [{ faultId: fault.id, quantity: '2' }],
      materials: [
        tap,
        { ...tap, name: '自带龙头', supply: 'client' },
        { ...tap, name: '生料带', quantity: '0.333', unitPrice: '1.5' },
      ],
    },
  })
  assert.equal(status, 200)
  const { effectiveHours, otherHours, standardHours, labour, materials, outputValue } = body.totals
  assert.deepEqual(
    [effectiveHours, otherHours, standardHours, labour, materials, outputValue],
    ['1.35', '0.40', '1.00', '40.00', '17.60', '57.60'],
  )
  assert.equal(body.materials.find(({ supply }) => supply === 'client')?.amount, '0.00')
  const { body: repair } = await server.call(api.getRepair, { ...technician(), params: { id } })
  assert.match(repair.timeline.at(-1)?.detail ?? '', /有效工时 1.35 小时；17.60 元/)
  assert.deepEqual(
    [await figureOf(server, home, 'repair.output-value'), await figureOf(server, home, 'repair.hours.attainment')],
    ['57.6', '0.740740740741'],
  )
})

test('a voided entry stays readable and leaves every figure', async () => {
  const before = await figureOf(server, home, 'repair.effective-hours')
  const { id } = await acceptedRepair(server, home)
  const { body } = await server.call(api.recordWork, {
    ...technician(),
    params: { id },
    body: { hours: [{ personId: home.technician.personId, hours: '3' }] },
  })
  const line = { id, lineId: body.hours[0]?.id ?? '' }
  const voided = await server.call(api.voidWorkLine, { ...technician(), params: line, body: { reason: '记错单' } })
  assert.deepEqual([voided.body.hours[0]?.voided?.reason, voided.body.totals.effectiveHours], ['记错单', '0.00'])
  assert.equal(await figureOf(server, home, 'repair.effective-hours'), before)
  const twice = await server.call(api.voidWorkLine, { ...technician(), params: line, body: { reason: '再来' } })
  assert.deepEqual([twice.status, twice.problem.code], [404, 'work.unknown-line'])
})

test('of two orders that claim the same hour of one person at once, one is told of the other', async () => {
  const repairs = [
    await acceptedRepair(server, home),
    await acceptedRepair(server, home, { placeId: home.places.otherRoom }),
  ]
  const hours = [
    {
      personId: home.technician.personId,
      startedAt: '2026-11-22T10:00:00Z',
      endedAt: '2026-11-22T11:00:00Z',
    },
  ]
  const answers = await Promise.all(
    repairs.map(({ id }) => server.call(api.recordWork, { ...technician(), params: { id }, body: { hours } })),
  )
  const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
  assert.deepEqual([won?.status, lost?.status, lost?.problem.code], [200, 422, 'work.overlap'])
})

const badHours: [title: string, entry: object, code: string][] = [
  ['an end before the start', { startedAt: '2026-11-22T05:00:00Z', endedAt: '2026-11-22T04:00:00Z' }, 'work.reversed'],
  ['hours still to come', { startedAt: '2026-11-23T00:30:00Z', endedAt: '2026-11-23T08:00:00Z' }, 'work.in-future'],
  ['neither times nor hours', {}, 'work.hours-missing'],
  ['more than a day', { hours: '24.5' }, 'work.too-long'],
  ['a kind of time nobody knows', { hours: '1', kind: 'sleep' }, 'time-kind.unknown'],
]
for (const [title, entry, code] of badHours) {
  test(`refuses ${title}, and keeps nothing of it`, async () => {
    const { id } = await acceptedRepair(server, home)
    const body = { hours: [{ personId: home.technician.personId, ...entry }], materials: [tap] }
    const { status, problem } = await server.call(api.recordWork, { ...technician(), params: { id }, body })
    assert.deepEqual([status, problem.code], [422, code])
    assert.deepEqual((await server.call(api.getRepairWork, { ...technician(), params: { id } })).body.materials, [])
  })
}

test('only who does the work or leads it records it, from acceptance to the end', async () => {
  const { id } = await acceptedRepair(server, home)
  const call = { params: { id }, body: { materials: [tap] } }
  assert.equal((await server.call(api.recordWork, { ...call, as: home.leader.token })).status, 200)
  assert.equal((await server.call(api.recordWork, { ...call, as: home.secondTechnician.token })).status, 403)
  assert.equal((await server.call(api.recordWork, { ...call, as: home.reporter.token })).status, 403)
  assert.equal((await server.call(api.recordWork, { ...call, as: home.joiner.token })).status, 404)
  const { body: open } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '灯不亮', placeId: home.places.room },
  })
  const early = await server.call(api.recordWork, { ...call, params: { id: open.id }, as: home.head.token })
  assert.deepEqual([early.status, early.problem.code], [409, 'case.wrong-state'])
})

test('who worked is named from the team that does it', async () => {
  const { id } = await acceptedRepair(server, home)
  const { body } = await server.call(api.listWorkmates, { ...technician(), params: { id } })
  assert.deepEqual(
    [body.items[0]?.id, body.items.some((one) => one.id === home.secondTechnician.personId)],
    [home.technician.personId, true],
  )
  assert.equal((await server.call(api.listWorkmates, { as: home.joiner.token, params: { id } })).status, 404)
})

test('arriving by scan is recorded; the code of another place is taken with a warning', async () => {
  const { id } = await acceptedRepair(server, home)
  const here = await server.call(api.arriveAtRepair, {
    ...technician(),
    params: { id },
    body: { code: home.places.roomCode },
  })
  assert.deepEqual([here.status, here.body.arrivals[0]?.matches], [200, true])
  const { body: places } = await server.call(api.listPlaces, { as: home.adminToken, query: { q: 'A302' } })
  const code = places.items[0]?.code ?? ''
  const elsewhere = await server.call(api.arriveAtRepair, { ...technician(), params: { id }, body: { code } })
  assert.deepEqual(
    [elsewhere.body.arrivals[1]?.matches, elsewhere.body.arrivals[1]?.place.endsWith('A302')],
    [false, true],
  )
  const nowhere = await server.call(api.arriveAtRepair, { ...technician(), params: { id }, body: { code: 'NOWHERE' } })
  assert.deepEqual([nowhere.status, nowhere.problem.code], [422, 'place.unknown'])
})

test('the user signs by drawing or by the code that only they see', async () => {
  const { id } = await acceptedRepair(server, home)
  const drawn = await server.call(api.uploadPhoto, {
    ...technician(),
    body: formWith(await photoWithPosition(), 'sign.png') as never,
  })
  const signed = await server.call(api.signRepair, {
    ...technician(),
    params: { id },
    body: { name: '王老师', fileId: drawn.body.id },
  })
  assert.deepEqual([signed.status, signed.body.signature?.name, signed.body.signCode], [200, '王老师', null])
  const file = { params: { id: drawn.body.id } }
  assert.equal((await server.call(api.getFile, { ...file, as: home.reporter.token })).status, 200)
  assert.equal((await server.call(api.getFile, { ...file, as: home.otherReporter.token })).status, 404)
  const { body: seen } = await server.call(api.getRepairWork, { as: home.reporter.token, params: { id } })
  const code = seen.signCode ?? ''
  const wrong = code === '000000' ? '000001' : '000000'
  const refused = await server.call(api.signRepair, { ...technician(), params: { id }, body: { code: wrong } })
  assert.deepEqual([refused.status, refused.problem.code], [422, 'sign.wrong-code'])
  const coded = await server.call(api.signRepair, { ...technician(), params: { id }, body: { code } })
  assert.equal(coded.body.signature?.method, 'code')
})

test('outside repair is sent, comes back with its cost, and a poor one says what was wrong', async () => {
  const { id } = await acceptedRepair(server, home)
  const sent = await server.call(api.sendRepairOutside, {
    ...technician(),
    params: { id },
    body: { vendor: '宏达电机维修部' },
  })
  const params = { id, outsideId: sent.body.outside[0]?.id ?? '' }
  const body = { cost: '380.5', verdict: 'poor' as const }
  const unsaid = await server.call(api.returnFromOutside, { ...technician(), params, body })
  assert.deepEqual([unsaid.status, unsaid.problem.code], [422, 'outside.remark-missing'])
  const back = await server.call(api.returnFromOutside, {
    ...technician(),
    params,
    body: { ...body, remark: '轴承未换' },
  })
  assert.deepEqual([back.body.outside[0]?.verdict, back.body.totals.outsideCost], ['poor', '380.50'])
  assert.equal(await figureOf(server, home, 'repair.outside-cost'), '380.5')
  assert.equal(await figureOf(server, home, 'repair.outside.good-rate'), '0')
  const again = await server.call(api.returnFromOutside, { ...technician(), params, body: { ...body, remark: '再判' } })
  assert.deepEqual([again.status, again.problem.code], [404, 'outside.unknown'])
})

test('the catalogue is kept by those who may, and a stale change is refused', async () => {
  const change = (body: object, as = home.adminToken) =>
    server.call(api.changeFault, {
      as,
      params: { id: fault.id },
      body: { ...valve(), isActive: true, version: 0, ...body } as never,
    })
  assert.equal((await change({}, home.technician.token)).status, 403)
  const changed = await change({ labourPrice: '25' })
  assert.deepEqual([changed.status, changed.body.labourPrice, changed.body.version], [200, '25.00', 1])
  assert.deepEqual([(await change({})).status, (await change({})).problem.code], [409, 'fault.stale'])
  const taken = await server.call(api.addFault, { as: home.adminToken, body: valve() })
  assert.deepEqual([taken.status, taken.problem.code], [422, 'fault.code-taken'])
  const { body: list } = await server.call(api.listFaults, {
    as: home.reporter.token,
    query: { categoryId: home.categories.water },
  })
  assert.deepEqual(
    list.items.map(({ name, standardHours }) => [name, standardHours]),
    [['更换阀芯', '0.50']],
  )
})

test('which kinds of time count is data; hours recorded before stay as they were counted', async () => {
  const { id } = await acceptedRepair(server, home)
  const record = () =>
    server.call(api.recordWork, {
      ...technician(),
      params: { id },
      body: { hours: [{ personId: home.technician.personId, kind: 'way', hours: '1' }] },
    })
  assert.equal((await record()).body.totals.effectiveHours, '0.00')
  const save = (body: object) =>
    server.call(api.saveTimeKind, {
      as: home.adminToken,
      params: { code: 'way' },
      body: { name: '路途', nameEn: 'On the way', counts: true, ...body } as never,
    })
  assert.equal((await save({ version: 0 })).status, 200)
  assert.deepEqual([(await save({ version: 0 })).status, (await record()).body.totals.effectiveHours], [409, '1.00'])
  const { body: kinds } = await server.call(api.listTimeKinds, technician())
  assert.deepEqual(kinds.items.find(({ code }) => code === 'way')?.counts, true)
})

test('hours of a period stand by person, with the standard of a month and where it is from', async () => {
  const query = { from: '2026-11-01', to: '2026-11-30' }
  const all = await server.call(api.listWorkHours, { as: home.head.token, query })
  assert.deepEqual([all.status, all.body.monthlyStandard.hours], [200, '165.33'])
  const mine = all.body.items.find(({ person }) => person.id === home.technician.personId)
  assert.deepEqual(
    mine?.otherHours.map(({ code }) => code),
    ['way', 'fetching'].toSorted((a) => (a === 'way' ? -1 : 1)),
  )
  const own = await server.call(api.listWorkHours, { as: home.joiner.token, query })
  assert.deepEqual(own.body.items, [])
  const reversed = await server.call(api.listWorkHours, {
    as: home.head.token,
    query: { from: '2026-12-01', to: '2026-11-01' },
  })
  assert.deepEqual([reversed.status, reversed.problem.code], [422, 'indicator.period-reversed'])
})
