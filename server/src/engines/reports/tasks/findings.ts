import type { NarrativeBlock } from '@houqin/contracts/narrative'
import type { Ctx } from '../../../kernel/ctx.ts'
import { extensionPoint } from '../../../kernel/extension.ts'
import { composeSentences, hasAmount, type Writing } from '../compose-text.ts'
import { inLanguage } from '../in-language.ts'
import type { Pair, Text } from '../template.ts'
import { narrativeOf } from './narrative-of.ts'
import { newBlockId } from './block-id.ts'

/** Whose records are looked through, and over which days. */
export interface FindingScope {
  from: string
  to: string
  /** Both null: those of the whole house. */
  unitId: string | null
  personId: string | null
}

/** Something the records show that belongs into the problems or the next steps of a summary. */
export interface Finding {
  kind: 'problem' | 'plan'
  /** A figure that must not be nought for it to be said. */
  when?: string
  /** A sentence with references, as in templates; `own` in a filter is the unit or person. */
  say: Text
  /** What it is drawn from. */
  basis: Pair
  /** Page where the records stand. */
  link: string
}

/** How a module contributes what its records show. */
export interface FindingSource {
  code: string
  find(ctx: Ctx, scope: FindingScope): Promise<readonly Finding[]>
}

export const findingSource = extensionPoint<FindingSource>('report-findings')

interface Found {
  kind: Finding['kind']
  block: NarrativeBlock
}

/** Everything the records show for a part, as paragraphs that carry their basis. */
export async function composeFindings(ctx: Ctx, scope: FindingScope, writing: Writing): Promise<Found[]> {
  const found: Found[] = []
  for (const source of findingSource.collect(ctx.manifests))
    for (const { kind, when, say, basis, link } of await source.find(ctx, scope)) {
      if (when !== undefined && !(await hasAmount(when, writing))) continue
      const content = narrativeOf(await composeSentences([{ say }], writing))
      const text = inLanguage(basis, writing.language)
      found.push({ kind, block: { kind: 'paragraph', id: newBlockId(), content, basis: { text, link } } })
    }
  return found
}

/** A name as it may stand within a sentence with references. */
export const asWords = (name: string): string => name.replaceAll(/[{}]/g, '')
