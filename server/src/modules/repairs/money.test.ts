import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { confirmAutomatically } from '../../engines/cases/index.ts'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { makeStamp } from '../../testing/make-stamp.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'
import { acceptedBy, acceptedRepair, confirmedRepair, figureOf } from './factory.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const technician = () => ({ as: home.technician.token })
const glass = { name: '5 mm 钢化玻璃', quantity: '1.2', unit: '平方米', unitPrice: '85' }

async function chargeable(repair: Repair): Promise<Repair> {
  const params = { id: repair.id }
  const body = { nature: 'chargeable' as const, version: repair.version }
  const { status } = await server.call(api.setRepairNature, { ...technician(), params, body })
  assert.equal(status, 200)
  return { ...repair, version: repair.version + 1 }
}

const quote = async (id: string, body: object = { labour: '60', materials: [glass] }) =>
  server.call(api.quoteRepair, { ...technician(), params: { id }, body: body as never })

test('chargeable work starts only after consent, names the rule, and is closed only when it is paid', async () => {
  const repair = await chargeable(await acceptedRepair(server, home))
  const params = { id: repair.id }
  const start = () => server.call(api.startRepair, { ...technician(), params, body: { version: repair.version } })
  const early = await start()
  assert.deepEqual([early.status, early.problem.code], [409, 'work.consent-required'])
  assert.match(early.problem.title, /消费者权益保护法/)
  const quoted = (await quote(repair.id)).body
  assert.deepEqual(
    [quoted.quote?.total, quoted.quote?.state, quoted.gates[0]?.code],
    ['162.00', 'open', 'work.consent-required'],
  )
  assert.equal((await start()).status, 409)
  const decision = { params: { ...params, quoteId: quoted.quote?.id ?? '' }, body: {} }
  assert.equal((await server.call(api.agreeToQuote, { ...decision, ...technician() })).status, 403)
  const agreed = await server.call(api.agreeToQuote, { ...decision, as: home.reporter.token })
  assert.deepEqual(
    [agreed.body.quote?.state, agreed.body.totals.due, agreed.body.totals.outstanding],
    ['agreed', '162.00', '162.00'],
  )
  const twice = await server.call(api.declineQuote, { ...decision, as: home.reporter.token })
  assert.deepEqual([twice.status, twice.problem.code], [409, 'quote.decided'])
  const started = await start()
  assert.equal(started.status, 200)
  const confirmed = await confirmedRepair(server, home, started.body)
  const close = () =>
    server.call(api.closeRepair, { as: home.dispatcher.token, params, body: { version: confirmed.version } })
  assert.deepEqual([(await close()).status, (await close()).problem.code], [409, 'work.unsettled'])
  await confirmAutomatically(server.runtime, new Date('2027-01-15T01:00:00Z'))
  const still = await server.call(api.getRepair, { as: home.head.token, params })
  assert.equal(still.body.state, 'confirmed')
  const charge = (body: object, as = home.dispatcher.token) =>
    server.call(api.chargeRepair, { as, params, body: body as never })
  const paid = { amount: '150', method: 'scan', receiptNo: 'PJ-0001', payer: '王老师' }
  assert.equal((await charge(paid, home.technician.token)).status, 403)
  const tooMuch = await charge({ ...paid, amount: '162.01' })
  assert.deepEqual([tooMuch.status, tooMuch.problem.code], [422, 'charge.too-much'])
  assert.equal((await charge({ kind: 'waived', amount: '12' })).status, 422)
  const part = await charge(paid)
  assert.deepEqual([part.status, part.body.totals.outstanding], [200, '12.00'])
  const sameReceipt = await charge({ ...paid, amount: '1' })
  assert.deepEqual([sameReceipt.status, sameReceipt.problem.code], [422, 'charge.receipt-taken'])
  const waived = await charge({ kind: 'waived', amount: '12', reason: '路面施工损坏，院方承担' })
  assert.equal(waived.body.totals.outstanding, '0.00')
  assert.deepEqual([(await charge({ ...paid, receiptNo: 'PJ-2' })).problem.code], ['charge.nothing-due'])
  assert.equal((await close()).body.state, 'closed')
  assert.deepEqual(
    [await figureOf(server, home, 'repair.charged'), await figureOf(server, home, 'repair.waived')],
    ['150', '12'],
  )
  assert.equal(await figureOf(server, home, 'repair.done-chargeable'), '1')
})

test('a counter pays for our material only, and nothing at all for material of its own', async () => {
  const set = (as: string) =>
    server.call(api.setChargeScheme, { as, params: { id: home.units.faculty }, body: { scheme: 'material' } })
  assert.equal((await set(home.technician.token)).status, 403)
  const schemes = await set(home.adminToken)
  assert.deepEqual(
    schemes.body.items.map(({ unit, scheme }) => [unit.name, scheme]),
    [['文学院', 'material']],
  )
  const listed = await server.call(api.listChargeSchemes, { as: home.adminToken })
  assert.equal(listed.body.items.length, 1)
  const repair = await chargeable(await acceptedRepair(server, home))
  const ours = (await quote(repair.id)).body.quote
  assert.deepEqual([ours?.labour, ours?.total, ours?.state], ['0.00', '102.00', 'open'])
  const own = (await quote(repair.id, { labour: '60', materials: [{ ...glass, supply: 'client' }] })).body
  assert.deepEqual([own.quote?.total, own.quote?.state, own.gates], ['0.00', 'free', []])
  const stale = await server.call(api.agreeToQuote, {
    as: home.reporter.token,
    params: { id: repair.id, quoteId: ours?.id ?? '' },
    body: {},
  })
  assert.deepEqual([stale.status, stale.problem.code], [409, 'quote.decided'])
  const start = { params: { id: repair.id }, body: { version: repair.version } }
  assert.equal((await server.call(api.startRepair, { ...technician(), ...start })).status, 200)
  await server.call(api.setChargeScheme, {
    as: home.adminToken,
    params: { id: home.units.faculty },
    body: { scheme: 'full' },
  })
})

