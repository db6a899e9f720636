import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const assigned = async (): Promise<Repair> => {
  const { body } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水泵房照明不亮', placeId: home.places.room, categoryId: home.categories.water },
  })
  const given = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params: { id: body.id },
    body: { version: body.version, personId: home.technician.personId },
  })
  return given.body
}

const accept = (repair: Repair, headers: Record<string, string>) =>
  server.call(api.acceptRepair, {
    as: home.technician.token,
    params: { id: repair.id },
    body: { version: repair.version },
    headers,
  })

test('what was said without a signal keeps the phone’s time beside the server’s', async () => {
  const saidAt = new Date(Date.now() - 5 * 3_600_000).toISOString()
  const { body } = await accept(await assigned(), { 'houqin-said-at': saidAt })
  const last = body.timeline.at(-1)
  assert.equal(last?.deviceAt, saidAt)
  assert.notEqual(last.at, saidAt, 'the server counts from when it heard of it')
})

test('a time that no clock shows is left out, and the step counts all the same', async () => {
  for (const saidAt of ['yesterday', '2026-13-45T99:00:00Z', '9'.repeat(300)]) {
    const { status, body } = await accept(await assigned(), { 'houqin-said-at': saidAt })
    assert.deepEqual([status, body.timeline.at(-1)?.deviceAt], [200, null])
  }
})

test('a step sent again after its answer was lost has one effect, however late it comes', async () => {
  const repair = await assigned()
  const headers = { 'idempotency-key': 'phone-0001-step-1', 'houqin-said-at': '2026-11-23T06:00:00.000Z' }
  const first = await accept(repair, headers)
  const again = await accept(repair, headers)
  assert.deepEqual([first.status, again.status, again.body.version], [200, 200, first.body.version])
  assert.equal(again.body.timeline.filter(({ event }) => event === 'accept').length, 1)
})
