import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RegisterDefinition } from '@houqin/contracts/register-definition'
import { definitionOf, rowsOf } from './design-form.ts'

const definition: RegisterDefinition = {
  dayLabel: { zh: '日期', en: 'Date' },
  fields: [
    { kind: 'place', key: 'place', label: { zh: '地点', en: 'Place' }, required: true },
    {
      kind: 'choice',
      key: 'kind',
      label: { zh: '类型', en: 'Kind' },
      required: true,
      options: [
        { key: 'fire', label: { zh: '消防', en: 'Fire' } },
        { key: 'lift', label: { zh: '电梯', en: 'Lift' } },
      ],
    },
    {
      kind: 'number',
      key: 'people',
      label: { zh: '人数', en: 'People' },
      required: false,
      unit: { zh: '人', en: 'people' },
      decimals: 0,
    },
  ],
  measures: [
    {
      key: 'fire',
      label: { zh: '消防演练', en: 'Fire drills' },
      unit: { zh: '次', en: '' },
      decimals: 0,
      terms: [{ amount: '1', where: [{ field: 'kind', in: ['fire'] }] }],
    },
    {
      key: 'open',
      label: { zh: '在册', en: 'Open' },
      unit: { zh: '次', en: '' },
      decimals: 0,
      terms: [{ amount: '1', where: [] }],
      standing: { from: ['on'], to: [] },
    },
  ],
  indicators: [
    {
      key: 'rate',
      label: { zh: '率', en: 'Rate' },
      kind: 'ratio',
      numerator: 'fire',
      denominator: 'open',
      decimals: 2,
      rounding: 'half-up',
      direction: 'none',
    },
  ],
}

test('a definition goes through the designer unchanged, its finer parts included', () => {
  const { kept, ...rows } = rowsOf(definition)
  assert.equal(kept, 2)
  assert.deepEqual(definitionOf(rows, definition), definition)
})

test('a renamed option keeps its key, a new one gets a free one', () => {
  const { kept: _kept, ...rows } = rowsOf(definition)
  const keysAfter = (options: string) => {
    const field = definitionOf(
      { ...rows, fields: rows.fields.map((row) => (row.key === 'kind' ? { ...row, options } : row)) },
      definition,
    ).fields[1]
    return field?.kind === 'choice' ? field.options.map(({ key }) => key) : []
  }
  assert.deepEqual(keysAfter('消防疏散\n电梯'), ['fire', 'lift'])
  assert.deepEqual(keysAfter('消防\n防汛\n电梯'), ['fire', 'o1', 'lift'])
})
