/** A stream of numbers from 0 up to 1 that is the same for the same seed. */
export type Random = () => number

/** Mulberry32: small, quick, and even enough for invented data. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const chance = (random: Random, share: number): boolean => random() < share

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)]
  if (found === undefined) throw new Error('Nothing to pick from')
  return found
}

/** Picks an entry with a likelihood in proportion to its weight. */
export function pickWeighted<T>(random: Random, list: readonly T[], weightOf: (entry: T) => number): T {
  let left = random() * list.reduce((sum, entry) => sum + weightOf(entry), 0)
  for (const entry of list) {
    left -= weightOf(entry)
    if (left < 0) return entry
  }
  return pick(random, list)
}

/** A duration with a long tail around a median, as repairs take. */
export function logNormal(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return median * Math.exp(spread * normal)
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const deck = [...list]
  for (let last = deck.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [deck[last] as T, deck[other] as T]
    deck[last] = b
    deck[other] = a
  }
  return deck
}
