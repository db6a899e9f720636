import type { Place } from '@houqin/contracts/places'
import { useState } from 'react'

export interface Picked {
  places: readonly Place[]
  has: (id: string) => boolean
  toggle: (place: Place) => void
  clear: () => void
}

/** Places picked for their labels; they stay picked while one moves through the tree. */
export function usePicked(): Picked {
  const [places, setPlaces] = useState<readonly Place[]>([])
  const has = (id: string) => places.some((place) => place.id === id)
  return {
    places,
    has,
    toggle: (place) => setPlaces(has(place.id) ? places.filter(({ id }) => id !== place.id) : [...places, place]),
    clear: () => setPlaces([]),
  }
}
