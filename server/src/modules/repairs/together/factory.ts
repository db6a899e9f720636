import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import type { FigureReference, NarrativeBlock } from '@houqin/contracts/narrative'
import type { PartRow, ReportPart, ReportTask } from '@houqin/contracts/report-tasks'
import { foundOrganisation, type TestOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'
import { acceptedRepair, confirmedRepair } from '../factory.ts'

export const zh = { 'accept-language': 'zh' }

/** A small organisation with two repairs, whose leader answers for the plumbers. */
export async function foundWriters(): Promise<{ server: TestServer; home: TestOrganisation }> {
  const server = await startTestServer({ now: '2026-11-23T10:00:00Z' })
  const home = await foundOrganisation(server)
  await server.act((ctx) =>
    ctx.db.updateTable('membership').set({ is_head: true }).where('person_id', '=', home.leader.personId).execute(),
  )
  await confirmedRepair(server, home, await acceptedRepair(server, home))
  await acceptedRepair(server, home, { title: '水管爆裂' })
  return { server, home }
}

export const partOf = (task: ReportTask, unit: string | null): PartRow => {
  const row = task.rows.find((one) => (one.unit?.id ?? null) === unit)
  assert.ok(row)
  return row
}
export const say = (text: string, figure?: FigureReference): NarrativeBlock => ({
  kind: 'paragraph',
  id: `b${text.length}`,
  content: [{ text }, ...(figure ? [{ figure }] : [])],
})
export const codes = (problem: { code?: string }) => problem.code

interface Text {
  version: number
  blocks: NarrativeBlock[]
  as?: string
}

/** What those who send, write and review say over HTTP. */
export function stepsOf(given: () => { server: TestServer; home: TestOrganisation }) {
  const ask = (template: string, period: string, more: object = {}) => {
    const { server, home } = given()
    const body = { detailed: false, dueOn: '2026-11-23', note: '', unitIds: [home.units.plumbers], ...more }
    return server.call(api.createReportTask, { as: home.head.token, headers: zh, body: { template, period, ...body } })
  }
  const part = async (id: string, as = given().home.leader.token): Promise<ReportPart> => {
    const { status, body } = await given().server.call(api.getReportPart, { as, params: { id }, headers: zh })
    assert.equal(status, 200)
    return body
  }
  const save = (id: string, key: string, { version, blocks, as = given().home.leader.token }: Text) =>
    given().server.call(api.saveReportSection, { as, params: { id, key }, body: { version, blocks }, headers: zh })
  const task = async (id: string): Promise<ReportTask> => {
    const { server, home } = given()
    return (await server.call(api.getReportTask, { as: home.head.token, params: { id }, headers: zh })).body
  }
  /** Writes every section of a part that is still empty, and hands it in. */
  const writeAndSubmit = async (id: string, as: string) => {
    const { content, version } = await part(id, as)
    for (const { key, version: saved, blocks } of content)
      await save(id, key, { version: saved, blocks: [...blocks, say(`本节文字${key}`)], as })
    return given().server.call(api.submitReportPart, { as, params: { id }, body: { version } })
  }
  return { ask, part, save, task, writeAndSubmit }
}
