import type { Place } from '@houqin/contracts/places'

export type RecentPlace = Pick<Place, 'id' | 'code' | 'name' | 'path'>
const STORED = 'houqin.recent-places'
const MOST = 5

/** Places last reported at from this phone, newest first. */
export function recentPlaces(): RecentPlace[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as RecentPlace[]
  } catch {
    return [] // spoilt storage
  }
}

export function rememberPlace({ id, code, name, path }: RecentPlace): void {
  const others = recentPlaces().filter((place) => place.id !== id)
  localStorage.setItem(STORED, JSON.stringify([{ id, code, name, path }, ...others].slice(0, MOST)))
}
