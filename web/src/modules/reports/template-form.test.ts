import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TemplateBlock } from '@houqin/contracts/report-templates'
import { outlineOf, rowsOf } from './template-form.ts'

const t = (zh: string, en: string) => ({ zh, en })

test('an outline goes through the editor unchanged, whatever rows cannot hold included', () => {
  const outline: TemplateBlock[] = [
    { kind: 'heading', level: 2, text: t('安全', 'Safety') },
    { kind: 'paragraph', sentences: [{ say: t('甲{x.y}。', 'A {x.y}.') }, { say: t('乙。', 'B.') }] },
    { kind: 'paragraph', sentences: [{ when: 'x.y', say: t('有。', 'Some.'), otherwise: t('无。', 'None.') }] },
    {
      kind: 'table',
      by: 'site',
      title: t('表', 'Table'),
      label: t('校区', 'Site'),
      columns: [{ indicator: 'x.y', head: t('数（项）', 'Number') }],
    },
    {
      kind: 'table',
      by: 'month',
      title: t('表', 'Table'),
      label: t('月', 'Month'),
      columns: [{ indicator: 'x.y', head: t('数', 'n') }],
      note: t('注', 'Note'),
    },
    {
      kind: 'chart',
      title: t('图', 'Chart'),
      form: 'bar',
      by: 'month',
      span: 'period',
      unit: t('项', ''),
      series: [{ indicator: 'x.y', name: t('数', 'n') }],
    },
    { kind: 'include', template: 'other' },
    { kind: 'slot', title: t('打算', 'Plans'), prompt: t('各部门写', 'by departments') },
  ]
  assert.deepEqual(outlineOf(rowsOf(outline)), outline)
})
