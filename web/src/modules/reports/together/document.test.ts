import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureReference, NarrativeBlock } from '@houqin/contracts/narrative'
import fc from 'fast-check'
import { cleanPaste } from './clean-paste.ts'
import { documentOf, narrativeOf } from './document.ts'

const reference: FigureReference = {
  indicator: 'repair.completed',
  query: { from: '2026-01-01', to: '2026-12-31' },
  format: 'near',
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\p{Cc}/gu, '').toWellFormed())
  .filter((text) => text !== '')
const inline = fc.oneof(
  words.map((text) => ({ text })),
  words.map((text) => ({ text, bold: true as const })),
  fc.constant({ figure: reference }),
)
const content = fc.array(inline, { minLength: 1, maxLength: 5 })
const id = fc.stringMatching(/^[a-z0-9]{12}$/)
const block: fc.Arbitrary<NarrativeBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), id, level: fc.constantFrom(2 as const, 3 as const), content }),
  fc.record({ kind: fc.constant('paragraph' as const), id, content }),
  fc.record({
    kind: fc.constant('list' as const),
    id,
    ordered: fc.boolean(),
    items: fc.array(content, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    id,
    rows: fc.array(fc.array(content, { minLength: 1 }), { minLength: 1 }),
  }),
)

test('what is written comes back from the editor as it was, figures as references', () => {
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }).map((list) => structuredClone(list)),
      (blocks) => {
        assert.deepEqual(narrativeOf(documentOf(blocks, new Map())), blocks)
      },
    ),
  )
})

test('what drafted paragraphs are drawn from stays with them', () => {
  const drawn: NarrativeBlock[] = [
    { kind: 'paragraph', id: 'a', content: [{ text: '期末挂起' }], basis: { text: '报修单：挂起', link: '/repairs' } },
  ]
  assert.deepEqual(narrativeOf(documentOf(drawn, new Map())), drawn)
})

test('control characters and unknown nodes do not come through, nor empty lines at the end', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: '甲\u000b乙\ttab' }] },
      { type: 'video' },
      { type: 'paragraph' },
    ],
  }
  assert.deepEqual(narrativeOf(document), [{ kind: 'paragraph', id: 'a', content: [{ text: '甲 乙 tab' }] }])
})

test('a page of Word comes in without its looks', () => {
  const word = `<html><head><style>p{mso-a:b}</style></head><body lang=ZH-CN><!--StartFragment-->
<h1 style='x'>总结</h1><p class=MsoListParagraph style='margin:0'><![if !x]><!--[if !supportLists]--><span>一、</span><!--[endif]--><b>安全</b><o:p>&nbsp;</o:p></p><img src="file:///c:/a.png"></body></html>`
  const clean = cleanPaste(word)
  for (const left of ['style', 'class', 'Mso', 'o:p', '<img', '一、', '<h1']) assert.ok(!clean.includes(left), left)
  assert.ok(clean.includes('<h2>总结</h2>') && clean.includes('<b>安全</b>'))
})
