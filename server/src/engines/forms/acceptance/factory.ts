import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import { foundOrganisation } from '../../../testing/found-organisation.ts'
import type { TestServer } from '../../../testing/start-test-server.ts'
import { both, registerKeeper } from '../factory.ts'

export type Row = Record<string, string | number>
/** A printed figure: what is written in the template, and what must be printed. */
export type Line = readonly [id: string, template: string, printed: string]

/** An organisation that keeps every register of the catalogue, filled through imports, and writes summaries of its own. */
export async function keepAllRegisters(server: TestServer) {
  const token = (await foundOrganisation(server)).adminToken
  const keeper = registerKeeper(server, token)
  const { body: offered } = await server.call(api.listRegisterCatalogue, { as: token })
  for (const { code, definition } of offered.items)
    await keeper.define(code, definition, { from: '2000-01-01', to: null })

  async function load(code: string, given: readonly Row[]) {
    const run = await keeper.importRows(
      code,
      given.map((row, index) => ({ ...row, number: `${code}-${index + 1}` })),
    )
    assert.deepEqual(
      [run.state, run.counts.created],
      ['done', given.length],
      `${code}: ${JSON.stringify(run.badRows.slice(0, 3))}`,
    )
  }

  return { token, keeper, load, assertPrinted: summaryPrinter(server, token) }
}

function summaryPrinter(server: TestServer, token: string) {
  /** Writes a summary whose every line is one sentence, and holds each against what must be printed. */
  return async function assertPrinted(code: string, lines: readonly Line[], period = '2025') {
    const body = {
      code,
      name: both(code),
      about: both('—'),
      period: 'year' as const,
      title: both('{organisation}{period}工作总结'),
      unit: both('项'),
      outline: lines.map(([, zh]) => ({ kind: 'paragraph' as const, sentences: [{ say: both(zh) }] })),
    }
    const saved = await server.call(api.createReportTemplate, { as: token, body })
    assert.equal(saved.status, 201, JSON.stringify(saved.problem))
    const written = await server.call(api.createReport, {
      as: token,
      body: { template: code, period },
      headers: { 'accept-language': 'zh' },
    })
    assert.equal(written.status, 201, JSON.stringify(written.problem))
    const printed = written.body.blocks.map((block) =>
      block.kind === 'paragraph'
        ? block.content.map((part) => (typeof part === 'string' ? part : part.text)).join('')
        : '',
    )
    assert.deepEqual(
      lines.map(([id], index) => `${id} ${printed[index]}`),
      lines.map(([id, , text]) => `${id} ${text}`),
    )
    for (const figure of written.body.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content : []))) {
      if (typeof figure === 'string') continue
      const { alone, ...query } = figure.query
      const opened = await server.call(api.getIndicator, {
        as: token,
        params: { code: figure.indicator },
        query: { ...query, ...(alone ? { alone: alone.join(',') as never } : {}) },
      })
      assert.equal(opened.body.total.exact, figure.exact, `${figure.text} opens another figure`)
    }
    return written.body
  }
}

export const dayAt = (index: number, from = '2025-01-01'): string =>
  new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10)

/** As many rows as asked, one after another through the year. */
export const rows = (count: number, make: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    number: `N-${index + 1}`,
    on: dayAt((index * 7) % 360),
    ...make(index),
  }))
