import type { NarrativeInline } from '@houqin/contracts/narrative'
import type { Inline } from '@houqin/contracts/reports'

/** Composed text as a draft: each figure becomes a reference that is computed again whenever the text is read. */
export function narrativeOf(content: readonly Inline[]): NarrativeInline[] {
  return content.map((part) => {
    if (typeof part === 'string') return { text: part }
    const { indicator, query, format } = part
    const { from, to, category, place, unit, team, person, alone } = query
    const kept = Object.entries({ category, place, unit, team, person, alone }).filter(
      ([, value]) => value !== undefined,
    )
    return { figure: { indicator, query: { from, to, ...Object.fromEntries(kept) }, format: format ?? null } }
  })
}
