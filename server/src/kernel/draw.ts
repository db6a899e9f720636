import { createHash } from 'node:crypto'

/**
 * Pure: draws by lot. The population stands in order of SHA-256 of seed and id, and the first ones are taken; whoever has
 * seed and population gets the same names, and nobody can choose them.
 */
export function draw(population: readonly string[], { seed, size }: { seed: string; size: number }): string[] {
  const lot = (id: string) => createHash('sha256').update(`${seed}:${id}`).digest('hex')
  return population
    .map((id) => ({ id, lot: lot(id) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .slice(0, size)
    .map(({ id }) => id)
}
