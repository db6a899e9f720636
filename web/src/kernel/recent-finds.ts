import type { Found } from '@houqin/contracts/search'

const KEY = 'houqin.recent-finds'
const KEPT = 6

/** What was opened from the search on this device, the last first. */
export function readRecent(): Found[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as Found[]).filter((one) => typeof one?.url === 'string') : []
  } catch {
    return [] // written by something else, or not readable: nothing is recent then
  }
}

export function keepRecent(found: Found): void {
  const others = readRecent().filter(({ url }) => url !== found.url)
  localStorage.setItem(KEY, JSON.stringify([found, ...others].slice(0, KEPT)))
}
