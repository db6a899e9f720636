import { fieldsOf, importKindOf, type ImportField, type ImportKind } from './import-kinds.ts'

export type ChosenColumns = Partial<Record<ImportField, string>>

/** Which column probably holds what, by its name. Sure names are given out first; a column is used once. */
export function guessMapping(columns: readonly string[], kind: ImportKind): ChosenColumns {
  const names = importKindOf[kind].fields
  const chosen: ChosenColumns = {}
  const used = new Set<string>()
  const rounds = Math.max(...Object.values(names).map((patterns) => patterns.length))
  for (let round = 0; round < rounds; round += 1) {
    for (const field of fieldsOf(kind)) {
      const pattern = names[field]?.[round]
      if (chosen[field] !== undefined || pattern === undefined) continue
      const found = columns.find((column) => !used.has(column) && pattern.test(column.trim()))
      if (found === undefined) continue
      chosen[field] = found
      used.add(found)
    }
  }
  return chosen
}
