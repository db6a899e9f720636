import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import type { ImportRun } from '@houqin/contracts/imports'
import type { RegisterDefinitionInput } from '@houqin/contracts/register-definition'
import type { TestServer } from '../../testing/start-test-server.ts'

export const both = (text: string) => ({ zh: text, en: text })

/** A register of hazards with everything a definition can hold. */
export const hazards: RegisterDefinitionInput = {
  dayLabel: { zh: '发现日期', en: 'Found on' },
  fields: [
    { kind: 'place', key: 'site', label: { zh: '门店', en: 'Store' }, required: true },
    {
      kind: 'choice',
      key: 'grade',
      label: { zh: '等级', en: 'Grade' },
      options: [
        { key: 'minor', label: { zh: '一般隐患', en: 'Minor' } },
        { key: 'major', label: { zh: '重大隐患', en: 'Major' } },
      ],
    },
    { kind: 'date', key: 'due', label: { zh: '整改期限', en: 'Due' } },
    { kind: 'date', key: 'mended', label: { zh: '整改日期', en: 'Mended' } },
    {
      kind: 'number',
      key: 'cost',
      label: { zh: '费用', en: 'Cost' },
      unit: { zh: '元', en: 'CNY' },
      decimals: 2,
      least: '0',
    },
    {
      kind: 'computed',
      key: 'took',
      label: { zh: '历时', en: 'Took' },
      unit: { zh: '天', en: 'd' },
      formula: 'days(on, mended)',
    },
    { kind: 'text', key: 'what', label: { zh: '内容', en: 'What' } },
  ],
  measures: [
    { key: 'found', label: { zh: '发现隐患', en: 'Hazards found' }, unit: { zh: '项', en: '' } },
    {
      key: 'mended',
      label: { zh: '完成整改', en: 'Hazards mended' },
      unit: { zh: '项', en: '' },
      on: 'on',
      terms: [{ where: [{ field: 'mended', is: 'filled' }] }],
    },
    {
      key: 'in_time',
      label: { zh: '按时整改', en: 'Mended in time' },
      unit: { zh: '项', en: '' },
      terms: [{ where: [{ field: 'mended', than: 'due', order: 'not-after' }] }],
    },
    {
      key: 'cost',
      label: { zh: '整改费用', en: 'Cost' },
      unit: { zh: '元', en: 'CNY' },
      decimals: 2,
      terms: [{ amount: 'cost' }],
    },
    {
      key: 'open',
      label: { zh: '未整改', en: 'Open' },
      unit: { zh: '项', en: '' },
      standing: { from: ['on'], to: ['mended'] },
    },
  ],
  indicators: [
    {
      key: 'in_time_rate',
      label: { zh: '按时整改率', en: 'In time' },
      kind: 'ratio',
      numerator: 'in_time',
      denominator: 'found',
    },
  ],
}

/** Keeps registers through the public interface, as one who signs in with `token`. */
export function registerKeeper(server: TestServer, token: string) {
  async function define(
    code: string,
    definition: RegisterDefinitionInput,
    kept: { from: string; to: string | null } | null,
  ) {
    const body = { code, name: both(code), about: both('—'), kept, definition }
    const { status, problem } = await server.call(api.createRegister, { as: token, body })
    assert.equal(status, 201, JSON.stringify(problem))
  }

  /** Sends rows as a file whose columns bear the names of the fields. */
  async function importRows(
    code: string,
    rows: readonly Record<string, string | number>[],
    dryRun = false,
  ): Promise<ImportRun> {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
    const form = new FormData()
    form.set('file', new Blob([lines.map((cells) => cells.join(',')).join('\n')]), `${code}.csv`)
    form.set('mapping', JSON.stringify(Object.fromEntries(columns.map((column) => [column, column]))))
    form.set('timeZone', 'Asia/Shanghai')
    const sent = await server.call(api.importRegisterEntries, {
      as: token,
      params: { code },
      query: { dryRun: String(dryRun) as never },
      body: form,
    })
    assert.equal(sent.status, 202, JSON.stringify(sent.problem))
    await server.runtime.jobs.drain(server.runtime)
    return (await server.call(api.getImport, { as: token, params: { id: sent.body.id } })).body
  }

  async function figure(code: string, query: { from: string; to: string } & Record<string, string>) {
    const { status, body, problem } = await server.call(api.getIndicator, { as: token, params: { code }, query })
    assert.equal(status, 200, JSON.stringify(problem))
    return body
  }

  return { define, importRows, figure }
}
