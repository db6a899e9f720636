/**
 * Pure: under which unit the answers of each unit count. A unit with fewer than `smallest` people is counted with the
 * one above it, until that is large enough or there is none above.
 */
export function groupUnits(
  people: ReadonlyMap<string, number>,
  { parentOf, smallest }: { parentOf: ReadonlyMap<string, string | null>; smallest: number },
): Map<string, string> {
  const depth = (id: string): number => {
    const parent = parentOf.get(id)
    return parent ? 1 + depth(parent) : 0
  }
  const count = new Map(people)
  const above = new Map<string, string>()
  const open = [...people.keys()]
  for (let next = deepest(open, depth); next !== undefined; next = deepest(open, depth)) {
    open.splice(open.indexOf(next), 1)
    const parent = parentOf.get(next)
    if (!parent || (count.get(next) ?? 0) >= smallest) continue
    above.set(next, parent)
    if (!count.has(parent)) open.push(parent)
    count.set(parent, (count.get(parent) ?? 0) + (count.get(next) ?? 0))
  }
  const shown = (id: string): string => {
    const parent = above.get(id)
    return parent === undefined ? id : shown(parent)
  }
  return new Map([...people.keys()].map((id) => [id, shown(id)]))
}

const deepest = (units: readonly string[], depth: (id: string) => number): string | undefined =>
  units.toSorted((a, b) => depth(b) - depth(a))[0]
