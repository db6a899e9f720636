import type { KnownCategory } from './gazetteer.ts'
import type { Heard } from './heard.ts'
import { spoken } from './spoken.ts'
import { symptoms } from './symptom-words.ts'

/** The category of the fault that a sentence speaks of; null: it says none, or the organisation has none of the kind. */
export function findSymptom(heard: Heard, categories: readonly KnownCategory[]): KnownCategory | null {
  const heads = new Set(categories.map(({ parentId }) => parentId))
  const scored = symptoms
    .flatMap(({ said, weight, names }) => {
      const words = said.exec(heard.text)?.[0]
      if (words === undefined) return []
      const category = categoryNamed(categories, names, heads)
      return category ? [{ category, score: weight + words.length * 0.05 }] : []
    })
    .toSorted((a, b) => b.score - a.score)
  return scored[0]?.category ?? byOwnName(heard, categories, heads)
}

/** The first name that any category bears decides; among those that bear it, one without kinds below it. */
function categoryNamed(
  categories: readonly KnownCategory[],
  names: readonly string[],
  heads: ReadonlySet<string | null>,
): KnownCategory | null {
  for (const name of names) {
    const bearing = categories.filter((one) => one.name.includes(name))
    const best = bearing.find(({ id }) => !heads.has(id)) ?? bearing[0]
    if (best) return best
  }
  return null
}

/** A category that the organisation has named in its own way is found by the words of its name. */
function byOwnName(heard: Heard, categories: readonly KnownCategory[], heads: ReadonlySet<string | null>) {
  const found = categories
    .flatMap((category) => {
      const words = spoken(category.name)
        .split(/[/、，,·()（）\s]+/u)
        .filter((word) => word.length > 1 && heard.text.includes(word))
      const longest = Math.max(0, ...words.map(({ length }) => length))
      return longest > 0 ? [{ category, score: longest + (heads.has(category.id) ? 0 : 0.5) }] : []
    })
    .toSorted((a, b) => b.score - a.score)
  return found[0]?.category ?? null
}
