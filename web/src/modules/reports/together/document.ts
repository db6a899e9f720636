import type { JSONContent } from '@tiptap/core'
import { figureReference, referenceKey, type NarrativeBlock, type NarrativeInline } from '@houqin/contracts/narrative'
import type { ResolvedFigure } from '@houqin/contracts/report-tasks'

export type Figures = ReadonlyMap<string, ResolvedFigure>

/** A text as the editor holds it; figures show what they are today. */
export function documentOf(blocks: readonly NarrativeBlock[], figures: Figures): JSONContent {
  const content = blocks.map((block) => nodeOf(block, figures))
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

function nodeOf(block: NarrativeBlock, figures: Figures): JSONContent {
  const inlines = (content: readonly NarrativeInline[]) => content.flatMap((one) => inlineOf(one, figures))
  const paragraph = (content: readonly NarrativeInline[]): JSONContent => ({
    type: 'paragraph',
    content: inlines(content),
  })
  const attrs = { id: block.id }
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { ...attrs, level: block.level }, content: inlines(block.content) }
    case 'paragraph':
      return { type: 'paragraph', attrs: { ...attrs, basis: block.basis ?? null }, content: inlines(block.content) }
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        attrs,
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      }
    case 'table':
      return {
        type: 'table',
        attrs,
        content: block.rows.map((row, index) => ({
          type: 'tableRow',
          content: row.map((cell) => ({ type: index === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(cell)] })),
        })),
      }
  }
}

function inlineOf(inline: NarrativeInline, figures: Figures): JSONContent[] {
  if ('figure' in inline) return [figureNode(inline.figure, figures.get(referenceKey(inline.figure)))]
  if (inline.text === '') return []
  return [{ type: 'text', text: inline.text, ...(inline.bold ? { marks: [{ type: 'bold' }] } : {}) }]
}

/** A live figure: the reference is what is kept, the rest is how it shows. */
const figureNode = (reference: unknown, known?: ResolvedFigure): JSONContent => ({
  type: 'figure',
  attrs: { reference, text: known?.figure.text ?? '—', name: known?.name ?? '' },
})

/** What the editor holds as a text; what came in by pasting and has no place in it is left out. */
export function narrativeOf(document: JSONContent): NarrativeBlock[] {
  const blocks = (document.content ?? []).flatMap((node): NarrativeBlock[] => blocksOf(node))
  while (isBlank(blocks.at(-1))) blocks.pop()
  return blocks
}

const isBlank = (block: NarrativeBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.content.length === 0

function blocksOf(node: JSONContent): NarrativeBlock[] {
  const id = typeof node.attrs?.['id'] === 'string' ? node.attrs['id'] : newBlockId()
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', id, level: node.attrs?.['level'] === 3 ? 3 : 2, content: contentOf(node) }]
    case 'paragraph': {
      const basis = node.attrs?.['basis'] as { text: string; link: string } | null | undefined
      return [{ kind: 'paragraph', id, content: contentOf(node), ...(basis ? { basis } : {}) }]
    }
    case 'bulletList':
    case 'orderedList':
      return [{ kind: 'list', id, ordered: node.type === 'orderedList', items: itemsOf(node) }]
    case 'table':
      return [{ kind: 'table', id, rows: (node.content ?? []).map((row) => (row.content ?? []).map(flat)) }]
    default:
      return []
  }
}

/** Lists within lists stand in one row. */
const itemsOf = (list: JSONContent): NarrativeInline[][] =>
  (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((part) => (part.type === 'paragraph' ? [contentOf(part)] : itemsOf(part))),
  )

const flat = (cell: JSONContent): NarrativeInline[] => (cell.content ?? []).flatMap(contentOf)

const contentOf = (node: JSONContent): NarrativeInline[] => (node.content ?? []).flatMap(inlinesOf)

function inlinesOf(node: JSONContent): NarrativeInline[] {
  if (node.type === 'text') {
    const text = plainText(node.text ?? '')
    return text === '' ? [] : [{ text, ...(node.marks?.some(({ type }) => type === 'bold') ? { bold: true } : {}) }]
  }
  const reference = node.type === 'figure' ? figureReference.safeParse(node.attrs?.['reference']) : undefined
  return reference?.success ? [{ figure: reference.data }] : []
}

/** Without control characters, which no document can hold. */
const plainText = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').toWellFormed()

export const newBlockId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
