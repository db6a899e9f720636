import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { TestOrganisation } from '../../testing/found-organisation.ts'
import type { TestServer } from '../../testing/start-test-server.ts'

/** A repair that the technician has accepted. */
export async function acceptedRepair(
  server: TestServer,
  home: TestOrganisation,
  { title = '水龙头漏水', placeId = home.places.room, categoryId = home.categories.water } = {},
): Promise<Repair> {
  const { status, body } = await server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title, placeId, categoryId },
  })
  assert.equal(status, 201)
  return acceptedBy(server, home, body)
}

/** Gives a repair to the technician, who accepts it. */
export async function acceptedBy(server: TestServer, home: TestOrganisation, repair: Repair): Promise<Repair> {
  const params = { id: repair.id }
  const assigned = await server.call(api.assignRepair, {
    as: home.dispatcher.token,
    params,
    body: { version: repair.version, personId: home.technician.personId },
  })
  const accepted = await server.call(api.acceptRepair, {
    as: home.technician.token,
    params,
    body: { version: assigned.body.version },
  })
  assert.equal(accepted.status, 200)
  return accepted.body
}

/** Brings an accepted repair to “confirmed”. */
export async function confirmedRepair(server: TestServer, home: TestOrganisation, repair: Repair): Promise<Repair> {
  const params = { id: repair.id }
  const done = await server.call(api.finishRepair, {
    as: home.technician.token,
    params,
    body: { version: repair.version, result: '更换阀芯' },
  })
  assert.equal(done.status, 200)
  const confirmed = await server.call(api.confirmRepair, {
    as: home.reporter.token,
    params,
    body: { version: done.body.version },
  })
  assert.equal(confirmed.status, 200)
  return confirmed.body
}

/** The exact value of an indicator over the days around the test's. */
export async function figureOf(server: TestServer, home: TestOrganisation, code: string): Promise<string | null> {
  const { status, body } = await server.call(api.getIndicator, {
    as: home.head.token,
    params: { code },
    query: { from: '2026-11-01', to: '2027-03-31' },
  })
  assert.equal(status, 200)
  return body.total.exact
}
