import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CallOf, EndpointDefinition, Problem, ResponseOf } from '@houqin/contracts'
import { sql } from 'kysely'
import { rebuildLedger } from '../engines/ledger/index.ts'
import { connect } from '../kernel/database/connect.ts'
import { readConfig } from '../kernel/config.ts'
import type { Ctx } from '../kernel/ctx.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { startProgram } from '../start.ts'
import { databaseUrl, startTestCluster, TEMPLATE, type TestCluster } from './cluster.ts'

export interface Answer<T> {
  status: number
  headers: Headers
  body: T
  problem: Problem
}

export interface TestServer {
  url: string
  runtime: Runtime
  /** Calls an operation over HTTP; `as` is a token. */
  call<E extends EndpointDefinition>(
    endpoint: E,
    call?: CallOf<E> & { as?: string; headers?: Record<string, string> },
  ): Promise<Answer<ResponseOf<E>>>
  /** Does something in one transaction as the system. */
  act<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
  /** Sets the clock. */
  at(moment: string): void
  /** Holds the data against every invariant and the ledger against its rebuild, then ends the program. */
  stop(): Promise<void>
}

/** The whole program on a database of its own and a free port. Stop it in `after`. */
export async function startTestServer({
  now = '2026-11-23T01:00:00Z',
  env = {},
}: { now?: string; env?: NodeJS.ProcessEnv } = {}): Promise<TestServer> {
  const given = process.env['HOUQIN_TEST_CLUSTER']
  const own: TestCluster | null = given ? null : await startTestCluster()
  const clusterUrl = given ?? own?.url ?? ''
  const name = `test_${randomBytes(8).toString('hex')}`
  await onCluster(clusterUrl, `create database ${name} template ${TEMPLATE}`)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'houqin-test-data-'))
  const config = {
    ...readConfig({ HOUQIN_DATA: dataDir, HOUQIN_LOG: 'error', PORT: '0', HOUQIN_DEMO: 'off', ...env }),
    databaseUrl: databaseUrl(clusterUrl, name),
    checkResponses: true,
  }
  let moment = new Date(now)
  const program = await startProgram(config, { clock: () => moment })
  const url = await program.app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    runtime: program.runtime,
    call: (endpoint, call = {}) => callEndpoint(url, endpoint, call),
    act: (work) => act(program.runtime, { actor: { kind: 'system' } }, work),
    at: (text) => (moment = new Date(text)),
    stop: async () => {
      try {
        assert.deepEqual(await findBroken(program.runtime), [], 'rows that must not be')
        assert.deepEqual(
          (await rebuildLedger(program.runtime, { mend: false })).differing,
          [],
          'records whose facts are not what they imply',
        )
      } finally {
        await program.stop()
        await rm(dataDir, { recursive: true, force: true })
        if (own) await own.stop()
        else await onCluster(clusterUrl, `drop database ${name} with (force)`)
      }
    },
  }
}

async function onCluster(url: string, statement: string): Promise<void> {
  const database = connect(url, { max: 1 })
  await sql.raw(statement).execute(database.main)
  await database.close()
}

type AnyCall = { params?: unknown; query?: unknown; body?: unknown; as?: string; headers?: Record<string, string> }

async function callEndpoint<E extends EndpointDefinition>(
  url: string,
  endpoint: E,
  call: AnyCall,
): Promise<Answer<ResponseOf<E>>> {
  const params = (call.params ?? {}) as Record<string, string>
  const address = endpoint.path.replaceAll(/\{(\w+)\}/g, (_whole, key: string) => encodeURIComponent(params[key] ?? ''))
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(key, String(value))
  const isForm = call.body instanceof FormData
  const response = await fetch(`${url}/api/v1${address}?${query.toString()}`, {
    method: endpoint.method,
    headers: {
      ...(call.as ? { authorization: `Bearer ${call.as}` } : {}),
      ...(call.body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
      ...call.headers,
    },
    ...(call.body === undefined ? {} : { body: isForm ? (call.body as FormData) : JSON.stringify(call.body) }),
  })
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const content: unknown = isJson ? await response.json() : await response.blob()
  return {
    status: response.status,
    headers: response.headers,
    body: content as ResponseOf<E>,
    problem: content as Problem,
  }
}

async function findBroken(runtime: Runtime): Promise<unknown[]> {
  const broken: unknown[] = []
  for (const { name, invariants } of runtime.manifests) {
    if (!invariants) continue
    for (const query of (await readFile(invariants, 'utf8')).split(/;\s*$/m).filter((part) => part.trim() !== '')) {
      const { rows } = await sql.raw<object>(query).execute(runtime.database.main)
      broken.push(...rows.map((row) => ({ module: name, query: query.trim().split('\n')[0], ...row })))
    }
  }
  return broken
}
