import {
  contentsOf,
  referenceKey,
  referencesOf,
  type NarrativeBlock,
  type NarrativeInline,
} from '@houqin/contracts/narrative'
import type { Inline, ReportBlock } from '@houqin/contracts/reports'
import type { ResolvedFigure } from '@houqin/contracts/report-tasks'
import type { Ctx } from '../../../kernel/ctx.ts'
import { inLanguage } from '../in-language.ts'
import { NOTHING } from '../print-figure.ts'
import type { OutlineBlock } from '../template.ts'
import { resolveReferences } from './references.ts'
import { selectSections, type PartData, type TaskData } from './rows.ts'
import { slotsOf } from './slots.ts'

type Resolved = ReadonlyMap<string, ResolvedFigure>

/** What the parts of a task put into its slots, every figure computed as of today. */
export async function assembleSlots(
  ctx: Ctx,
  task: TaskData,
  parts: readonly PartData[],
): Promise<Map<OutlineBlock, ReportBlock[]>> {
  const sections = new Map<string, { author: string | null; blocks: NarrativeBlock[] }[]>()
  for (const part of parts)
    for (const { key, blocks } of await selectSections(ctx, part.id)) {
      const author = part.unit?.name ?? (parts.length > 1 ? part.person?.name : null) ?? null
      sections.set(key, [...(sections.get(key) ?? []), { author, blocks }])
    }
  const all = [...sections.values()].flat().flatMap(({ blocks }) => referencesOf(blocks))
  const resolved = await resolveReferences(ctx, all, task.language)
  const written = new Map<OutlineBlock, ReportBlock[]>()
  for (const { key, slot } of slotsOf(task.definition.outline, true)) {
    const found = (sections.get(key) ?? []).filter(({ blocks }) => blocks.length > 0)
    const body = found.flatMap(({ author, blocks }) => [
      ...(author === null ? [] : [{ kind: 'heading' as const, level: 3 as const, text: author }]),
      ...blocks.map((block) => blockOf(block, resolved)),
    ])
    const title: ReportBlock = { kind: 'heading', level: 2, text: inLanguage(slot.title, task.language) }
    written.set(slot, body.length === 0 ? [] : [title, ...body])
  }
  return written
}

function blockOf(block: NarrativeBlock, resolved: Resolved): ReportBlock {
  const [content = []] = contentsOf(block)
  switch (block.kind) {
    // The levels above are the outline's and the authors'; a writer's own heading stands as a line of its own.
    case 'heading':
    case 'paragraph':
      return { kind: 'paragraph', content: inlines(content, resolved) }
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => inlines(item, resolved)) }
    case 'table':
      return { kind: 'grid', rows: block.rows.map((row) => row.map((cell) => inlines(cell, resolved))) }
  }
}

const inlines = (content: readonly NarrativeInline[], resolved: Resolved): Inline[] =>
  content.map((part) => {
    if (!('figure' in part)) return part.text
    return resolved.get(referenceKey(part.figure))?.figure ?? NOTHING
  })