test('a stranger agrees or declines through the receipt, once, and of two answers at the same time one counts', async () => {
  const { body: reported } = await server.call(api.createPublicRepair, {
    params: { code: home.places.roomCode },
    body: {
      categoryId: home.categories.water,
      description: '柜台玻璃碎了',
      stamp: makeStamp(home.places.roomCode, { at: server.runtime.clock().toISOString() }),
    },
  })
  const { body: list } = await server.call(api.listRepairs, { as: home.head.token, query: { q: reported.number } })
  const { body: seen } = await server.call(api.getRepair, {
    as: home.head.token,
    params: { id: list.items[0]?.id ?? '' },
  })
  const repair = await chargeable(await acceptedBy(server, home, seen))
  await quote(repair.id)
  const { body: receipt } = await server.call(api.getReceipt, { params: { token: reported.receipt } })
  assert.deepEqual(
    [receipt.work.quote?.total, receipt.work.canConsent, receipt.work.signCode?.length],
    ['162.00', true, 6],
  )
  const params = { token: reported.receipt, quoteId: receipt.work.quote?.id ?? '' }
  const answers = await Promise.all([
    server.call(api.agreeByReceipt, { params, body: {} }),
    server.call(api.declineByReceipt, { params, body: {} }),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const wrong = await server.call(api.agreeByReceipt, { params: { ...params, token: 'x'.repeat(24) }, body: {} })
  assert.equal(wrong.status, 404)
})

test('the desk writes down how a requester agreed by telephone', async () => {
  const repair = await chargeable(await acceptedRepair(server, home))
  const quoteId = (await quote(repair.id)).body.quote?.id ?? ''
  const agree = (body: object, as = home.dispatcher.token) =>
    server.call(api.agreeToQuote, { as, params: { id: repair.id, quoteId }, body })
  assert.deepEqual([(await agree({})).status, (await agree({})).problem.code], [422, 'quote.how-missing'])
  assert.equal((await agree({}, home.otherReporter.token)).status, 404)
  const agreed = await agree({ how: '报修人来电 138****0000 同意' })
  assert.deepEqual([agreed.body.quote?.state, agreed.body.quote?.decidedBy], ['agreed', 'dispatcher 李强'])
})

test('free work is neither quoted nor charged, and what was paid for stays chargeable', async () => {
  const free = await acceptedRepair(server, home)
  const params = { id: free.id }
  assert.deepEqual([(await quote(free.id)).status, (await quote(free.id)).problem.code], [409, 'quote.not-chargeable'])
  const charge = { as: home.head.token, params, body: { amount: '1', method: 'cash' as const } }
  assert.deepEqual([(await server.call(api.chargeRepair, charge)).problem.code], ['charge.nothing-due'])
  const paid = await chargeable(await acceptedRepair(server, home))
  const quoteId = (await quote(paid.id)).body.quote?.id ?? ''
  await server.call(api.agreeToQuote, { as: home.reporter.token, params: { id: paid.id, quoteId }, body: {} })
  await server.call(api.chargeRepair, { ...charge, params: { id: paid.id }, body: { amount: '162', method: 'cash' } })
  const back = await server.call(api.setRepairNature, {
    ...technician(),
    params: { id: paid.id },
    body: { nature: 'free', version: paid.version },
  })
  assert.deepEqual(
    [back.status, back.problem.code, (await quote(paid.id)).problem.code],
    [409, 'work.already-paid', 'work.already-paid'],
  )
  const stale = await server.call(api.setRepairNature, {
    ...technician(),
    params,
    body: { nature: 'warranty', version: 0 },
  })
  assert.deepEqual([stale.status, stale.problem.code], [409, 'case.stale'])
})

test('a saving is the price of a firm less our own cost, with its cause, entered by who did not do the work', async () => {
  const repair = await confirmedRepair(server, home, await acceptedRepair(server, home))
  const save = (body: object, as = home.leader.token) =>
    server.call(api.saveByRepair, { as, params: { id: repair.id }, body: body as never })
  const body = { cause: 'own', referencePrice: '1200', ownCost: '286.4', basis: '宏达制冷报价单 2026-11-20' }
  assert.equal((await save(body, home.technician.token)).status, 403)
  const none = await save({ ...body, ownCost: '1200' })
  assert.deepEqual([none.status, none.problem.code], [422, 'saving.none'])
  const saved = await save(body)
  assert.deepEqual([saved.body.savings[0]?.amount, saved.body.totals.saved], ['913.60', '913.60'])
  await save({ ...body, cause: 'reuse', referencePrice: '80', ownCost: '0', basis: '旧电机修复再用' })
  assert.deepEqual(
    [
      await figureOf(server, home, 'repair.saved'),
      await figureOf(server, home, 'repair.saved-own'),
      await figureOf(server, home, 'repair.saved-reuse'),
    ],
    ['993.6', '913.6', '80'],
  )
})
