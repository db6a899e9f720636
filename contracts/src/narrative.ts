import { z } from 'zod'
import { figureQuery } from './indicators.ts'

/**
 * A figure as a writer refers to it: which indicator, over which days and slice, in which words. Its value is computed
 * whenever the text is read, until the summary is published.
 */
export const figureReference = z.object({
  indicator: z.string().max(80),
  query: figureQuery
    .pick({ from: true, to: true, category: true, place: true, unit: true, team: true, person: true })
    .extend({ alone: z.array(z.enum(['category', 'place', 'unit', 'team'])).optional() }),
  /** How it is worded, as in templates: `near`, `wan:1`; null: as it is. */
  format: z.string().max(40).nullable(),
})
export type FigureReference = z.infer<typeof figureReference>

const plain = z
  .string()
  .max(100_000)
  .regex(/^[^\p{Cc}]*$/u)

export const narrativeInline = z.union([
  z.object({ text: plain, bold: z.literal(true).optional() }),
  z.object({ figure: figureReference }),
])
export type NarrativeInline = z.infer<typeof narrativeInline>

const content = z.array(narrativeInline).max(5000)
/** Name of a block within its section: what remarks hold on to. */
const blockId = z.string().regex(/^[\w-]{1,40}$/)

/** What a block was drafted from, and where that can be looked at. */
export const narrativeBasis = z.object({ text: plain.max(200), link: z.string().max(300).startsWith('/') })

export const narrativeBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), id: blockId, level: z.union([z.literal(2), z.literal(3)]), content }),
  z.object({ kind: z.literal('paragraph'), id: blockId, content, basis: narrativeBasis.optional() }),
  z.object({ kind: z.literal('list'), id: blockId, ordered: z.boolean(), items: z.array(content).min(1).max(500) }),
  z.object({
    kind: z.literal('table'),
    id: blockId,
    /** The first row is the head. */
    rows: z.array(z.array(content).min(1).max(12)).min(1).max(500),
  }),
])
export type NarrativeBlock = z.infer<typeof narrativeBlock>

export const narrative = z.array(narrativeBlock).max(20_000)

/** All content of a block, piece by piece. */
export function contentsOf(block: NarrativeBlock): NarrativeInline[][] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
  }
}

/** Every figure that a text refers to. */
export const referencesOf = (blocks: readonly NarrativeBlock[]): FigureReference[] =>
  blocks.flatMap((block) => contentsOf(block).flat()).flatMap((inline) => ('figure' in inline ? [inline.figure] : []))

/** Whether anything has been written. */
export const isFilled = (blocks: readonly NarrativeBlock[]): boolean =>
  blocks.some(
    (block) =>
      block.kind !== 'heading' &&
      contentsOf(block)
        .flat()
        .some((inline) => 'figure' in inline || inline.text.trim() !== ''),
  )

/** The same text for the same reference, whatever the order of its fields. */
export const referenceKey = ({ indicator, query, format }: FigureReference): string =>
  `${indicator}|${Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${String(value)}`]))
    .toSorted()
    .join('&')}|${format ?? ''}`
