import type { Place } from '@houqin/contracts/places'

export type PlaceKind = Exclude<Place['kind'], 'imported'>

/** What may stand inside what; the likeliest first. `null`: inside nothing. */
export function kindsInside(parent: Place['kind'] | null): readonly PlaceKind[] {
  return parent === null ? ['site'] : inside[parent]
}

const inside: Record<Place['kind'], readonly PlaceKind[]> = {
  site: ['building', 'spot'],
  building: ['floor', 'room', 'spot'],
  floor: ['room', 'spot'],
  room: ['spot'],
  spot: [],
  imported: [],
}
