import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import type { ImportRun } from '@houqin/contracts/imports'
import type { TestServer } from '../../../testing/start-test-server.ts'

export const mapping = {
  number: '单号',
  reportedAt: '报修时间',
  closedAt: '办结时间',
  category: '类别',
  place: '地点',
  title: '内容',
}
export const HEADER = Object.values(mapping).join(',')

export interface Sending {
  name?: string
  mapping?: object | string
  onBadRow?: string
  timeZone?: string
  dryRun?: boolean
  as?: string
}

/** Sends files of requests as an administrator, and looks at what became of them. */
export function requestSender(server: TestServer, adminToken: string) {
  function send(content: string | Uint8Array, sending: Sending = {}) {
    const body = new FormData()
    body.set('file', new Blob([content as Uint8Array<ArrayBuffer>]), sending.name ?? 'requests.csv')
    const chosen = sending.mapping ?? mapping
    body.set('mapping', typeof chosen === 'string' ? chosen : JSON.stringify(chosen))
    body.set('timeZone', sending.timeZone ?? 'UTC')
    if (sending.onBadRow) body.set('onBadRow', sending.onBadRow)
    const query = { dryRun: String(sending.dryRun ?? false) }
    return server.call(api.importServiceRequests, { as: sending.as ?? adminToken, query, body })
  }

  async function look(id: string, language = 'en'): Promise<ImportRun> {
    const headers = { 'accept-language': language }
    return (await server.call(api.getImport, { as: adminToken, params: { id }, headers })).body
  }

  async function run(content: string | Uint8Array, sending: Sending = {}): Promise<ImportRun> {
    const { status, body, problem } = await send(content, sending)
    assert.equal(status, 202, problem.title)
    await server.runtime.jobs.drain(server.runtime)
    return look(body.id)
  }

  async function reported(query = {}): Promise<number> {
    const call = { params: { code: 'repair.reported' }, query: { from: '1990-01-01', to: '2030-12-31', ...query } }
    return (await server.call(api.getIndicator, { as: adminToken, ...call })).body.total.value ?? 0
  }

  async function find(number: string) {
    const { status, body, problem } = await server.call(api.listRepairs, { as: adminToken, query: { q: number } })
    assert.equal(status, 200, JSON.stringify(problem))
    return body.items.find((one) => one.number === number)
  }

  return { send, look, run, reported, find }
}
