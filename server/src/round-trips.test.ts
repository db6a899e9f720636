import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { Answer, TestServer } from './testing/start-test-server.ts'
import { startTestServer } from './testing/start-test-server.ts'
import { foundOrganisation, type TestOrganisation } from './testing/found-organisation.ts'

let server: TestServer
let home: TestOrganisation
before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
  // what is kept in memory has been read once
  await report()
})
after(() => server.stop())

const report = (headers: Record<string, string> = {}) =>
  server.call(api.createRepair, {
    as: home.reporter.token,
    body: { title: '水龙头漏水', placeId: home.places.room, categoryId: home.categories.water },
    headers,
  })

/** How often somebody's request waited for the database. */
async function tripsOf<T>(call: () => Promise<Answer<T>>): Promise<{ trips: number; body: T }> {
  const before = server.runtime.database.roundTrips()
  const { status, body } = await call()
  assert.ok(status < 300, `the call was refused: ${status}`)
  return { trips: server.runtime.database.roundTrips() - before, body }
}

test('a report waits four times for the database: session, place, number, and everything it writes', async () => {
  assert.equal((await tripsOf(() => report())).trips, 4)
  assert.equal((await tripsOf(() => report({ 'idempotency-key': 'once-and-for-all-1' }))).trips, 4)
  assert.equal((await tripsOf(() => report({ 'idempotency-key': 'once-and-for-all-1' }))).trips, 1, 'sent again')
})

test('what a report answers without reading it back is what the repair’s page shows', async () => {
  const { body } = await report()
  const page = await server.call(api.getRepair, { as: home.reporter.token, params: { id: body.id } })
  assert.deepEqual(body, page.body)
})

test('opening a repair waits twice', async () => {
  const { body } = await report()
  const opened = await tripsOf(() => server.call(api.getRepair, { as: home.leader.token, params: { id: body.id } }))
  assert.ok(opened.trips <= 2, `${opened.trips} round trips`)
})

test('giving out a repair waits at most nine times', async () => {
  const { body } = await report()
  const given = await tripsOf(() =>
    server.call(api.assignRepair, {
      as: home.dispatcher.token,
      params: { id: body.id },
      body: { version: body.version, teamId: home.units.plumbers, personId: home.technician.personId },
    }),
  )
  assert.ok(given.trips <= 9, `${given.trips} round trips`)
})

test('a list waits twice, its count included', async () => {
  const listed = await tripsOf(() =>
    server.call(api.listRepairs, { as: home.technician.token, query: { view: 'mine' } }),
  )
  assert.ok(listed.trips <= 2, `${listed.trips} round trips`)
})
