import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointDefinition } from '@houqin/contracts'
import { manifests } from './modules.ts'
import { foundOrganisation, type TestOrganisation } from './testing/found-organisation.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const endpoints: EndpointDefinition[] = manifests.flatMap((one) => one.routes.map(({ endpoint }) => endpoint))
const strangers = endpoints.filter(({ access }) => !('public' in access))

/** A call that could only succeed by mistake: nothing it names exists. */
const knock = (endpoint: EndpointDefinition, as?: string) => {
  const id = '01890000-0000-7000-8000-000000000000'
  const known: Record<string, string> = { id, token: 'A'.repeat(24), kind: 'repair', year: '2026' }
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const params = Object.fromEntries(names.map((name) => [name, known[name] ?? 'NOWHERE']))
  const body = endpoint.body === undefined || endpoint.body === 'multipart' ? {} : { body: {} as never }
  return server.call(endpoint, { params: params as never, ...body, ...(as ? { as } : {}) })
}

test('without signing in nothing answers but what is declared public', async () => {
  for (const endpoint of strangers) {
    const { status, problem } = await knock(endpoint)
    assert.deepEqual([status, problem.code], [401, 'session.required'], `${endpoint.method} ${endpoint.path}`)
  }
})

test('whoever lacks the permission of an operation is refused, whatever they send', async () => {
  const roles = ['reporter', 'technician', 'leader', 'dispatcher', 'head', 'auditor'] as const
  for (const role of roles) {
    const granted = await server.runtime.database.main
      .selectFrom('role_grant as g')
      .innerJoin('role as r', 'r.id', 'g.role_id')
      .select('g.permission')
      .where('r.code', '=', role)
      .execute()
    const held = new Set(granted.map(({ permission }) => permission))
    for (const endpoint of strangers) {
      if (!('permission' in endpoint.access) || held.has(endpoint.access.permission)) continue
      const { status, problem } = await knock(endpoint, home[role].token)
      assert.deepEqual([status, problem.code], [403, 'access.refused'], `${role}: ${endpoint.method} ${endpoint.path}`)
    }
  }
})

test('no operation answers an empty or nonsensical call with a failure of the server', async () => {
  for (const endpoint of endpoints) {
    const { status } = await knock(endpoint, home.adminToken)
    assert.ok(status < 500, `${endpoint.method} ${endpoint.path} answered ${status}`)
  }
})
